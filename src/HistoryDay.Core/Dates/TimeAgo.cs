using System.Globalization;
using NodaTime;

namespace HistoryDay.Dates;

/// <summary>
/// How long ago a date was, counted on year, month and day as written, so that an anniversary is an anniversary in any calendar. The default value is
/// today.
/// </summary>
/// <remarks>
/// Whole months from the event to today, a day of the month that the target month lacks becoming its last; months over 12 are years; then the days
/// left. (A library's period of years, months and days differs where the day is clamped twice.)
/// </remarks>
public readonly record struct TimeAgo
{
    private TimeAgo(int years, int months, int days, int daysAhead) => (Years, Months, Days, DaysAhead) = (years, months, days, daysAhead);

    /// <summary>Whole years, 0 or more.</summary>
    public int Years { get; }

    /// <summary>Whole months over the years, 0 to 11.</summary>
    public int Months { get; }

    /// <summary>Days over the months, 0 to 30.</summary>
    public int Days { get; }

    /// <summary>Days until the date where it lies ahead, else 0. Two dates can be ahead across the zones.</summary>
    public int DaysAhead { get; }

    /// <summary>"102 years ago" for cards: the largest unit of the same count; "yesterday" and "4 months ago" below one year.</summary>
    public string Rough => this switch
    {
        { Years: > 0 } => $"{Unit(Years, "year")} ago",
        { Months: > 0 } => $"{Unit(Months, "month")} ago",
        _ => ToString(),
    };

    /// <summary>Counts from a date to today.</summary>
    /// <param name="date">The date as written, in any calendar.</param>
    /// <param name="today">The reader's date, Gregorian.</param>
    public static TimeAgo Between(HistoricalDate date, HistoricalDate today)
    {
        var now = today.ToLocalDate();
        if (date > today)
            return new TimeAgo(0, 0, 0, Period.DaysBetween(now, HistoricalDate.DayOrLast(date.Year.Astronomical, date.MonthDay.Month, date.MonthDay.Day)));
        var months = ((now.Year - date.Year.Astronomical) * 12) + now.Month - date.MonthDay.Month;
        var reached = HistoricalDate.DayOrLast(now.Year, now.Month, date.MonthDay.Day);
        if (reached > now)
        {
            months--;
            var before = new YearMonth(now.Year, now.Month).PlusMonths(-1);
            reached = HistoricalDate.DayOrLast(before.Year, before.Month, date.MonthDay.Day);
        }

        return new TimeAgo(months / 12, months % 12, Period.DaysBetween(reached, now), 0);
    }

    /// <summary>"101 years, 1 month, 14 days ago", "today", "yesterday", "tomorrow" or "in 2 days".</summary>
    public override string ToString() => this switch
    {
        { DaysAhead: 1 } => "tomorrow",
        { DaysAhead: > 1 } => $"in {Unit(DaysAhead, "day")}",
        { Years: 0, Months: 0, Days: 0 } => "today",
        { Years: 0, Months: 0, Days: 1 } => "yesterday",
        _ => string.Join(", ", Parts()) + " ago",
    };

    private static string Unit(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {unit}{(count == 1 ? "" : "s")}");

    private IEnumerable<string> Parts()
    {
        if (Years > 0) yield return Unit(Years, "year");
        if (Months > 0) yield return Unit(Months, "month");
        if (Days > 0) yield return Unit(Days, "day");
    }
}
