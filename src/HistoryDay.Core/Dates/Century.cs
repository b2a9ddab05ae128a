using System.Globalization;

namespace HistoryDay.Dates;

/// <summary>A hundred years. The 20th century is 1901 to 2000; the 1st century BCE is 100 to 1 BCE.</summary>
/// <param name="Number">1 or more.</param>
/// <param name="IsBce">Whether it is counted before the common era.</param>
public readonly record struct Century(int Number, bool IsBce)
{
    /// <summary>The earliest year, in order of time.</summary>
    public HistoricalYear First => HistoricalYear.FromNumber(Math.Min(IsBce ? Number * 100 : ((Number - 1) * 100) + 1, HistoricalYear.Latest), IsBce);

    /// <summary>The latest year, in order of time.</summary>
    public HistoricalYear Last => HistoricalYear.FromNumber(Math.Min(IsBce ? ((Number - 1) * 100) + 1 : Number * 100, HistoricalYear.Latest), IsBce);

    /// <summary>"20th".</summary>
    public string Ordinal => string.Create(CultureInfo.InvariantCulture, $"{Number}{OrdinalSuffix}");

    /// <summary>"20th-century" or "1st-century-bc", as it stands in an address.</summary>
    public string Slug => $"{Ordinal}-century{(IsBce ? "-bc" : "")}";

    private string OrdinalSuffix => (Number % 100, Number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    /// <summary>"20th century" or "1st century BCE".</summary>
    public override string ToString() => $"{Ordinal} century{(IsBce ? " BCE" : "")}";
}
