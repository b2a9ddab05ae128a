using System.Globalization;
using System.Text.RegularExpressions;
using AnyAscii;
using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>Parses one file under <c>events</c>: front matter between two lines of three hyphens, then the article.</summary>
internal static partial class EventFile
{
    private const string Fence = "---";
    private static readonly string[] CalendarWords = ["gregorian", "julian"];
    private static readonly string[] GenderWords = ["f", "m", "x"];
    private static readonly string[] RegionWords = ["ocean", "space"];

    /// <summary>The event; null, with errors added, where it cannot be published.</summary>
    /// <param name="file">Path relative to the content folder, with forward slashes.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="lists">What it may refer to.</param>
    /// <param name="today">The writer's date.</param>
    /// <param name="errors">Where faults go.</param>
    public static HistoricalEvent? Parse(string file, string text, ContentLists lists, HistoricalDate today, FileErrors errors)
    {
        var path = PathPattern.Match(file);
        if (!path.Success)
            errors.Add(1, "the path must be events/MM/DD/YEAR-slug.md, YEAR being four digits, or '0044-bc' for BCE years.");
        else if (Slug.WhyNot(path.Groups["slug"].Value) is { } reason)
            errors.Add(1, reason);
        else if (path.Groups["slug"].Value.Split('-').Length is var words and (< 3 or > 8))
            errors.Add(1, $"the slug '{path.Groups["slug"].Value}' has {words} words: take 3 to 8 from the title.");
        if (SplitAtFences(text, errors) is not var (frontMatter, body, linesBeforeBody)) return null;
        var mapping = YamlText.ParseMapping(frontMatter, 1, errors);
        if (mapping is null) return null;

        var fields = new YamlFields(mapping, "an event", errors);
        var title = ParseTitle(fields);
        var date = ParseDate(fields, path, lists, today);
        var alsoDated = ParseAlsoDated(fields, date);
        var categories = ParseCategories(fields, lists);
        var importance = fields.RequiredWhole("importance", 1, 5, "a whole number from 1 (local) to 5 (in every history of the world)");
        var location = ParseLocation(fields, lists);
        var people = ParsePeople(fields);
        var tags = ParseTags(fields, lists);
        var thread = fields.Text("thread") is { } slug ? lists.Threads.Find(slug, "thread", fields.LineOf("thread"), errors) : null;
        var dateNote = fields.Text("dateNote", 300);
        var wikipedia = ParseWikipedia(fields);
        var image = ParseImage(fields, lists);
        var formerly = ParseFormerly(fields, date, path.Groups["slug"].Value);
        if (!fields.Has("updated")) errors.Add(fields.Line, "'updated' is missing from an event: add the date of the last change, YYYY-MM-DD.");
        var updated = fields.OwnDate("updated", today);
        var references = ReferenceFields.Parse(fields, "references", isReadRequired: true, lists.Site?.NotSources ?? [], today);
        if (references.Count < 2) fields.Report("references", $"'references' must list two sources or more, independent of each other; it has {references.Count}.");
        else if (references.TrueForAll(pair => pair.Reference.Wikipedia is not null)) fields.Report("references", "at least one reference must not be Wikipedia.");
        fields.End();

        var parsed = ArticleText.Parse(body, linesBeforeBody, references, errors);
        if (parsed is { } known) CheckPeopleAreNamed(people, known.Article.PlainText, errors);
        if (errors.All.Count > 0 || parsed is not var (article, cited) || date is null || categories is not [var category, ..] || location is null || importance is null || updated is null)
            return null;

        return new HistoricalEvent
        {
            File = file,
            Date = date.Value,
            AlsoDated = alsoDated,
            DateNote = dateNote is null ? null : Typography.Curl(dateNote),
            Slug = path.Groups["slug"].Value,
            Title = Typography.Curl(title),
            Category = category,
            AlsoIn = categories[1..],
            Importance = importance.Value,
            Location = location,
            People = people,
            Tags = tags,
            Thread = thread,
            Wikipedia = wikipedia,
            Image = image,
            Formerly = formerly,
            Updated = updated.Value,
            References = cited,
            Article = article,
        };
    }

