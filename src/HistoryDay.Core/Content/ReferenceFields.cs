using System.Text.RegularExpressions;
using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>Parses the references of an event and the sources of a day.</summary>
internal static partial class ReferenceFields
{
    private const int LastYearWithoutIsbn = 1969;

    /// <summary>All entries under a key, each with the line where it begins.</summary>
    /// <param name="parent">The event or the day.</param>
    /// <param name="key">"references" or "sources".</param>
    /// <param name="isReadRequired">Whether each must say when it was read.</param>
    /// <param name="notSources">Hosts that are no source.</param>
    /// <param name="today">The writer's date.</param>
    public static List<(Reference Reference, int Line)> Parse(YamlFields parent, string key, bool isReadRequired, IReadOnlyList<string> notSources, HistoricalDate today)
    {
        var references = new List<(Reference Reference, int Line)>();
        foreach (var fields in parent.Mappings(key, "a reference", most: 40))
        {
            var reference = new Reference
            {
                Id = fields.RequiredText("id", "the name that marks use", 40),
                Title = Typography.Curl(fields.RequiredText("title", "the page's own title, or a description in square brackets", 300)),
                Publisher = Typography.Curl(fields.RequiredText("publisher", "who published it, with the date where known", 300)),
                Url = fields.Text("url"),
                Isbn = fields.Text("isbn", 20),
                Wikipedia = EventFile.ParseWikipedia(fields),
                Read = fields.OwnDate("read", today),
            };
            if (isReadRequired && !fields.Has("read"))
                fields.Errors.Add(fields.Line, "'read' is missing from a reference: add the date it was read, YYYY-MM-DD.");
            fields.End();
            Check(reference, fields, notSources);
            if (references.Exists(other => other.Reference.Id == reference.Id))
                fields.Report("id", $"two references have the id '{reference.Id}': give each its own.");
            references.Add((reference, fields.Line));
        }

        return references;
    }

    private static void Check(Reference reference, YamlFields fields, IReadOnlyList<string> notSources)
    {
        if (reference.Id.Length > 0 && !IdPattern.IsMatch(reference.Id))
            fields.Report("id", $"'id' must be lower-case letters, digits and hyphens, not '{reference.Id}'.");
        if (reference is { Wikipedia: not null, Url: not null })
            fields.Report("url", "a reference has 'wikipedia' or 'url', not both: Wikipedia is cited by the article's title alone.");
        if (reference is { Wikipedia: null, Url: null, Isbn: null } && !fields.Has("url") && !fields.Has("wikipedia") && !fields.Has("isbn") && !HasYearBeforeIsbn(reference.Publisher))
            fields.Errors.Add(fields.Line, "a reference needs a 'url', a 'wikipedia' title or an 'isbn'; a book from before 1970 its author and year in 'publisher'.");
        if (reference.Url is { } url) CheckUrl(url, fields, notSources);
        if (reference.Isbn is { } isbn && !IsIsbn(isbn))
            fields.Report("isbn", $"'isbn' must be 10 or 13 digits with a right check digit, not '{isbn}'.");
    }

    private static void CheckUrl(string url, YamlFields fields, IReadOnlyList<string> notSources)
    {
        if (WebAddress.WhyNot(url) is { } reason)
        {
            fields.Report("url", reason);
            return;
        }

        var host = WebAddress.HostOf(new Uri(url));
        if (WebAddress.IsUnder(host, "wikipedia.org"))
            fields.Report("url", "Wikipedia is cited by 'wikipedia: Article title' in place of a 'url' ('nl:Titel' for another language).");
        if (notSources.FirstOrDefault(listed => WebAddress.IsUnder(host, listed)) is { } barred)
            fields.Report("url", $"'{barred}' is no source (notSources in {SiteFile.Name}): find where the fact comes from.");
        if (Tracking.Match(url) is { Success: true } match)
            fields.Report("url", $"'url' carries the tracking parameter '{match.Groups["name"].Value}': take it out.");
    }

    private static bool HasYearBeforeIsbn(string publisher) =>
        Year.Matches(publisher).Any(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) <= LastYearWithoutIsbn);

    private static bool IsIsbn(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length == 13 && digits.All(char.IsAsciiDigit))
            return digits.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum() % 10 == 0;
        if (digits.Length == 10 && digits[..9].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[9]) || digits[9] == 'X'))
            return digits.Select((digit, i) => (digit == 'X' ? 10 : digit - '0') * (10 - i)).Sum() % 11 == 0;
        return false;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern { get; }

    [GeneratedRegex(@"[?&](?<name>utm_\w+|fbclid|gclid|mc_cid|igshid)=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tracking { get; }

    [GeneratedRegex(@"\b1[0-9]{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year { get; }
}
