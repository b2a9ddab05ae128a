using System.Globalization;
using NodaTime;

namespace HistoryDay.Dates;

/// <summary>A day of the year without a year: one of 366, 29 February included. The default value is 1 January.</summary>
public readonly record struct MonthDay : IComparable<MonthDay>
{
    // A leap year, so that 29 February is a day like any other.
    private const int LeapYear = 2000;

    // Kept from zero, so that the default value is 1 January.
    private readonly byte _monthFromZero;
    private readonly byte _dayFromZero;

    /// <summary>Makes a day of the year.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the longest that the month ever is: 29 in February.</param>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public MonthDay(int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, LongestOf(month));
        _monthFromZero = (byte)(month - 1);
        _dayFromZero = (byte)(day - 1);
    }

    /// <summary>1 to 12.</summary>
    public int Month => _monthFromZero + 1;

    /// <summary>1 to 31.</summary>
    public int Day => _dayFromZero + 1;

    /// <summary>"February".</summary>
    public string MonthName => MonthNames.Of(Month);

    /// <summary>1 to 366, counted in a leap year: 1 March is 61 in every year.</summary>
    public int Ordinal => InLeapYear.DayOfYear;

    /// <summary>The day after; 31 December leads to 1 January, 28 February to 29 February.</summary>
    public MonthDay Next => FromLeapYear(InLeapYear.PlusDays(1));

    /// <summary>The day before; 1 January leads to 31 December, 1 March to 29 February.</summary>
    public MonthDay Previous => FromLeapYear(InLeapYear.PlusDays(-1));

    /// <summary>29 February.</summary>
    public static MonthDay LeapDay { get; } = new(2, 29);

    /// <summary>All 366 days from 1 January to 31 December.</summary>
    public static IReadOnlyList<MonthDay> All { get; } =
        [.. Enumerable.Range(1, 12).SelectMany(month => Enumerable.Range(1, LongestOf(month)).Select(day => new MonthDay(month, day)))];

    private LocalDate InLeapYear => new(LeapYear, Month, Day);

    /// <summary>The most days that a month ever has: 29 for February.</summary>
    /// <param name="month">1 to 12.</param>
    public static int LongestOf(int month) => CalendarSystem.Iso.GetDaysInMonth(LeapYear, month);

    /// <summary>A day of the year if there is one of that month and day in any year.</summary>
    public static bool TryCreate(int month, int day, out MonthDay monthDay)
    {
        var exists = month is >= 1 and <= 12 && day >= 1 && day <= LongestOf(month);
        monthDay = exists ? new MonthDay(month, day) : default;
        return exists;
    }

    /// <summary>How many days lie between two days of the year, the shorter way round: 0 to 183.</summary>
    public int DistanceTo(MonthDay other)
    {
        var apart = Math.Abs(Ordinal - other.Ordinal);
        return Math.Min(apart, 366 - apart);
    }

    /// <inheritdoc />
    public int CompareTo(MonthDay other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>"1 February".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day} {MonthName}");

    /// <summary>Whether one day comes earlier in the year than another.</summary>
    public static bool operator <(MonthDay left, MonthDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether one day comes later in the year than another.</summary>
    public static bool operator >(MonthDay left, MonthDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether one day comes earlier in the year than another, or is the same.</summary>
    public static bool operator <=(MonthDay left, MonthDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one day comes later in the year than another, or is the same.</summary>
    public static bool operator >=(MonthDay left, MonthDay right) => left.CompareTo(right) >= 0;

    private static MonthDay FromLeapYear(LocalDate date) => new(date.Month, date.Day);
}
