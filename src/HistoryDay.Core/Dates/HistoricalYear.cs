using System.Globalization;

namespace HistoryDay.Dates;

/// <summary>A year of history. There is no year zero: 1 BCE is followed by 1 CE.</summary>
/// <param name="Astronomical">-9996 to 9997, where 0 is 1 BCE and -43 is 44 BCE.</param>
public readonly record struct HistoricalYear(int Astronomical) : IComparable<HistoricalYear>
{
    /// <summary>The first year that both calendars reach, with a year to spare for counting across them: 9997 BCE.</summary>
    public const int Earliest = -9996;

    /// <summary>The last year that both calendars reach, with a year to spare.</summary>
    public const int Latest = 9997;

    /// <summary>Whether the year lies before the common era.</summary>
    public bool IsBce => Astronomical <= 0;

    /// <summary>The number as people write it, 1 or more: 44 for 44 BCE.</summary>
    public int Number => IsBce ? 1 - Astronomical : Astronomical;

    /// <summary>The decade that holds the year.</summary>
    public Decade Decade => new(Number / 10 * 10, IsBce);

    /// <summary>The century that holds the year: 1901 to 2000 is the 20th.</summary>
    public Century Century => new(((Number - 1) / 100) + 1, IsBce);

    /// <summary>"1924" or "44-bc", as it stands in an address.</summary>
    public string Slug => IsBce ? string.Create(CultureInfo.InvariantCulture, $"{Number}-bc") : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A year by the number that people write.</summary>
    /// <param name="number">1 or more; 0 is no year.</param>
    /// <param name="isBce">Whether it is counted before the common era.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is zero or less, or out of the calendars' reach.</exception>
    public static HistoricalYear FromNumber(int number, bool isBce)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Latest);
        return new HistoricalYear(isBce ? 1 - number : number);
    }

    /// <inheritdoc />
    public int CompareTo(HistoricalYear other) => Astronomical.CompareTo(other.Astronomical);

    /// <summary>"1924" or "44 BCE".</summary>
    public override string ToString() => IsBce ? string.Create(CultureInfo.InvariantCulture, $"{Number} BCE") : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether one year is earlier than another.</summary>
    public static bool operator <(HistoricalYear left, HistoricalYear right) => left.CompareTo(right) < 0;

    /// <summary>Whether one year is later than another.</summary>
    public static bool operator >(HistoricalYear left, HistoricalYear right) => left.CompareTo(right) > 0;

    /// <summary>Whether one year is earlier than another, or the same.</summary>
    public static bool operator <=(HistoricalYear left, HistoricalYear right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one year is later than another, or the same.</summary>
    public static bool operator >=(HistoricalYear left, HistoricalYear right) => left.CompareTo(right) >= 0;
}
