using HistoryDay.Dates;
using HistoryDay.Search;
using HistoryDay.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>A query made into conditions: an expression for the full-text index, and SQL over <c>SearchFacts x</c> with its parameters.</summary>
internal sealed class SearchPlan
{
    // Words that nearly every event has: they are looked for only where nothing else is.
    private static readonly HashSet<string> StopWords = ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "was", "with"];

    private readonly List<Wanted> _wanted = [];
    private readonly List<string> _unwanted = [];
    private readonly List<string> _conditions = [];
    private readonly List<(string Name, object Value)> _parameters = [];

    private readonly SearchLists _lists;

    private SearchPlan(SearchQuery query, SearchLists lists)
    {
        Query = query;
        _lists = lists;
    }

    public SearchQuery Query { get; }

    public List<SearchChip> Chips { get; } = [];

    /// <summary>Folded words that hits are to be marked with.</summary>
    public List<string> Words { get; } = [];

    /// <summary>The word that may still be unfinished; null for none.</summary>
    public string? Beginning { get; private set; }

    /// <summary>The plain words, for guessing at their spelling.</summary>
    public List<(SearchPart Part, string Folded)> PlainWords { get; } = [];

    public bool HasText => _wanted.Count > 0;

    /// <summary>The column of events' ids in the statement that ends in <see cref="From"/>.</summary>
    public string Id => HasText ? "Search.rowid" : "x.Id";

    /// <summary>Whether something is asked for at all.</summary>
    public bool AsksForSomething => HasText || _conditions.Count > 0 || _unwanted.Count > 0;

    public static async Task<SearchPlan> MakeAsync(HistoryDb db, SearchLists lists, SearchQuery query, CancellationToken cancellationToken)
    {
        var plan = new SearchPlan(query, lists);
        var words = query.Parts.Where(part => part is { Kind: SearchPartKind.Word, IsExcluded: false }).ToList();
        var names = await FindNamesAsync(db, words, cancellationToken);
        var hasMore = words.Exists(part => !StopWords.Contains(FoldOf(part))) || query.Parts.Any(part => part.Kind != SearchPartKind.Word);
        foreach (var part in query.Parts)
        {
            if (names.TryGetValue(part, out var name)) plan.AddName(name, part);
            else if (part.Kind == SearchPartKind.Word) plan.AddWord(part, hasMore);
            else if (part.Kind == SearchPartKind.Phrase) plan.AddText(part, "phrase", $"“{part.Value}”", Fts5.Phrase(FoldsOf(part)));
            else if (part.Date is { } date) plan.AddDate(part, date);
            else await plan.AddLabelAsync(db, part, cancellationToken);
        }

        return plan;
    }

    /// <summary>The statement's end from FROM on, and its parameters, for all of what is wanted.</summary>
    public string From(SqliteCommand command)
    {
        foreach (var (name, value) in _parameters) command.Parameters.AddWithValue(name, value);
        var conditions = _conditions.ToList();
        if (!HasText)
        {
            if (_unwanted.Count > 0)
            {
                command.Parameters.AddWithValue("$unwanted", Fts5.Any(_unwanted));
                conditions.Add("x.Id NOT IN (SELECT rowid FROM Search WHERE Search MATCH $unwanted)");
            }

            return $"FROM SearchFacts x{(conditions.Count > 0 ? " WHERE " + string.Join(" AND ", conditions) : "")}";
        }

        var expression = Fts5.All(_wanted.Select(wanted => wanted.Expression));
        command.Parameters.AddWithValue("$wanted", _unwanted.Count == 0 ? expression : $"({expression}) NOT ({Fts5.Any(_unwanted)})");
        return conditions.Count == 0
            ? "FROM Search WHERE Search MATCH $wanted"
            : $"FROM Search CROSS JOIN SearchFacts x ON x.Id = Search.rowid WHERE Search MATCH $wanted AND {string.Join(" AND ", conditions)}";
    }

    /// <summary>
    /// Asks for less and less, for a query that nothing has all of: first without what no event has, then without what most have, until one thing is left.
    /// </summary>
    public bool AskForLess()
    {
        if (_wanted.Count < 2) return false;
        var counts = _wanted.ConvertAll(wanted => wanted.Words.Min(word => _lists.Words.EventsOf(word, wanted.IsUnfinished)));
        _wanted.RemoveAt(counts.Contains(0) ? counts.IndexOf(0) : counts.IndexOf(counts.Max()));
        return true;
    }

    private void AddWord(SearchPart part, bool hasMore)
    {
        if (part.IsExcluded)
        {
            AddText(part, "word", part.Value, Fts5.All(FoldsOf(part).Select(word => Fts5.Word(word, isUnfinished: false))));
            return;
        }

        var folded = FoldOf(part);
        if (hasMore && StopWords.Contains(folded)) return;
        var isUnfinished = Query.EndsInWord && part == Query.Parts[^1];
        if (isUnfinished) Beginning = folded;
        PlainWords.Add((part, folded));
        AddText(part, "word", part.Value, Fts5.Word(folded, isUnfinished), isUnfinished);
    }

    private void AddName(RecognisedName name, SearchPart part)
    {
        if (part != name.Parts[0]) return;
        var words = name.Parts.ConvertAll(FoldOf);
        Words.AddRange(words);
        _wanted.Add(new Wanted($"({Fts5.All(words.Select(word => Fts5.Word(word, isUnfinished: false)))})", words, IsUnfinished: false));
        Chips.Add(new SearchChip(name.Kind == NameKind.Country ? "country" : "person", name.Text, IsExcluded: false, IsUnknown: false, Query.Without(name.Whole)));
    }

    private void AddText(SearchPart part, string kind, string text, string expression, bool isUnfinished = false)
    {
        AddChip(part, kind, text);
        if (part.IsExcluded)
        {
            _unwanted.Add($"({expression})");
            return;
        }

        var words = FoldsOf(part).ToList();
        Words.AddRange(words);
        _wanted.Add(new Wanted($"({expression})", words, isUnfinished));
    }

    private void AddDate(SearchPart part, DateReading date)
    {
        var readings = new[] { date.Expression, date.Other }.OfType<DateExpression>().ToList();
        _conditions.Add($"({string.Join(" OR ", readings.Select(ConditionOf))})");
        AddChip(part, "date", string.Join(" or ", readings));
    }

    private string ConditionOf(DateExpression expression)
    {
        switch (expression)
        {
            case DayOfEveryYear { Day: var day }:
                return $"x.Day = {Parameter(day.Ordinal)} OR x.OtherDay = {Parameter(day.Ordinal)}";
            case MonthOfEveryYear { Month: var month }:
                return $"x.Day BETWEEN {Parameter(new MonthDay(month, 1).Ordinal)} AND {Parameter(new MonthDay(month, MonthDay.LongestOf(month)).Ordinal)}";
            case OneDate { Span: { } date }:
                return $"x.SortKey = {Parameter(date.First)} OR x.OtherSortKey = {Parameter(date.First)}";
            default:
                return expression.Span is { } span ? $"x.SortKey BETWEEN {Parameter(span.First)} AND {Parameter(span.Last)}" : "0"; // no such day
        }
    }

    private async Task AddLabelAsync(HistoryDb db, SearchPart part, CancellationToken cancellationToken)
    {
        switch (part.Kind)
        {
            case SearchPartKind.Category:
                AddLabel(part, "category", Nearest(part, [.. _lists.Categories.Values.OrderBy(label => label.Name, StringComparer.Ordinal)]), "EventCategories", "CategoryId");
                break;
            case SearchPartKind.Tag:
                AddLabel(part, "tag", Nearest(part, await db.Tags.OrderBy(row => row.Name).Select(row => new SearchLabel(row.Id, row.Slug, row.Name, "")).ToListAsync(cancellationToken)), "EventTags", "TagId");
                break;
            case SearchPartKind.Person:
                var slug = Slug.From(part.Value);
                var person = await db.People.Where(row => row.Slug == slug).Select(row => new SearchLabel(row.Id, row.Slug, row.Name, "")).FirstOrDefaultAsync(cancellationToken);
                if (person is not null) AddLabel(part, "person", person, "EventPeople", "PersonId");
                else AddText(part, "person", part.Value, Fts5.PhraseIn(FoldsOf(part), "people"));
                break;
            default:
                AddPlace(part);
                break;
        }
    }

    private void AddPlace(SearchPart part)
    {
        List<SearchLabel> countries = [.. _lists.Countries.Values.OrderBy(label => label.Name, StringComparer.Ordinal)];
        List<SearchLabel> regions = [.. countries.Select(label => label.Region).Distinct().Select(name => new SearchLabel(0, Slug.From(name), name, ""))];
        // "in:africa" is the continent, though South Africa has the word as well.
        var country = part.Kind == SearchPartKind.In && Exactly(part, regions) is not null ? null : Nearest(part, countries);
        if (part.Kind == SearchPartKind.Country || (part.Kind == SearchPartKind.In && country is not null))
        {
            AddLabel(part, "country", country, "EventCountries", "CountryId");
            return;
        }

        var region = Nearest(part, regions);
        if (part.Kind == SearchPartKind.Continent || (part.Kind == SearchPartKind.In && region is not null))
        {
            AddCondition(part, "continent", region, label => $"SELECT 1 FROM EventCountries l JOIN Countries c ON c.Id = l.CountryId WHERE l.EventId = x.Id AND c.Region = {Parameter(label.Name)}");
            return;
        }

        AddText(part, "place", part.Value, Fts5.PhraseIn(FoldsOf(part), "place"));
    }

    private void AddLabel(SearchPart part, string kind, SearchLabel? label, string table, string column) =>
        AddCondition(part, kind, label, known => $"SELECT 1 FROM {table} WHERE {column} = {Parameter(known.Id)} AND EventId = x.Id");

    // Of a label that there is not, no event is in it.
    private void AddCondition(SearchPart part, string kind, SearchLabel? label, Func<SearchLabel, string> selectOf)
    {
        _conditions.Add($"{(part.IsExcluded ? "NOT " : "")}{(label is null ? "0" : $"EXISTS ({selectOf(label)})")}");
        AddChip(part, kind, label?.Name ?? part.Value, label is null);
    }

    private void AddChip(SearchPart part, string kind, string text, bool isUnknown = false) =>
        Chips.Add(new SearchChip(kind, text, part.IsExcluded, isUnknown, Query.Without(part)));

    private string Parameter(object value)
    {
        var name = $"$p{_parameters.Count}";
        _parameters.Add((name, value));
        return name;
    }

    /// <summary>The label of that slug, else the first whose name has all the words, in any form.</summary>
    private static SearchLabel? Nearest(SearchPart part, List<SearchLabel> labels)
    {
        var stems = FoldsOf(part).Select(Stemmer.Stem).ToList();
        return Exactly(part, labels) ?? labels.Find(label => stems.TrueForAll(SearchText.Words(label.Name).Select(word => Stemmer.Stem(word.Folded)).Contains));
    }

    private static SearchLabel? Exactly(SearchPart part, List<SearchLabel> labels)
    {
        var slug = Slug.From(part.Value);
        return labels.Find(label => label.Slug == slug);
    }

    // Countries and people whose whole name is typed, the longest names first.
    private static async Task<Dictionary<SearchPart, RecognisedName>> FindNamesAsync(HistoryDb db, List<SearchPart> words, CancellationToken cancellationToken)
    {
        const int longestName = 6;
        var runs = new Dictionary<(int Start, int Count), string>();
        for (var start = 0; start < words.Count; start++)
        {
            for (var count = 1; count <= longestName && start + count <= words.Count; count++) runs[(start, count)] = string.Join(' ', words.GetRange(start, count).Select(FoldOf));
        }

        var known = new Dictionary<string, (NameKind Kind, string Text)>();
        if (runs.Count > 0)
        {
            await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
            var wanted = runs.Values.Distinct().ToList();
            foreach (var (index, folded) in wanted.Index()) command.Parameters.AddWithValue($"$n{index}", folded);
            command.CommandText = $"SELECT Folded, Kind, Text FROM Names WHERE Folded IN ({string.Join(", ", wanted.Select((_, index) => $"$n{index}"))}) AND Kind IN (1, 2) ORDER BY Kind";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) known.TryAdd(reader.GetString(0), ((NameKind)reader.GetInt32(1), reader.GetString(2)));
        }

        var found = new Dictionary<SearchPart, RecognisedName>();
        foreach (var ((start, count), folded) in runs.OrderByDescending(run => run.Key.Count).ThenBy(run => run.Key.Start))
        {
            var parts = words.GetRange(start, count);
            if (!known.TryGetValue(folded, out var name) || parts.Exists(found.ContainsKey)) continue;
            var recognised = new RecognisedName(name.Kind, name.Text, parts);
            foreach (var part in parts) found[part] = recognised;
        }

        return found;
    }

    private static string FoldOf(SearchPart part) => SearchText.Words(part.Value)[0].Folded; // a word's part is one word

    private static IEnumerable<string> FoldsOf(SearchPart part) => SearchText.Words(part.Value).Select(word => word.Folded);

    /// <summary>Something that an event must have.</summary>
    /// <param name="Expression">Of FTS5, in brackets.</param>
    /// <param name="Words">Its folded words.</param>
    /// <param name="IsUnfinished">Whether its last word may go on.</param>
    private sealed record Wanted(string Expression, List<string> Words, bool IsUnfinished);

    private sealed record RecognisedName(NameKind Kind, string Text, List<SearchPart> Parts)
    {
        public SearchPart Whole => Parts[0] with { Length = Parts[^1].Start + Parts[^1].Length - Parts[0].Start };
    }
}
