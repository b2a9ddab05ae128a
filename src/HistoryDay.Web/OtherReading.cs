using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>What the search box would have read in the eyes of readers who write days and months the other way round; offered on the page it went to.</summary>
/// <param name="Text">"2 January".</param>
/// <param name="Path">Its address.</param>
internal sealed record OtherReading(string Text, string Path)
{
    /// <summary>The key of the address that holds it.</summary>
    public const string Key = "or";

    /// <summary>What an address holds; null for nothing, or for what is no date.</summary>
    public static OtherReading? Of(HttpRequest request, HistoricalDate today) =>
        request.Query[Key].ToString() is { Length: > 0 and < 40 } text && new DateLanguage(today, DayOrder.DayFirst).ReadWhole(text) is { } date && Links.For(date.Expression) is { } path
            ? new OtherReading(date.Expression.ToString(), path)
            : null;
}
