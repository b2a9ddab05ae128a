namespace HistoryDay.Events;

/// <summary>Someone who is named in events or among the births and deaths of days: one page.</summary>
public sealed record Person
{
    /// <summary>Last part of the page's address.</summary>
    public required string Slug { get; init; }

    /// <summary>The name that most files use.</summary>
    public required string Name { get; init; }

    /// <summary>Title of the article on the person, with underscores; null where none was seen.</summary>
    public string? Wikipedia { get; init; }

    /// <summary>Birth, where a file has it.</summary>
    public LifeDate? Born { get; init; }

    /// <summary>Death, where a file has it.</summary>
    public LifeDate? Died { get; init; }
}
