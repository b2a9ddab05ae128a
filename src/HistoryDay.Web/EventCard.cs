using HistoryDay.Dates;
using HistoryDay.Queries;
using HistoryDay.Search;

namespace HistoryDay.Web;

/// <summary>An event in a list.</summary>
/// <param name="Event">The event.</param>
internal sealed record EventCard(EventSummary Event)
{
    /// <summary>Why it is listed here, where that is not plain: "also dated", "shares …"; null for nothing.</summary>
    public string? Label { get; init; }

    /// <summary>The title with words marked; null for the plain one.</summary>
    public MarkedText? MarkedTitle { get; init; }

    /// <summary>What is shown in place of the summary; null for nothing.</summary>
    public MarkedText? Snippet { get; init; }

    /// <summary>Whether the day is shown, or the year alone.</summary>
    public bool ShowsDay { get; init; } = true;

    /// <summary>Whether the summary is shown.</summary>
    public bool ShowsSummary { get; init; } = true;

    /// <summary>Where the tab of a century stands, oldest first: BCE, the first ten centuries, to the sixteenth, and one for each since.</summary>
    public static int TabOf(Century century) => century switch
    {
        { IsBce: true } => 0,
        { Number: <= 10 } => 1,
        { Number: <= 16 } => 2,
        _ => Math.Min(7, century.Number - 14),
    };

    /// <summary>The card of a hit, what was looked for marked.</summary>
    public static EventCard Of(SearchHit hit) => new(hit.Event) { MarkedTitle = hit.Title, Snippet = hit.Snippet, ShowsSummary = false };
}
