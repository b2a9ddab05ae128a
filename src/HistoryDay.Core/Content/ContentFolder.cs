using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>Files in; events or errors out. All errors are collected: nothing is skipped and nothing hides what comes after it.</summary>
internal static class ContentFolder
{
    /// <summary>Parses and checks all files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="today">The writer's date: nothing lies more than two days after it.</param>
    /// <returns>The content where every file rule is kept, else the errors in the order of files and lines.</returns>
    public static (HistoryContent? Content, IReadOnlyList<ContentError> Errors) Parse(ContentFiles files, HistoricalDate today)
    {
        var errors = new List<ContentError>(files.Errors);
        if (files.Files.Count == 0 && errors.Count > 0) return (null, errors);

        var categories = ParseList(ListFiles.Categories, ListFiles.ParseCategories);
        var countries = ParseList(ListFiles.Countries, ListFiles.ParseCountries);
        var tags = ParseList(ListFiles.Tags, ListFiles.ParseTags);
        var threads = ParseList(ListFiles.Threads, ListFiles.ParseThreads, isRequired: false);
        var (site, rules) = ParseList(SiteFile.Name, SiteFile.Parse);
        var lists = new ContentLists(categories, countries, tags, threads, site, files.Files);
        CheckCountrySlugs(countries, errors);
        errors.AddRange(rules.Balance.Where(rule => rule.Bound.Group is { } group && categories.IsComplete && categories.All.All(category => category.BalanceGroup != group))
            .Select(rule => new ContentError(SiteFile.Name, rule.Line, $"no category has 'balance: {rule.Bound.Group}' in {ListFiles.Categories}.")));

        var events = ParseAll("events/", EventFile.Parse);
        var days = ParseAll("days/", DayFile.Parse);
        CheckPaths(events, errors);
        var people = new PeopleRegister(events, days, errors);
        if (errors.Count > 0 || site is null)
            return (null, [.. errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)]);

        return (new HistoryContent
        {
            Site = site,
            Categories = [.. categories.All],
            Countries = [.. countries.All],
            Tags = [.. tags.All],
            Threads = [.. threads.All],
            Events = events,
            Days = days,
            People = people,
            Rules = rules,
        }, []);

        T ParseList<T>(string file, Func<string?, FileErrors, T> parse, bool isRequired = true)
        {
            var faults = new FileErrors(file);
            string? text = null;
            if (files.Files.TryGetValue(file, out var bytes)) text = ContentText.Decode(bytes, faults);
            else if (files.Errors.Where(error => error.File == file).ToList() is { Count: > 0 } refused) refused.ForEach(error => faults.Add(error.Line, error.Message));
            else if (isRequired) faults.Add(1, "the file is missing from the content folder.");
            var parsed = parse(text, faults);
            errors.AddRange(faults.All.Except(files.Errors)); // those are told already
            return parsed;
        }

        List<T> ParseAll<T>(string prefix, Func<string, string, ContentLists, HistoricalDate, FileErrors, T?> parse)
            where T : class
        {
            var results = files.Files.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).AsParallel().AsOrdered().Select(pair =>
            {
                var faults = new FileErrors(pair.Key);
                var parsed = ContentText.Decode(pair.Value, faults) is { } text ? parse(pair.Key, text, lists, today, faults) : null;
                return (Parsed: parsed, faults.All);
            }).ToList();
            errors.AddRange(results.SelectMany(result => result.All));
            return [.. results.Select(result => result.Parsed).OfType<T>()];
        }
    }

    private static void CheckCountrySlugs(ContentList<Country> countries, List<ContentError> errors)
    {
        foreach (var twins in countries.All.Append(Country.Ocean).Append(Country.Space).GroupBy(country => country.Slug, StringComparer.Ordinal).Where(group => group.Count() > 1))
            errors.Add(new ContentError(ListFiles.Countries, 1, $"the slug '{twins.Key}' belongs to {string.Join(" and ", twins.Select(country => country.Code))}: give each its own."));
    }

    private static void CheckPaths(List<HistoricalEvent> events, List<ContentError> errors)
    {
        var owners = new Dictionary<string, HistoricalEvent>(StringComparer.Ordinal);
        foreach (var happening in events)
        {
            owners.Add(happening.Path, happening); // the file's own name holds date and slug, so no other has them
        }

        foreach (var happening in events)
        {
            foreach (var path in happening.Formerly)
            {
                if (!owners.TryAdd(path, happening))
                    errors.Add(new ContentError(happening.File, 1, $"the former path {path} belongs to {owners[path].File}: take it out of 'formerly'."));
            }
        }
    }
}
