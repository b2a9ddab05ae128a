using System.Globalization;
using HistoryDay.Dates;
using HistoryDay.Search;
using HistoryDay.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Finding events by words, dates and labels.</summary>
public sealed class SearchQueries(HistoryStore store)
{
    /// <summary>How many hits are counted, ranked and spread over facets: the most important ones, where there are more.</summary>
    public const int MostCounted = 5000;

    /// <summary>How many hits a page lists.</summary>
    public const int PageSize = 20;

    private const int MostClosest = 5;
    private const int MostCompared = 200; // of those that have some of the words, the most important
    private const int MostSuggestions = 8;
    private const int MostSuggestedEvents = 4;
    private const int MostFacetValues = 12;

    /// <summary>Finds events.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="order">In what order.</param>
    /// <param name="page">1 or more.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<SearchView> SearchAsync(SearchQuery query, SearchOrder order, int page, CancellationToken cancellationToken)
    {
        var open = store.Current;
        await using var db = open.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        var lists = await open.SearchListsAsync();
        var plan = await SearchPlan.MakeAsync(db, lists, query, cancellationToken);
        var found = plan.AsksForSomething ? await ReadAsync(db, plan, MostCounted + 1, cancellationToken) : [];
        var isCapped = found.Count > MostCounted;
        if (isCapped) found.RemoveAt(MostCounted);
        List<Found> closest = [];
        while (found.Count == 0 && closest.Count == 0 && plan.AskForLess()) closest = await ReadAsync(db, plan, MostCompared, cancellationToken);
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        // The oldest of all may not be among the most important.
        var listed = isCapped && order is SearchOrder.Oldest or SearchOrder.Newest ? await ReadAllAsync(db, plan, cancellationToken) : found;
        List<int> ids = page < 1 || page > pages ? [] : [.. Ranked(listed, lists.Facts, order).Skip((page - 1) * PageSize).Take(PageSize).Select(hit => hit.Id)];
        return new SearchView
        {
            Query = query,
            Chips = plan.Chips,
            Names = await FindNamesAsync(db, query, cancellationToken),
            Hits = new Paged<SearchHit>(await ReadHitsAsync(db, lists, plan, ids, cancellationToken), page, pages, found.Count),
            IsCapped = isCapped,
            Facets = await FacetsOf(db, lists, query, found, cancellationToken),
            DidYouMean = found.Count == 0 ? Guess(plan, lists.Words) : null,
            Closest = await ReadHitsAsync(db, lists, plan, [.. Ranked(closest, lists.Facts, SearchOrder.Relevance).Take(MostClosest).Select(hit => hit.Id)], cancellationToken),
        };
    }

    /// <summary>One of the events that a query finds; null where it finds none.</summary>
    /// <param name="query">What is asked for; all events where it asks for nothing.</param>
    /// <param name="at">0 or more; counted round past the last of them.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<EventSummary?> FindAnyAsync(SearchQuery query, int at, CancellationToken cancellationToken)
    {
        var open = store.Current;
        await using var db = open.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        var plan = await SearchPlan.MakeAsync(db, await open.SearchListsAsync(), query, cancellationToken);
        await using var command = Command(db, "");
        var from = plan.From(command);
        command.CommandText = $"SELECT count(*) {from}";
        if (await command.ExecuteScalarAsync(cancellationToken) is not (long and > 0 and var count)) return null;
        command.CommandText = $"SELECT {plan.Id} {from} LIMIT 1 OFFSET {at % count}";
        var id = Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        return await db.Events.Where(row => row.Id == id).Select(EventSummary.FromRow).FirstAsync(cancellationToken);
    }

