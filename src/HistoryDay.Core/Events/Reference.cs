using HistoryDay.Dates;

namespace HistoryDay.Events;

/// <summary>A source that was read.</summary>
public sealed record Reference
{
    /// <summary>The name that marks in the text use.</summary>
    public required string Id { get; init; }

    /// <summary>The page's own title, or a description in square brackets.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it, with the date where known.</summary>
    public required string Publisher { get; init; }

    /// <summary>Absolute http or https address; null for a book or an article of Wikipedia.</summary>
    public string? Url { get; init; }

    /// <summary>ISBN as written; null for all but books.</summary>
    public string? Isbn { get; init; }

    /// <summary>Article title, "nl:Titel" in another language than English; null for other sources.</summary>
    public string? Wikipedia { get; init; }

    /// <summary>The day it was read; null where a day file does not say.</summary>
    public HistoricalDate? Read { get; init; }
}
