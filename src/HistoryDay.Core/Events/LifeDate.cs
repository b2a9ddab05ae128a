using HistoryDay.Dates;

namespace HistoryDay.Events;

/// <summary>When someone was born or died: a year, and the day where it is known.</summary>
/// <param name="Year">The year.</param>
/// <param name="MonthDay">Month and day; null where only the year is known.</param>
public readonly record struct LifeDate(HistoricalYear Year, MonthDay? MonthDay)
{
    /// <summary>Whether two could be the same: equal years, and equal days where both are known.</summary>
    public bool AgreesWith(LifeDate other) =>
        Year == other.Year && (MonthDay is null || other.MonthDay is null || MonthDay == other.MonthDay);

    /// <summary>"12 October 1866" or "1866".</summary>
    public override string ToString() => MonthDay is { } day ? $"{day} {Year}" : Year.ToString();
}
