using System.Text;
using System.Text.RegularExpressions;
using HistoryDay.Dates;

namespace HistoryDay.Search;

/// <summary>What someone typed into the search box, taken apart. Any text is a query; docs/search.md says how it is read.</summary>
public sealed partial record SearchQuery
{
    /// <summary>More than this is no question.</summary>
    public const int LongestText = 512;

    /// <summary>What was typed, control characters and runs of white space made single spaces.</summary>
    public required string Text { get; init; }

    /// <summary>Its pieces, in the order of the text.</summary>
    public required IReadOnlyList<SearchPart> Parts { get; init; }

    /// <summary>The date, where the text is a date and nothing else.</summary>
    public required DateReading? Date { get; init; }

    /// <summary>Whether the last word may still be unfinished.</summary>
    public bool EndsInWord => Parts is [.., { Kind: SearchPartKind.Word, IsExcluded: false } last] && last.Start + last.Length == Text.Length;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">At most <see cref="LongestText"/> characters.</param>
    /// <param name="dates">How dates in it are read.</param>
    public static SearchQuery Parse(string text, DateLanguage dates)
    {
        var tidy = Tidy(text);
        if (dates.ReadWhole(tidy) is { } whole)
        {
            return new SearchQuery { Text = tidy, Parts = [new SearchPart(SearchPartKind.Date, tidy, 0, tidy.Length) { Date = whole }], Date = whole };
        }

        var parts = new List<SearchPart>();
        var at = 0;
        foreach (Match match in OperatorPattern.Matches(tidy))
        {
            AddPlain(parts, tidy, at, match.Index, dates);
            AddOperator(parts, match);
            at = match.Index + match.Length;
        }

        AddPlain(parts, tidy, at, tidy.Length, dates);
        return new SearchQuery { Text = tidy, Parts = parts, Date = null };
    }

    /// <summary>The text without one of its pieces.</summary>
    public string Without(SearchPart part) => Replacing(part, "");

    /// <summary>The text with one of its pieces written otherwise.</summary>
    public string Replacing(SearchPart part, string text) => Tidy($"{Text[..part.Start]} {text} {Text[(part.Start + part.Length)..]}");

    /// <summary>The text with something more asked for.</summary>
    /// <param name="part">"country:france", "19th century"; single spaces in it.</param>
    public string With(string part) => $"{Text} {part}";

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsControl(c) && !char.IsWhiteSpace(c)) tidy.Append(c);
            else if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
        }

        return tidy.ToString().TrimEnd();
    }

    private static void AddOperator(List<SearchPart> parts, Match match)
    {
        var value = (match.Groups["quoted"].Success ? match.Groups["quoted"] : match.Groups["bare"]).Value;
        if (SearchText.Words(value).Count == 0) return; // nothing in it that could be looked for
        var kind = match.Groups["key"].Value.ToLowerInvariant() switch
        {
            "category" => SearchPartKind.Category,
            "tag" => SearchPartKind.Tag,
            "person" => SearchPartKind.Person,
            "place" => SearchPartKind.Place,
            "country" => SearchPartKind.Country,
            "continent" => SearchPartKind.Continent,
            "in" => SearchPartKind.In,
            _ => match.Groups["quoted"].Success ? SearchPartKind.Phrase : SearchPartKind.Word,
        };
        parts.Add(new SearchPart(kind, value, match.Index, match.Length) { IsExcluded = match.Groups["not"].Success });
    }

    private static void AddPlain(List<SearchPart> parts, string text, int start, int end, DateLanguage dates)
    {
        var plain = text[start..end];
        var at = 0;
        foreach (var date in dates.FindIn(plain))
        {
            AddWords(parts, text, start + at, start + date.Start);
            parts.Add(new SearchPart(SearchPartKind.Date, plain.Substring(date.Start, date.Length), start + date.Start, date.Length) { Date = date });
            at = date.Start + date.Length;
        }

        AddWords(parts, text, start + at, end);
    }

    private static void AddWords(List<SearchPart> parts, string text, int start, int end) =>
        parts.AddRange(SearchText.Words(text[start..end]).Select(word => new SearchPart(SearchPartKind.Word, text.Substring(start + word.Start, word.Length), start + word.Start, word.Length)));

    // -war, "a phrase", category:science, -tag:"Cold War"; a minus counts at the beginning of a word only
    [GeneratedRegex(
        """((?<=^|\s)(?<not>-))?((?<=^|[\s-])(?<key>category|tag|person|place|country|continent|in):\s?)("(?<quoted>[^"]*)"?|(?<bare>[^\s"]+))|((?<=^|\s)(?<not>-))?"(?<quoted>[^"]*)"?|(?<=^|\s)(?<not>-)(?<bare>[^\s"]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex OperatorPattern { get; }
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Value">Its words, as they were typed.</param>
/// <param name="Start">Where it begins in <see cref="SearchQuery.Text"/>.</param>
/// <param name="Length">How many characters it takes there.</param>
public sealed record SearchPart(SearchPartKind Kind, string Value, int Start, int Length)
{
    /// <summary>Whether events that have it are left out.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>The date that it names; null for the other kinds.</summary>
    public DateReading? Date { get; init; }
}

/// <summary>What a piece of a query asks for.</summary>
public enum SearchPartKind
{
    /// <summary>A word anywhere in the event, in any of its forms.</summary>
    Word,

    /// <summary>Words one after the other, in these very forms.</summary>
    Phrase,

    /// <summary>A time.</summary>
    Date,

    /// <summary>A category by its slug, or a word of its name.</summary>
    Category,

    /// <summary>A tag by its slug or name.</summary>
    Tag,

    /// <summary>A person by slug, name or a part of it.</summary>
    Person,

    /// <summary>A place as events name it, or a country.</summary>
    Place,

    /// <summary>A country by its slug or name.</summary>
    Country,

    /// <summary>A region of the world, "Africa".</summary>
    Continent,

    /// <summary>A country, a region of the world or a place, whichever has that name.</summary>
    In,
}