    /// <summary>A year ("1866", "-0099") or a day ("1866-10-12"); null, with an error added, where it is neither.</summary>
    internal static LifeDate? ParseLifeDate(YamlFields fields, string key)
    {
        if (fields.Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) && year is >= HistoricalYear.Earliest and <= HistoricalYear.Latest)
            return new LifeDate(new HistoricalYear(year), null);
        if (HistoricalDate.TryParse(text, null, out var date) || HistoricalDate.TryParse(text, HistoricalCalendar.Julian, out date))
            return new LifeDate(date.Year, date.MonthDay);
        fields.Report(key, $"'{key}' must be a year or a day, YYYY or YYYY-MM-DD (44 BCE is -0043), not '{text}'.");
        return null;
    }

    /// <summary>Gender as written; <see cref="Gender.Other"/> where it is missing or wrong.</summary>
    internal static Gender ParseGender(YamlFields fields) => fields.RequiredOneOf("gender", GenderWords) switch
    {
        "f" => Gender.Female,
        "m" => Gender.Male,
        _ => Gender.Other,
    };

    /// <summary>An article's title with underscores; null where it is missing.</summary>
    internal static string? ParseWikipedia(YamlFields fields)
    {
        if (fields.Text("wikipedia", 200) is not { } title) return null;
        if (title.Contains("://", StringComparison.Ordinal))
            fields.Report("wikipedia", $"'wikipedia' is the title of an article, such as 'Siege_of_Leiden', not the address '{title}'.");
        return title.Replace(' ', '_');
    }

    private static (string FrontMatter, string Body, int LinesBeforeBody)? SplitAtFences(string text, FileErrors errors)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            errors.Add(1, "the file must begin with a line '---', the front matter, and another line '---'.");
            return null;
        }

        var closing = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (closing > 0)
            return (string.Join('\n', lines[1..closing]), string.Join('\n', lines[(closing + 1)..]), closing + 1);
        errors.Add(lines.Length, "the front matter is not closed: write a line '---' after it.");
        return null;
    }

    private static string ParseTitle(YamlFields fields)
    {
        var title = fields.RequiredText("title", "at most 70 characters in sentence case and the present tense");
        if (title.Length > 70) fields.Report("title", $"'title' has {title.Length} characters: keep it to 70.");
        if (title.EndsWith('.')) fields.Report("title", "'title' ends with a full stop: take it off.");
        return title;
    }

    private static HistoricalDate? ParseDate(YamlFields fields, Match path, ContentLists lists, HistoricalDate today)
    {
        HistoricalCalendar? calendar = fields.OneOf("calendar", CalendarWords) switch
        {
            "gregorian" => HistoricalCalendar.Gregorian,
            "julian" => HistoricalCalendar.Julian,
            _ => null,
        };
        if (!fields.Has("date")) fields.Errors.Add(fields.Line, "'date' is missing from an event: add the local day at the place, YYYY-MM-DD.");
        if (fields.Date("date", calendar) is not { } date) return null;
        if (date > today.PlusDays(2))
            fields.Report("date", $"'date' is {date}, more than two days ahead: only what has happened is history.");
        if (!path.Success) return date;

        var expected = string.Create(CultureInfo.InvariantCulture, $"events/{date.MonthDay.Month:00}/{date.MonthDay.Day:00}/{date.Year.Number:0000}{(date.Year.IsBce ? "-bc" : "")}-{path.Groups["slug"].Value}.md");
        if (path.Value != expected && lists.Files.ContainsKey(expected))
            fields.Report("date", $"'date' is {date}, and {expected} has this date and slug already: mend the date, or give one of the two another slug.");
        else if (path.Value != expected)
            fields.Report("date", $"'date' is {date}, which disagrees with the path: move the file to {expected} or mend the date.");
        return date;
    }

    private static HistoricalDate? ParseAlsoDated(YamlFields fields, HistoricalDate? date)
    {
        if (fields.Mapping("alsoDated", "the other date") is not { } also) return null;
        HistoricalCalendar? calendar = also.RequiredOneOf("calendar", CalendarWords) switch
        {
            "gregorian" => HistoricalCalendar.Gregorian,
            "julian" => HistoricalCalendar.Julian,
            _ => null,
        };
        if (!also.Has("date")) also.Errors.Add(also.Line, "'date' is missing from the other date: add the day in the other calendar, YYYY-MM-DD.");
        var written = calendar is null ? null : also.Date("date", calendar);
        also.End();
        if (written is not { } other || date is not { } first) return null;
        if (other.Calendar == first.Calendar)
            also.Report("calendar", $"'alsoDated' is in the same calendar as 'date': give the day in the {(first.Calendar == HistoricalCalendar.Julian ? "Gregorian" : "Julian")} one.");
        else if (other != first.In(other.Calendar))
            also.Report("date", $"'alsoDated' is another day than 'date': {first.Iso()} is {first.In(other.Calendar).Iso()} in the {other.Calendar} calendar.");
        return other;
    }

    private static List<Category> ParseCategories(YamlFields fields, ContentLists lists)
    {
        var slugs = new List<(string Text, int Line)>();
        if (fields.RequiredText("category", "a slug of categories.yml") is { Length: > 0 } main) slugs.Add((main, fields.LineOf("category")));
        foreach (var (slug, line) in fields.Texts("alsoIn", 2))
        {
            if (slugs.Exists(seen => seen.Text == slug)) fields.Errors.Add(line, $"'{slug}' is the event's category already: take it out of 'alsoIn'.");
            else slugs.Add((slug, line));
        }

        return [.. slugs.Select(slug => lists.Categories.Find(slug.Text, "category", slug.Line, fields.Errors)).OfType<Category>()];
    }

    private static List<Tag> ParseTags(YamlFields fields, ContentLists lists)
    {
        var slugs = fields.Texts("tags", 6);
        if (slugs.Count < 3) fields.Report("tags", $"'tags' must list 3 to 6 tags; it has {slugs.Count}.");
        return [.. slugs.Select(slug => lists.Tags.Find(slug.Text, "tag", slug.Line, fields.Errors)).OfType<Tag>()];
    }

    private static Location? ParseLocation(YamlFields fields, ContentLists lists)
    {
        if (!fields.Has("location")) fields.Errors.Add(fields.Line, "'location' is missing from an event: add 'name', 'country', 'latitude' and 'longitude'.");
        if (fields.Mapping("location", "a location") is not { } place) return null;
        var name = place.RequiredText("name", "the place's name as it was called then", 120);
        var region = place.OneOf("region", RegionWords);
        var codes = place.Texts("country", 6);
        var latitude = place.Number("latitude", -90, 90);
        var longitude = place.Number("longitude", -180, 180);
        var isArea = place.Flag("area");
        if (place.Has("latitude") != place.Has("longitude"))
            place.Errors.Add(place.Line, "'latitude' and 'longitude' go together: add the other one.");
        if (codes.Count > 0 && place.Has("region"))
            place.Report("region", "a location has 'country' or 'region', not both.");
        else if (codes.Count == 0 && !place.Has("region"))
            place.Errors.Add(place.Line, "a location needs 'country', today's ISO 3166-1 alpha-2 code, or 'region: ocean' or 'region: space'.");
        else if (codes.Count > 0 && !place.Has("latitude"))
            place.Errors.Add(place.Line, "a location in a country needs 'latitude' and 'longitude', in WGS 84 degrees.");
        place.End();
        List<Country> countries = region switch
        {
            "ocean" => [Country.Ocean],
            "space" => [Country.Space],
            _ => [.. codes.Select(code => lists.Countries.Find(code.Text, "country", code.Line, fields.Errors)).OfType<Country>()],
        };
        return countries.Count == 0 ? null : new Location { Name = Typography.Curl(name), Countries = countries, Latitude = latitude, Longitude = longitude, IsArea = isArea };
    }

    private static List<Participant> ParsePeople(YamlFields fields)
    {
        var people = new List<Participant>();
        foreach (var person in fields.Mappings("people", "a person", most: 6))
        {
            var participant = new Participant
            {
                Name = Typography.Curl(person.RequiredText("name", "the person's name", 100)),
                Role = Typography.Curl(person.RequiredText("role", "the person's role in this event", 160)),
                Gender = ParseGender(person),
                Born = ParseLifeDate(person, "born"),
                Died = ParseLifeDate(person, "died"),
                Wikipedia = ParseWikipedia(person),
                Line = person.Line,
            };
            person.End();
            if (participant is { Born: { } born, Died: { } died } && died.Year < born.Year)
                person.Report("died", $"'{participant.Name}' died in {died.Year}, before being born in {born.Year}.");
            if (people.Exists(other => other.Name == participant.Name))
                person.Report("name", $"'{participant.Name}' stands twice in 'people': keep one.");
            people.Add(participant);
        }

        return people;
    }

    private static EventImage? ParseImage(YamlFields fields, ContentLists lists)
    {
        if (fields.Mapping("image", "an image") is not { } image) return null;
        var file = image.RequiredText("file", $"the name of a file under {ContentFiles.Images}", 100);
        var (alt, credit) = (image.RequiredText("alt", "what it shows, for those who do not see it", 300), image.RequiredText("credit", "who made it", 200));
        var (licence, source) = (image.RequiredText("licence", "the licence under which it is shown", 100), image.RequiredText("source", "the address that it is from"));
        image.End();
        if (source.Length > 0 && WebAddress.WhyNot(source) is { } reason) image.Report("source", reason);
        if (file.Length == 0) return null;
        if (!lists.Files.TryGetValue($"{ContentFiles.Images}/{file}", out var bytes))
        {
            image.Report("file", $"there is no {ContentFiles.Images}/{file} in the content folder.");
            return null;
        }

        if (ImageFile.Measure(bytes) is not var (type, width, height) || width < 1 || height < 1)
        {
            image.Report("file", $"{ContentFiles.Images}/{file} is no whole picture: save it as JPEG, PNG or WebP.");
            return null;
        }

        return new EventImage { File = file, Alt = Typography.Curl(alt), Credit = Typography.Curl(credit), Licence = licence, Source = source, ContentType = type, Width = width, Height = height, Bytes = bytes };
    }

    private static List<string> ParseFormerly(YamlFields fields, HistoricalDate? date, string slug)
    {
        var paths = new List<string>();
        foreach (var (path, line) in fields.Texts("formerly", 10))
        {
            if (FormerPath.Match(path) is not { Success: true } match || !MonthNames.TryParse(match.Groups["month"].Value, out var month) || !MonthDay.TryCreate(month, int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture), out _)) fields.Errors.Add(line, $"'{path}' is not the path of an event: write it as '/february/1/1924/slug'.");
            else if (date is { } now && path == EventPath.Of(now, slug)) fields.Errors.Add(line, $"'{path}' is the event's path now: take it out of 'formerly'.");
            else paths.Add(path);
        }

        return paths;
    }

    private static void CheckPeopleAreNamed(List<Participant> people, string text, FileErrors errors)
    {
        var words = FoldedWords(text).ToHashSet(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var names = FoldedWords(person.Name).ToList();
            var telling = names.Where(name => name.Length >= 4).DefaultIfEmpty(names.LastOrDefault() ?? "");
            if (!telling.Any(words.Contains))
                errors.Add(person.Line, $"'{person.Name}' is in 'people' but not in the text: name the person there or take the entry out.");
        }
    }

    private static IEnumerable<string> FoldedWords(string text) => Word.Matches(text.Transliterate().ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"^events/[0-9]{2}/[0-9]{2}/(?<year>[0-9]{4}(-bc)?)-(?<slug>[a-z0-9-]+)\.md$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathPattern { get; }

    [GeneratedRegex("^/(?<month>january|february|march|april|may|june|july|august|september|october|november|december)/(?<day>[1-9][0-9]?)/[1-9][0-9]{0,3}(-bc)?/[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormerPath { get; }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }
}