    /// <summary>Days, names and events that a text may be the beginning of.</summary>
    /// <param name="text">What has been typed so far.</param>
    /// <param name="dates">How dates in it are read.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, DateLanguage dates, CancellationToken cancellationToken)
    {
        var suggestions = new List<Suggestion>();
        if (dates.ReadWhole(text) is { } date)
            suggestions.AddRange(new[] { date.Expression, date.Other }.OfType<DateExpression>().Select(expression => new Suggestion("date", expression.ToString(), "", null, null, expression)));
        var words = SearchText.Words(text).ConvertAll(word => word.Folded);
        if (words.Count == 0) return suggestions;

        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        var beginning = Fts5.All(words.Select((word, index) => Fts5.Quote(word) + (index == words.Count - 1 ? " *" : "")));
        var events = new List<Suggestion>();
        await using (var command = Command(db, "SELECT Events.Year, Events.Month, Events.Day, Events.Calendar, Events.Slug, Events.Title FROM Search JOIN Events ON Events.Id = Search.rowid WHERE Search MATCH $text ORDER BY Search.rowid LIMIT $most"))
        {
            command.Parameters.AddWithValue("$text", $"exact_title : ({beginning})");
            command.Parameters.AddWithValue("$most", MostSuggestedEvents);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var link = new EventLink(new HistoricalDate(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), (HistoricalCalendar)reader.GetInt32(3)), reader.GetString(4), reader.GetString(5));
                events.Add(new Suggestion("event", link.Title, link.Date.ToString(), link.Path, null, null));
            }
        }

        await using (var command = Command(db, "SELECT Kind, Text, Slug, Events FROM NameWords JOIN Names ON Names.Id = NameWords.rowid WHERE NameWords MATCH $text ORDER BY NameWords.rowid LIMIT $most"))
        {
            command.Parameters.AddWithValue("$text", beginning);
            command.Parameters.AddWithValue("$most", MostSuggestions - events.Count - suggestions.Count);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var kind = (NameKind)reader.GetInt32(0);
                suggestions.Add(new Suggestion(kind.ToString().ToLowerInvariant(), reader.GetString(1), CountOf(reader.GetInt32(3)), null, reader.GetString(2), null));
            }
        }

        return [.. suggestions, .. events];
    }

    private static string CountOf(int events) => events switch { 0 => "", 1 => "1 event", _ => $"{events} events" };

    // The answer to all but the text of the page: which events, and how well they match.
    private static async Task<List<Found>> ReadAsync(HistoryDb db, SearchPlan plan, int most, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "");
        var from = plan.From(command);
        command.CommandText = $"SELECT {plan.Id}, {(plan.HasText ? $"-bm25(Search, {SearchColumns.Weights})" : "1.0")} {from} ORDER BY {plan.Id} LIMIT $most";
        command.Parameters.AddWithValue("$most", most);
        var found = new List<Found>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) found.Add(new Found(reader.GetInt32(0), reader.GetDouble(1)));
        return found;
    }

    private static async Task<List<Found>> ReadAllAsync(HistoryDb db, SearchPlan plan, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "");
        command.CommandText = $"SELECT {plan.Id} {plan.From(command)}";
        var found = new List<Found>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) found.Add(new Found(reader.GetInt32(0), 1));
        return found;
    }

    private static IEnumerable<Found> Ranked(IEnumerable<Found> found, SearchFacts facts, SearchOrder order) => order switch
    {
        SearchOrder.Oldest => found.OrderBy(hit => facts.SortKeyOf(hit.Id)).ThenBy(hit => hit.Id),
        SearchOrder.Newest => found.OrderByDescending(hit => facts.SortKeyOf(hit.Id)).ThenBy(hit => hit.Id),
        SearchOrder.Importance => found.OrderBy(hit => hit.Id), // ids run from the most important
        _ => found.OrderByDescending(hit => hit.Match * (1 + (0.1 * facts.ImportanceOf(hit.Id)))).ThenBy(hit => hit.Id),
    };

    private static async Task<IReadOnlyList<SearchHit>> ReadHitsAsync(HistoryDb db, SearchLists lists, SearchPlan plan, List<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        await using var command = Command(db, "");
        command.CommandText = $"""
            SELECT Id, Year, Month, Day, Calendar, AlsoDated, Slug, Title, SummaryText, CategoryId, PlaceName, CountryId, ArticleText, Latitude, Longitude
            FROM Events WHERE Id IN ({Parameters(ids.Count)})
            """;
        AddParameters(command, ids);
        var marker = new TextMarker(plan.Words, plan.Beginning);
        var hits = new Dictionary<int, SearchHit>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (category, country) = (lists.Categories[reader.GetInt32(9)], lists.Countries[reader.GetInt32(11)]);
            var summary = new EventSummary
            {
                Date = new HistoricalDate(reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), (HistoricalCalendar)reader.GetInt32(4)),
                AlsoDatedIso = reader.IsDBNull(5) ? null : reader.GetString(5),
                Slug = reader.GetString(6),
                Title = reader.GetString(7),
                Summary = reader.GetString(8),
                Importance = lists.Facts.ImportanceOf(reader.GetInt32(0)),
                CategorySlug = category.Slug,
                CategoryName = category.Name,
                PlaceName = reader.GetString(10),
                Latitude = reader.IsDBNull(13) ? null : reader.GetDouble(13),
                Longitude = reader.IsDBNull(14) ? null : reader.GetDouble(14),
                CountrySlug = country.Slug,
                Region = country.Region,
            };
            hits[reader.GetInt32(0)] = new SearchHit(summary, marker.Mark(summary.Title), marker.Cut(reader.GetString(12)));
        }

        return [.. ids.Select(id => hits[id])];
    }

    private static async Task<IReadOnlyList<NameView>> FindNamesAsync(HistoryDb db, SearchQuery query, CancellationToken cancellationToken)
    {
        var names = new List<NameView>();
        await using var command = Command(db, "SELECT Kind, Text, Slug, Events FROM Names WHERE Folded = $name ORDER BY Id");
        command.Parameters.AddWithValue("$name", SearchText.FoldAll(query.Text));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) names.Add(new NameView((NameKind)reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3)));
        return names;
    }

    private static async Task<IReadOnlyList<Facet>> FacetsOf(HistoryDb db, SearchLists lists, SearchQuery query, List<Found> found, CancellationToken cancellationToken)
    {
        if (found.Count == 0) return [];
        var counts = new FacetCounts(lists);
        foreach (var hit in found) counts.Add(hit.Id);
        var commonPeople = counts.People.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostFacetValues).ToList();
        var people = await ReadPeopleAsync(db, commonPeople.ConvertAll(pair => pair.Key), cancellationToken);
        return
        [
            new Facet("category", [.. MostFirst(counts.Categories).Select(pair => Value(lists.Categories[pair.Key].Name, pair.Value, $"category:{lists.Categories[pair.Key].Slug}"))]),
            new Facet("century", [.. counts.Centuries.Select(count => Value(count.Century.ToString(), count.Events, count.Century.ToString()))]),
            new Facet("continent", [.. MostFirst(counts.Regions).Select(pair => Value(pair.Key, pair.Value, $"continent:{Slug.From(pair.Key)}"))]),
            new Facet("country", [.. MostFirst(counts.Countries).Take(MostFacetValues).Select(pair => Value(lists.Countries[pair.Key].Name, pair.Value, $"country:{lists.Countries[pair.Key].Slug}"))]),
            new Facet("person", [.. commonPeople.Select(pair => Value(people[pair.Key].Name, pair.Value, $"person:{people[pair.Key].Slug}"))]),
        ];

        FacetValue Value(string text, int count, string part) => new(text, count, query.With(part));

        static IEnumerable<KeyValuePair<T, int>> MostFirst<T>(IEnumerable<KeyValuePair<T, int>> counted) => counted.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key);
    }

    private static async Task<Dictionary<int, SearchLabel>> ReadPeopleAsync(HistoryDb db, List<int> ids, CancellationToken cancellationToken)
    {
        var people = new Dictionary<int, SearchLabel>();
        if (ids.Count == 0) return people;
        await using var command = Command(db, $"SELECT Id, Slug, Name FROM People WHERE Id IN ({Parameters(ids.Count)})");
        AddParameters(command, ids);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) people[reader.GetInt32(0)] = new SearchLabel(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), "");
        return people;
    }

    // Words that no event has are put right by the nearest that some have.
    private static string? Guess(SearchPlan plan, KnownWords words)
    {
        var text = plan.Query;
        var guessed = text.Text;
        foreach (var (part, folded) in plan.PlainWords.OrderByDescending(word => word.Part.Start))
        {
            if (words.Nearest(folded) is { } nearest) guessed = string.Concat(guessed.AsSpan(0, part.Start), nearest, guessed.AsSpan(part.Start + part.Length));
        }

        return guessed == text.Text ? null : guessed;
    }

    private static string Parameters(int count) => string.Join(", ", Enumerable.Range(0, count).Select(index => $"$i{index}"));

    private static void AddParameters(SqliteCommand command, List<int> ids)
    {
        foreach (var (index, id) in ids.Index()) command.Parameters.AddWithValue($"$i{index}", id);
    }

    private static SqliteCommand Command(HistoryDb db, string sql)
    {
        var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary>An event that was found.</summary>
    /// <param name="Id">Its row; the more important the smaller.</param>
    /// <param name="Match">How well it matches, more than 0.</param>
    private readonly record struct Found(int Id, double Match);
}
