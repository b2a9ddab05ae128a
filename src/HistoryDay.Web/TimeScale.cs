using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>Years along a line in per cent of its width, in stretches of one scale each: the further back, the closer together.</summary>
internal sealed class TimeScale
{
    private const int Farthest = -2999; // 3000 BCE
    private const int YearsOfADecade = 10;

    private TimeScale(IReadOnlyList<(double Year, double X)> stops) => Stops = stops;

    /// <summary>Where stretches begin and end, in order of time.</summary>
    public IReadOnlyList<(double Year, double X)> Stops { get; }

    /// <summary>From 3000 BCE, or the century of the first event where that is earlier, to today.</summary>
    /// <param name="first">The century of the first event; null for none.</param>
    /// <param name="today">The reader's date.</param>
    public static TimeScale To(HistoricalDate today, Century? first)
    {
        var start = Math.Min(first?.First.Astronomical ?? Farthest, Farthest);
        return new TimeScale([(start, 0), (1000, 18), (1800, 48), (today.Year.Astronomical + (today.MonthDay.Ordinal / 366.0), 100)]);
    }

    /// <summary>Where a year begins, 0 to 100.</summary>
    public double XOf(double year)
    {
        var next = Math.Max(1, Stops.TakeWhile(stop => stop.Year < year).Count());
        if (next >= Stops.Count) return Stops[^1].X;
        var (from, to) = (Stops[next - 1], Stops[next]);
        return from.X + ((to.X - from.X) * (year - from.Year) / (to.Year - from.Year));
    }

    /// <summary>The years that are counted together around a year: its decade, or its century where decades would be too narrow to see.</summary>
    public (HistoricalYear First, HistoricalYear Last) Around(HistoricalYear year) => year.Astronomical > Stops[1].Year
        ? (new HistoricalYear(year.Astronomical / YearsOfADecade * YearsOfADecade), new HistoricalYear((year.Astronomical / YearsOfADecade * YearsOfADecade) + YearsOfADecade - 1))
        : (year.Century.First, year.Century.Last);
}
