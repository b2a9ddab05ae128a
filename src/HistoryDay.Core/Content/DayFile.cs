using System.Globalization;
using System.Text.RegularExpressions;
using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>Parses one file under <c>days</c>.</summary>
internal static partial class DayFile
{
    private static readonly string[] KindWords = ["un-day", "national-day", "public-holiday", "commemoration"];

    /// <summary>The day; null, with errors added, where it cannot be published.</summary>
    public static HistoricalDay? Parse(string file, string text, ContentLists lists, HistoricalDate today, FileErrors errors)
    {
        var path = PathPattern.Match(file);
        MonthDay day = default;
        if (!path.Success || !MonthDay.TryCreate(Number(path, "month"), Number(path, "day"), out day))
            errors.Add(1, "the path must be days/MM-DD.yml, of a day that some year has.");
        if (YamlText.ParseMapping(text, 0, errors) is not { } mapping) return null;

        var fields = new YamlFields(mapping, "a day", errors);
        var named = new List<(string Id, int Line)>();
        var sources = ReferenceFields.Parse(fields, "sources", isReadRequired: false, lists.Site?.NotSources ?? [], today);
        var parsed = new HistoricalDay
        {
            File = file,
            MonthDay = day,
            Observances = ParseObservances(fields, lists, today, named),
            Births = ParsePeople(fields, "births", lists, today, named),
            Deaths = ParsePeople(fields, "deaths", lists, today, named),
            Sources = [.. sources.Select(pair => pair.Reference)],
        };
        fields.End();
        CheckSources(sources, named, errors);
        return errors.All.Count == 0 ? parsed : null;
    }

    private static List<DayPerson> ParsePeople(YamlFields fields, string key, ContentLists lists, HistoricalDate today, List<(string Id, int Line)> named)
    {
        var people = new List<DayPerson>();
        foreach (var entry in fields.Mappings(key, "a birth or a death", most: 30))
        {
            var name = Typography.Curl(entry.RequiredText("name", "the person's name", 100));
            var year = entry.RequiredWhole("year", HistoricalYear.Earliest, today.Year.Astronomical, "the year (44 BCE is -43)");
            var code = entry.RequiredText("country", "one ISO 3166-1 alpha-2 code");
            var country = code.Length == 0 ? null : lists.Countries.Find(code, "country", entry.LineOf("country"), entry.Errors);
            var gender = EventFile.ParseGender(entry);
            var description = Typography.Curl(entry.RequiredText("text", "who it was, in at most 10 words", 160));
            if (ArticleText.CountWords(description) > 10) entry.Report("text", $"'text' has {ArticleText.CountWords(description)} words: keep it to 10.");
            if (!entry.Has("wikipedia")) entry.Errors.Add(entry.Line, "'wikipedia' is missing from a birth or a death: add the title of the article on the person.");
            var wikipedia = EventFile.ParseWikipedia(entry);
            var sources = ParseSources(entry, named);
            entry.End();
            if (people.Count > 0 && year is { } later && later < people[^1].Year.Astronomical)
                entry.Report("year", $"'{key}' stand oldest first: move '{name}' ({new HistoricalYear(later)}) above '{people[^1].Name}' ({people[^1].Year}).");
            if (people.Exists(other => other.Wikipedia == wikipedia))
                entry.Report("wikipedia", $"'{wikipedia}' stands twice in '{key}': keep one.");
            if (year is null || country is null || wikipedia is null) continue;
            people.Add(new DayPerson
            {
                Name = name,
                Year = new HistoricalYear(year.Value),
                Country = country,
                Gender = gender,
                Text = description,
                Wikipedia = wikipedia,
                Sources = sources,
                Line = entry.Line,
            });
        }

        return people;
    }

    private static List<Observance> ParseObservances(YamlFields fields, ContentLists lists, HistoricalDate today, List<(string Id, int Line)> named)
    {
        var observances = new List<Observance>();
        foreach (var entry in fields.Mappings("observances", "an observance", most: 40))
        {
            var kind = entry.RequiredOneOf("kind", KindWords);
            var code = entry.Text("country");
            var observance = new Observance
            {
                Name = Typography.Curl(entry.RequiredText("name", "the day's English name", 200)),
                LocalName = entry.Text("localName", 120),
                Kind = kind switch
                {
                    "un-day" => ObservanceKind.UnDay,
                    "national-day" => ObservanceKind.NationalDay,
                    "public-holiday" => ObservanceKind.PublicHoliday,
                    _ => ObservanceKind.Commemoration,
                },
                Country = code is null ? null : lists.Countries.Find(code, "country", entry.LineOf("country"), entry.Errors),
                Since = entry.Whole("since", 1, today.Year.Astronomical),
                Note = entry.Text("note", 200) is { } note ? Typography.Curl(note) : null,
                Sources = ParseSources(entry, named),
            };
            if (kind is "national-day" or "public-holiday" && code is null && !entry.Has("country"))
                entry.Errors.Add(entry.Line, $"'country' is missing from a {kind}: add the country that keeps it.");
            entry.End();
            observances.Add(observance);
        }

        return observances;
    }

    private static List<string> ParseSources(YamlFields entry, List<(string Id, int Line)> named)
    {
        var sources = entry.Texts("sources", 6);
        named.AddRange(sources);
        return [.. sources.Select(source => source.Text)];
    }

    private static void CheckSources(List<(Reference Reference, int Line)> sources, List<(string Id, int Line)> named, FileErrors errors)
    {
        var known = sources.ConvertAll(pair => pair.Reference.Id);
        foreach (var (id, line) in named.Where(pair => !known.Contains(pair.Id, StringComparer.Ordinal)))
            errors.Add(line, $"'{id}' is not an id of 'sources'.{Spelling.DidYouMean(id, known)}");
        foreach (var (source, line) in sources.Where(pair => !named.Exists(entry => entry.Id == pair.Reference.Id)))
            errors.Add(line, $"nothing names the source '{source.Id}': name it in an entry's 'sources', or take it out.");
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^days/(?<month>[0-9]{2})-(?<day>[0-9]{2})\.yml$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathPattern { get; }
}
