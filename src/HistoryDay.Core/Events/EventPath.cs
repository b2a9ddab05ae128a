using System.Globalization;
using HistoryDay.Dates;

namespace HistoryDay.Events;

/// <summary>The canonical addresses of days, dates and events, relative to the site.</summary>
public static class EventPath
{
    /// <summary>"/february/1".</summary>
    public static string Of(MonthDay day) => string.Create(CultureInfo.InvariantCulture, $"/{MonthNames.SlugOf(day.Month)}/{day.Day}");

    /// <summary>"/february/1/1924" or "/march/15/44-bc".</summary>
    public static string Of(MonthDay day, HistoricalYear year) => $"{Of(day)}/{year.Slug}";

    /// <summary>"/february/1/1924/britain-recognises-the-soviet-union".</summary>
    public static string Of(HistoricalDate date, string slug) => $"{Of(date.MonthDay, date.Year)}/{slug}";
}
