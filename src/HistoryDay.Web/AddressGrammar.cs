using System.Globalization;
using System.Text.RegularExpressions;
using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>How addresses may be written, and the one form of each that is served; the others are sent there.</summary>
internal static partial class AddressGrammar
{
    private const int LastDayNumber = 31;

    // Their slugs are folded as those of events are.
    private static readonly string[] Lists = ["categories", "people", "places", "tags", "threads"];
    private static readonly string[] SinglePages = ["calendar", "timeline", "map", "kiosk", "offline", "birthday", "anniversaries", "search", "search/suggestions", "random", "zone", "about", "about/balance", "about/sources", "about/privacy"];

    /// <summary>The canonical form of a path that names a day, a period, an event, a list or a page; null where it names none of them.</summary>
    /// <param name="path">Decoded, beginning with a slash.</param>
    public static string? Canonical(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts switch
        {
            [] => "/",
            [var one] => OfOne(one),
            _ when OfPage(parts) is { } page => page,
            [var first, var second] => OfTwo(first, second),
            [var month, var day, var sheet] when sheet.Equals(Links.SheetSegment, StringComparison.OrdinalIgnoreCase) => OfMonthAndDay(month, day) is { } date ? $"{date}/{Links.SheetSegment}" : null,
            [var first, var second, var third] => OfThree(first, second, third),
            [var first, var second, var third, var slug] when OfThree(first, second, third) is { } whole && HistoryDay.Slug.From(slug) is { Length: > 0 } folded => $"{whole}/{folded}",
            _ => null,
        };
    }

    /// <summary>A month by name in any case, cut off or whole, or by number.</summary>
    public static bool TryParseMonth(string text, out int month) =>
        MonthNames.TryParse(text, out month) || (TryParseNumber(text, 2, out month) && month is >= 1 and <= 12);

    /// <summary>The month that a route's constraint has let through.</summary>
    public static int ParseMonth(string text) =>
        TryParseMonth(text, out var month) ? month : throw new ArgumentOutOfRangeException(nameof(text), text, "Not a month.");

    /// <summary>A day of the month from 1 to 31; whether the month has it is another question.</summary>
    public static bool TryParseDay(string text, out int day) => TryParseNumber(text, 2, out day) && day is >= 1 and <= LastDayNumber;

    /// <summary>A year: "1924", "0924", "44-bc", "44-bce", "-43" (astronomical). There is no year zero.</summary>
    public static bool TryParseYear(string text, out HistoricalYear year)
    {
        year = default;
        var match = YearPattern.Match(text);
        if (!match.Success) return false;
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var isAstronomical = match.Groups["minus"].Success;
        if (isAstronomical && match.Groups["era"].Success) return false;
        if (number < 1 || number >= HistoricalYear.Latest) return false; // one less, so that both eras reach as far
        var isBce = match.Groups["era"].Value.StartsWith('b') || match.Groups["era"].Value.StartsWith('B');
        year = isAstronomical ? new HistoricalYear(-number) : HistoricalYear.FromNumber(number, isBce);
        return true;
    }

    /// <summary>A decade: "1920s", "0s", "40s-bc".</summary>
    public static bool TryParseDecade(string text, out Decade decade)
    {
        decade = default;
        var match = DecadePattern.Match(text);
        if (!match.Success) return false;
        decade = new Decade(int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Groups["bc"].Success);
        return decade.Tens % 10 == 0;
    }

    /// <summary>A century: "20th-century", "1st-century-bc"; a wrong ending of the number is forgiven.</summary>
    public static bool TryParseCentury(string text, out Century century)
    {
        century = default;
        var match = CenturyPattern.Match(text);
        if (!match.Success) return false;
        century = new Century(int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Groups["bc"].Success);
        return century.Number >= 1;
    }

