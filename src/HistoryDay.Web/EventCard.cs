using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>An event in a list.</summary>
/// <param name="Event">The event.</param>
internal sealed record EventCard(EventSummary Event)
{
    /// <summary>Why it is listed here, where that is not plain: "also dated", "shares …"; null for nothing.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the day is shown, or the year alone.</summary>
    public bool ShowsDay { get; init; } = true;

    /// <summary>Whether the summary is shown.</summary>
    public bool ShowsSummary { get; init; } = true;
}
