using System.Globalization;
using NodaTime;
using NodaTime.Extensions;

namespace HistoryDay.Dates;

/// <summary>
/// A day of history as it is written: year, month and day in the Julian or the Gregorian calendar. Dates compare by what is written, so that two
/// dates of one year stand in the order of their days; <see cref="DaysUntil"/> counts across the calendars. The default value is 1 January of 1 BCE.
/// </summary>
public readonly record struct HistoricalDate : IComparable<HistoricalDate>
{
    // Before this year Roman leap years were not yet regular, so neither weekday nor count of days can be claimed.
    private const int FirstRegularYear = 8;

    private static readonly LocalDate GregorianReform = new(1582, 10, 15);

    /// <summary>Makes a date.</summary>
    /// <param name="year">Astronomical year, -9996 to 9997: 0 is 1 BCE, -43 is 44 BCE.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the month's length in that year and calendar.</param>
    /// <param name="calendar">The calendar in which the three are written.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such day.</exception>
    public HistoricalDate(int year, int month, int day, HistoricalCalendar calendar)
    {
        if (!Exists(year, month, day, calendar))
            throw new ArgumentOutOfRangeException(nameof(day), $"The {calendar} calendar has no day {year}-{month}-{day}.");
        Year = new HistoricalYear(year);
        MonthDay = new MonthDay(month, day);
        Calendar = calendar;
    }

    // A day counted from one that exists does too, though it may lie just outside the years that can be written.
    private HistoricalDate(LocalDate date, HistoricalCalendar calendar)
    {
        Year = new HistoricalYear(date.Year);
        MonthDay = new MonthDay(date.Month, date.Day);
        Calendar = calendar;
    }

    /// <summary>The year as written.</summary>
    public HistoricalYear Year { get; }

    /// <summary>Month and day as written.</summary>
    public MonthDay MonthDay { get; }

    /// <summary>The calendar that the date is written in.</summary>
    public HistoricalCalendar Calendar { get; }

    /// <summary>The same day in the Gregorian calendar; null for a Gregorian date and before 8 CE, when leap years were not yet regular.</summary>
    public HistoricalDate? GregorianEquivalent =>
        Calendar == HistoricalCalendar.Julian && IsReckonable ? In(HistoricalCalendar.Gregorian) : null;

    /// <summary>The day of the week; null before 8 CE.</summary>
    public DayOfWeek? Weekday => IsReckonable ? ToLocalDate().DayOfWeek.ToDayOfWeek() : null;

    /// <summary>1 to 366; null before 8 CE.</summary>
    public int? DayOfYear => IsReckonable ? ToLocalDate().DayOfYear : null;

    /// <summary>A number that orders dates as they are written: 19240201 for 1 February 1924; smaller and negative before the era.</summary>
    public int SortKey => SortKeyOf(Year, MonthDay);

    private bool IsReckonable => Year.Astronomical >= FirstRegularYear;

    /// <summary>The same number for a year and a day, in whatever calendar they are written.</summary>
    public static int SortKeyOf(HistoricalYear year, MonthDay day) => (year.Astronomical * 10000) + (day.Month * 100) + day.Day;

    /// <summary>The calendar that histories use for a date unless they say otherwise: Julian before 15 October 1582.</summary>
    public static HistoricalCalendar CustomaryCalendar(int year, int month, int day) =>
        (year, month, day).CompareTo((GregorianReform.Year, GregorianReform.Month, GregorianReform.Day)) < 0
            ? HistoricalCalendar.Julian
            : HistoricalCalendar.Gregorian;

    /// <summary>Whether the calendar has such a day.</summary>
    public static bool Exists(int year, int month, int day, HistoricalCalendar calendar) =>
        year is >= HistoricalYear.Earliest and <= HistoricalYear.Latest
        && month is >= 1 and <= 12
        && day >= 1
        && day <= SystemOf(calendar).GetDaysInMonth(year, month);

    /// <summary>A date in the customary calendar, if that calendar has such a day.</summary>
    public static bool TryCreate(HistoricalYear year, MonthDay monthDay, out HistoricalDate date)
    {
        var calendar = CustomaryCalendar(year.Astronomical, monthDay.Month, monthDay.Day);
        var exists = Exists(year.Astronomical, monthDay.Month, monthDay.Day, calendar);
        date = exists ? new HistoricalDate(year.Astronomical, monthDay.Month, monthDay.Day, calendar) : default;
        return exists;
    }

    /// <summary>Reads "1924-02-01" or "-0043-03-15", the form that <see cref="Iso"/> writes.</summary>
    /// <param name="text">Year of four digits, month and day of two.</param>
    /// <param name="calendar">The calendar it is written in; null for the customary one.</param>
    /// <param name="date">The date.</param>
    public static bool TryParse(string text, HistoricalCalendar? calendar, out HistoricalDate date)
    {
        date = default;
        var sign = text.StartsWith('-') ? -1 : 1;
        var parts = text[(sign < 0 ? 1 : 0)..].Split('-');
        if (parts is not [{ Length: 4 }, { Length: 2 }, { Length: 2 }] || !parts.All(part => part.All(char.IsAsciiDigit)))
            return false;
        var year = sign * int.Parse(parts[0], CultureInfo.InvariantCulture);
        var month = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var day = int.Parse(parts[2], CultureInfo.InvariantCulture);
        var written = calendar ?? CustomaryCalendar(year, month, day);
        if (!Exists(year, month, day, written) || (sign < 0 && year == 0))
            return false;
        date = new HistoricalDate(year, month, day, written);
        return true;
    }

    /// <summary>The date that the clocks of a zone show at an instant.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="zoneId">A zone of the tz database, "Europe/London".</param>
    /// <exception cref="ArgumentException">No such zone.</exception>
    public static HistoricalDate In(DateTimeOffset now, string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? throw new ArgumentException($"'{zoneId}' is not a zone of the tz database.", nameof(zoneId));
        return FromLocalDate(Instant.FromDateTimeOffset(now).InZone(zone).Date, HistoricalCalendar.Gregorian);
    }

    /// <summary>Whether the tz database knows a zone of that name.</summary>
    public static bool IsZone(string zoneId) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is not null;

    /// <summary>The same day in the other calendar or in this one.</summary>
    public HistoricalDate In(HistoricalCalendar calendar) => FromLocalDate(ToLocalDate().WithCalendar(SystemOf(calendar)), calendar);

    /// <summary>Days from this date to a later one, across the calendars; null before 8 CE.</summary>
    public int? DaysUntil(HistoricalDate later) =>
        IsReckonable ? Period.DaysBetween(ToLocalDate().WithCalendar(CalendarSystem.Iso), later.ToLocalDate().WithCalendar(CalendarSystem.Iso)) : null;

    /// <summary>The date so many days later, or earlier if negative.</summary>
    public HistoricalDate PlusDays(int days) => FromLocalDate(ToLocalDate().PlusDays(days), Calendar);

    /// <summary>The next anniversary, today at the earliest: the same month and day, the last of the month where a year lacks it.</summary>
    /// <param name="today">The reader's date, Gregorian.</param>
    public HistoricalDate NextAnniversary(HistoricalDate today)
    {
        var inThisYear = AnniversaryIn(today.Year.Astronomical);
        return inThisYear >= today ? inThisYear : AnniversaryIn(today.Year.Astronomical + 1);
    }

    /// <inheritdoc />
    public int CompareTo(HistoricalDate other) => SortKey.CompareTo(other.SortKey);

    /// <summary>"1924-02-01" or "-0043-03-15": astronomical year of four digits.</summary>
    public string Iso() => IsoOf(Year, MonthDay);

    /// <summary>The same form for a year and a day, in whatever calendar they are written.</summary>
    public static string IsoOf(HistoricalYear year, MonthDay day) =>
        string.Create(CultureInfo.InvariantCulture, $"{(year.Astronomical < 0 ? "-" : "")}{Math.Abs(year.Astronomical):0000}-{day.Month:00}-{day.Day:00}");

    /// <summary>"1 February 1924" or "15 March 44 BCE".</summary>
    public override string ToString() => $"{MonthDay} {Year}";

    /// <summary>Whether one date is written earlier than another.</summary>
    public static bool operator <(HistoricalDate left, HistoricalDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one date is written later than another.</summary>
    public static bool operator >(HistoricalDate left, HistoricalDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one date is written earlier than another, or the same.</summary>
    public static bool operator <=(HistoricalDate left, HistoricalDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one date is written later than another, or the same.</summary>
    public static bool operator >=(HistoricalDate left, HistoricalDate right) => left.CompareTo(right) >= 0;

    internal LocalDate ToLocalDate() => new(Year.Astronomical, MonthDay.Month, MonthDay.Day, SystemOf(Calendar));

    /// <summary>A Gregorian day, or the last of its month where the month is shorter.</summary>
    internal static LocalDate DayOrLast(int year, int month, int day) =>
        new(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month)));

    private HistoricalDate AnniversaryIn(int year) => FromLocalDate(DayOrLast(year, MonthDay.Month, MonthDay.Day), HistoricalCalendar.Gregorian);

    private static HistoricalDate FromLocalDate(LocalDate date, HistoricalCalendar calendar) => new(date, calendar);

    private static CalendarSystem SystemOf(HistoricalCalendar calendar) =>
        calendar == HistoricalCalendar.Julian ? CalendarSystem.Julian : CalendarSystem.Iso;
}
