using HistoryDay.Dates;

namespace HistoryDay.Events;

/// <summary>How many events a century has.</summary>
/// <param name="Century">The century.</param>
/// <param name="Events">How many, 1 or more.</param>
public sealed record CenturyCount(Century Century, int Events)
{
    /// <summary>Adds counts by year up to counts by century, in order of time; centuries without events are left out.</summary>
    /// <param name="years">Astronomical years, each with how many events it has.</param>
    public static IReadOnlyList<CenturyCount> Of(IEnumerable<KeyValuePair<int, int>> years) =>
    [
        .. years.GroupBy(pair => new HistoricalYear(pair.Key).Century, (century, group) => new CenturyCount(century, group.Sum(pair => pair.Value))).OrderBy(count => count.Century.First),
    ];
}
