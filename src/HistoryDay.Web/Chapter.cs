using HistoryDay.Dates;
using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>A century of a day's events, or a run of centuries that have none.</summary>
/// <param name="First">The only one, or the earliest of the run.</param>
/// <param name="Last">The only one, or the latest of the run.</param>
/// <param name="Events">Newest first; none for a gap.</param>
internal sealed record Chapter(Century First, Century Last, IReadOnlyList<EventSummary> Events)
{
    /// <summary>"20th century", "11th to 17th centuries".</summary>
    public string Name => First == Last ? First.ToString() : First.IsBce == Last.IsBce ? $"{First.Ordinal} to {Last.Ordinal} centuries{(First.IsBce ? " BCE" : "")}" : $"{First} to {Last}";

    /// <summary>Divides events into chapters, gaps between them named.</summary>
    /// <param name="events">Newest first.</param>
    public static IEnumerable<Chapter> Divide(IEnumerable<EventSummary> events)
    {
        Century? before = null;
        foreach (var group in events.GroupBy(happening => happening.Date.Year.Century))
        {
            if (before is { } later && Next(group.Key) is { } first && first != later)
                yield return new Chapter(first, new HistoricalYear(later.First.Astronomical - 1).Century, []);
            yield return new Chapter(group.Key, group.Key, [.. group]);
            before = group.Key;
        }
    }

    private static Century Next(Century century) => new HistoricalYear(century.Last.Astronomical + 1).Century;
}
