using System.Globalization;

namespace HistoryDay.Dates;

/// <summary>Ten years that share all but their last digit; nine where the era begins: the 0s are 1 to 9 CE.</summary>
/// <param name="Tens">The first number of the decade, a multiple of ten: 1920, or 40 for the years 49 to 40 BCE.</param>
/// <param name="IsBce">Whether the years are counted before the common era.</param>
public readonly record struct Decade(int Tens, bool IsBce)
{
    /// <summary>The earliest year, in order of time.</summary>
    public HistoricalYear First => IsBce ? HistoricalYear.FromNumber(Math.Min(Tens + 9, HistoricalYear.Latest), true) : HistoricalYear.FromNumber(Math.Max(Tens, 1), false);

    /// <summary>The latest year, in order of time.</summary>
    public HistoricalYear Last => IsBce ? HistoricalYear.FromNumber(Math.Max(Tens, 1), true) : HistoricalYear.FromNumber(Math.Min(Tens + 9, HistoricalYear.Latest), false);

    /// <summary>"1920s" or "40s-bc", as it stands in an address.</summary>
    public string Slug => string.Create(CultureInfo.InvariantCulture, $"{Tens}s{(IsBce ? "-bc" : "")}");

    /// <summary>"1920s" or "40s BCE".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tens}s{(IsBce ? " BCE" : "")}");
}
