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
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        var plan = await SearchPlan.MakeAsync(db, query, cancellationToken);
        var found = plan.AsksForSomething ? await ReadAsync(db, plan, any: false, MostCounted + 1, cancellationToken) : [];
        var isCapped = found.Count > MostCounted;
        if (isCapped) found.RemoveAt(MostCounted);
        var closest = found.Count == 0 && plan.PlainWords.Count > 1 ? Ranked(await ReadAsync(db, plan, any: true, MostCounted, cancellationToken), SearchOrder.Relevance).Take(MostClosest).ToList() : [];
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var ids = page < 1 || page > pages ? []
            : isCapped && order is SearchOrder.Oldest or SearchOrder.Newest ? await ReadByDateAsync(db, plan, order, page, cancellationToken)
            : [.. Ranked(found, order).Skip((page - 1) * PageSize).Take(PageSize).Select(hit => hit.Id)];
        return new SearchView
        {
            Query = query,
            Chips = plan.Chips,
            Names = await FindNamesAsync(db, query, cancellationToken),
            Hits = new Paged<SearchHit>(await ReadHitsAsync(db, plan, ids, cancellationToken), page, pages, found.Count),
            IsCapped = isCapped,
            Facets = await FacetsOf(db, query, found, cancellationToken),
            DidYouMean = found.Count == 0 ? await GuessAsync(db, plan, cancellationToken) : null,
            Closest = await ReadHitsAsync(db, plan, [.. closest.Select(hit => hit.Id)], cancellationToken),
        };
    }

    /// <summary>One of the events that a query finds; null where it finds none.</summary>
    /// <param name="query">What is asked for; all events where it asks for nothing.</param>
    /// <param name="at">0 or more; counted round past the last of them.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<EventSummary?> FindAnyAsync(SearchQuery query, int at, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        var plan = await SearchPlan.MakeAsync(db, query, cancellationToken);
        await using var command = Command(db, "");
        var from = plan.From(command);
        command.CommandText = $"SELECT count(*) {from}";
        if (await command.ExecuteScalarAsync(cancellationToken) is not (long and > 0 and var count)) return null;
        command.CommandText = $"SELECT x.Id {from} LIMIT 1 OFFSET {at % count}";
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

    // The answer to all but the text of the page: which events, how well they match, and what the facets count.
    private static async Task<List<Found>> ReadAsync(HistoryDb db, SearchPlan plan, bool any, int most, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "");
        var from = any ? plan.FromAny(command) : plan.From(command);
        command.CommandText = $"SELECT x.Id, x.SortKey, x.Importance, x.Categories, x.Countries, x.People, {(plan.HasText ? $"bm25(Search, {SearchColumns.Weights})" : "-1.0")} {from} ORDER BY {(plan.HasText ? "Search.rowid" : "x.Id")} LIMIT $most";
        command.Parameters.AddWithValue("$most", most);
        var found = new List<Found>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            found.Add(new Found(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3), reader.GetString(4), reader.GetString(5), -reader.GetDouble(6)));
        return found;
    }

    private static async Task<List<int>> ReadByDateAsync(HistoryDb db, SearchPlan plan, SearchOrder order, int page, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "");
        command.CommandText = $"SELECT x.Id {plan.From(command)} ORDER BY x.SortKey{(order == SearchOrder.Newest ? " DESC" : "")}, x.Id LIMIT $most OFFSET $before";
        command.Parameters.AddWithValue("$most", PageSize);
        command.Parameters.AddWithValue("$before", (page - 1) * PageSize);
        var ids = new List<int>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) ids.Add(reader.GetInt32(0));
        return ids;
    }

    private static IEnumerable<Found> Ranked(IEnumerable<Found> found, SearchOrder order) => order switch
    {
        SearchOrder.Oldest => found.OrderBy(hit => hit.SortKey).ThenBy(hit => hit.Id),
        SearchOrder.Newest => found.OrderByDescending(hit => hit.SortKey).ThenBy(hit => hit.Id),
        SearchOrder.Importance => found.OrderBy(hit => hit.Id), // ids run from the most important
        _ => found.OrderByDescending(hit => hit.Match * (1 + (0.1 * hit.Importance))).ThenBy(hit => hit.Id),
    };

    private static async Task<IReadOnlyList<SearchHit>> ReadHitsAsync(HistoryDb db, SearchPlan plan, List<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var rows = db.Events.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id);
        var events = await rows.Select(EventSummary.FromRow).ToListAsync(cancellationToken);
        var texts = await rows.Select(row => row.ArticleText).ToListAsync(cancellationToken);
        var marker = new TextMarker(plan.Words, plan.Beginning);
        var hits = ids.Order().Zip(events.Zip(texts)).ToDictionary(
            pair => pair.First,
            pair => new SearchHit(pair.Second.First, marker.Mark(pair.Second.First.Title), marker.Cut(pair.Second.Second)));
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

    private static async Task<IReadOnlyList<Facet>> FacetsOf(HistoryDb db, SearchQuery query, List<Found> found, CancellationToken cancellationToken)
    {
        if (found.Count == 0) return [];
        var categories = await db.Categories.Select(row => new { row.Id, row.Slug, row.Name }).ToDictionaryAsync(row => row.Id, cancellationToken);
        var countries = await db.Countries.Select(row => new { row.Id, row.Slug, row.Name, row.Region }).ToDictionaryAsync(row => row.Id, cancellationToken);
        var peopleIds = Count(found, hit => IdsIn(hit.People)).Take(MostFacetValues).ToList();
        var ids = peopleIds.ConvertAll(pair => pair.Key);
        var people = await db.People.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Slug, row.Name }).ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            new Facet("category", [.. Count(found, hit => IdsIn(hit.Categories)).Select(pair => Value(categories[pair.Key].Name, pair.Value, $"category:{categories[pair.Key].Slug}"))]),
            new Facet("century", [.. Count<Century>(found, hit => [CenturyOf(hit.SortKey)]).OrderBy(pair => pair.Key.First).Select(pair => Value(pair.Key.ToString(), pair.Value, pair.Key.ToString()))]),
            new Facet("continent", [.. Count(found, hit => IdsIn(hit.Countries).Select(id => countries[id].Region).Distinct()).Select(pair => Value(pair.Key, pair.Value, $"continent:{Slug.From(pair.Key)}"))]),
            new Facet("country", [.. Count(found, hit => IdsIn(hit.Countries)).Take(MostFacetValues).Select(pair => Value(countries[pair.Key].Name, pair.Value, $"country:{countries[pair.Key].Slug}"))]),
            new Facet("person", [.. peopleIds.Select(pair => Value(people[pair.Key].Name, pair.Value, $"person:{people[pair.Key].Slug}"))]),
        ];

        FacetValue Value(string text, int count, string part) => new(text, count, query.With(part));
    }

    private static IEnumerable<KeyValuePair<T, int>> Count<T>(List<Found> found, Func<Found, IEnumerable<T>> valuesOf)
        where T : notnull => found.SelectMany(valuesOf).CountBy(value => value).OrderByDescending(pair => pair.Value);

    private static IEnumerable<int> IdsIn(string list) =>
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture));

    private static Century CenturyOf(int sortKey) => new HistoricalYear((int)Math.Floor(sortKey / 10000.0)).Century;

    // Words that no event has are put right by the nearest that some have, the commoner first.
    private static async Task<string?> GuessAsync(HistoryDb db, SearchPlan plan, CancellationToken cancellationToken)
    {
        var text = plan.Query;
        var guessed = text.Text;
        foreach (var (part, folded) in plan.PlainWords.OrderByDescending(word => word.Part.Start))
        {
            if (await NearestWordAsync(db, folded, cancellationToken) is { } nearest) guessed = string.Concat(guessed.AsSpan(0, part.Start), nearest, guessed.AsSpan(part.Start + part.Length));
        }

        return guessed == text.Text ? null : guessed;
    }

    private static async Task<string?> NearestWordAsync(HistoryDb db, string folded, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "SELECT Word, Shown, Events FROM SearchWords WHERE length(Word) BETWEEN $shortest AND $longest");
        var most = Math.Clamp(folded.Length / 3, 1, 3);
        command.Parameters.AddWithValue("$shortest", folded.Length - most);
        command.Parameters.AddWithValue("$longest", folded.Length + most);
        var best = (Distance: most + 1, Events: 0, Shown: (string?)null);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var distance = Spelling.Distance(folded, reader.GetString(0));
            if (distance == 0) return null; // it is spelt as some event spells it
            if (distance < best.Distance || (distance == best.Distance && reader.GetInt32(2) > best.Events)) best = (distance, reader.GetInt32(2), reader.GetString(1));
        }

        return best.Shown;
    }

    private static SqliteCommand Command(HistoryDb db, string sql)
    {
        var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary>An event that was found.</summary>
    /// <param name="Id">Its row; the more important the smaller.</param>
    /// <param name="SortKey">Its date.</param>
    /// <param name="Importance">1 to 5.</param>
    /// <param name="Categories">Ids, parted by spaces.</param>
    /// <param name="Countries">The same.</param>
    /// <param name="People">The same.</param>
    /// <param name="Match">How well it matches, more than 0.</param>
    private sealed record Found(int Id, int SortKey, int Importance, string Categories, string Countries, string People, double Match);
}