    /// <summary>Whether a path speaks of a year zero, which there is not, where a year may stand: alone, before a month, or after a day.</summary>
    public static bool NamesYearZero(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var year] => IsZero(year),
            [var month, var day, var year, ..] when TryParseMonth(month, out _) && TryParseDay(day, out _) => IsZero(year),
            [var year, var month, ..] when MonthNames.TryParse(month, out _) => IsZero(year),
            _ => false,
        };

        static bool IsZero(string text) => YearPattern.Match(text) is { Success: true } match && match.Groups["number"].Value.All(digit => digit == '0');
    }

    private static string? OfOne(string one)
    {
        if (OfPage([one]) is { } page) return page;
        if (MonthNames.TryParse(one, out var month)) return Links.Month(month);
        if (TryParseYear(one, out var year)) return Links.Year(year);
        if (TryParseDecade(one, out var decade)) return Links.Decade(decade);
        if (TryParseCentury(one, out var century)) return Links.Century(century);
        if (DashedPattern.Match(one) is not { Success: true } dashed) return null;
        var (y, m, d) = (dashed.Groups["year"].Value, dashed.Groups["month"].Value, dashed.Groups["day"].Value);
        if (y.Length == 0) return OfMonthAndDay(m, d);
        return d.Length == 0 ? OfTwo(y, m) : OfDate(y, m, d);
    }

    // Two numbers are month and day, or year and month if the first is above 31; a month by name and a year with an era are what they say.
    private static string? OfTwo(string first, string second)
    {
        if (IsYearFirst(first, second))
            return TryParseYear(first, out var year) && TryParseMonth(second, out var month) ? Links.YearMonth(year, month) : null;
        return OfMonthAndDay(first, second);
    }

    private static string? OfThree(string first, string second, string third) =>
        IsYearFirst(first, second) ? OfDate(first, second, third) : OfDate(third, first, second);

    private static bool IsYearFirst(string first, string second)
    {
        if (MonthNames.TryParse(first, out _)) return false;
        if (MonthNames.TryParse(second, out _)) return true;
        return !TryParseNumber(first, 4, out var number) || first.Length > 2 || number > LastDayNumber;
    }

    private static string? OfMonthAndDay(string month, string day) =>
        TryParseMonth(month, out var m) && TryParseDay(day, out var d) ? string.Create(CultureInfo.InvariantCulture, $"{Links.Month(m)}/{d}") : null;

    private static string? OfDate(string year, string month, string day) =>
        TryParseYear(year, out var y) && OfMonthAndDay(month, day) is { } monthAndDay ? $"{monthAndDay}/{y.Slug}" : null;

    private static string? OfPage(string[] parts)
    {
        var path = string.Join('/', parts).ToLowerInvariant();
        if (Lists.Contains(path, StringComparer.Ordinal) || SinglePages.Contains(path, StringComparer.Ordinal)) return "/" + path;
        if (parts is [var anniversaries, var year] && anniversaries.Equals("anniversaries", StringComparison.OrdinalIgnoreCase))
            return TryParseYear(year, out var kept) ? Links.AnniversariesOf(kept) : null;
        return parts is [var list, var slug] && Lists.Contains(list.ToLowerInvariant(), StringComparer.Ordinal) && HistoryDay.Slug.From(slug) is { Length: > 0 } folded
            ? $"/{list.ToLowerInvariant()}/{folded}"
            : null;
    }

    private static bool TryParseNumber(string text, int mostDigits, out int number)
    {
        number = 0;
        return text.Length >= 1 && text.Length <= mostDigits && text.All(char.IsAsciiDigit) && int.TryParse(text, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex("^(?<minus>-)?(?<number>[0-9]{1,4})(-?(?<era>bce?|ce|ad))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearPattern { get; }

    [GeneratedRegex("^0*(?<number>[0-9]{1,4})s(?<bc>-bce?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecadePattern { get; }

    [GeneratedRegex("^0*(?<number>[0-9]{1,2})(st|nd|rd|th)?-century(?<bc>-bce?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CenturyPattern { get; }

    [GeneratedRegex("^((?<year>-?[0-9]{4})-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?|(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2}))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DashedPattern { get; }
}
