namespace HistoryDay;

/// <summary>One thing a writer must put right.</summary>
/// <param name="File">Path relative to the content folder, with forward slashes.</param>
/// <param name="Line">1-based line in that file.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record ContentError(string File, int Line, string Message)
{
    /// <summary>"events/07/20/1969-apollo-11.md:4: what is wrong and what would be right".</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
