namespace HistoryDay.Events;

/// <summary>A subject that events share; from <c>data/tags.yml</c>.</summary>
/// <param name="Slug">"soviet-union".</param>
/// <param name="Name">"Soviet Union".</param>
/// <param name="Description">One line that says what it is for.</param>
public sealed record Tag(string Slug, string Name, string Description);

/// <summary>A story told over several events; from <c>data/threads.yml</c>.</summary>
/// <param name="Slug">"apollo-programme".</param>
/// <param name="Title">"The Apollo programme".</param>
/// <param name="Description">One line that says what the story is.</param>
public sealed record EventThread(string Slug, string Title, string Description);
