using HistoryDay.Dates;

namespace HistoryDay.Tests;

/// <summary>The date that tests take for today.</summary>
internal static class Today
{
    public static HistoricalDate Date { get; } = new(2026, 11, 23, HistoricalCalendar.Gregorian);
}
