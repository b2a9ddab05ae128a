using HistoryDay.Events;
using HistoryDay.Search;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Store;

/// <summary>What search reads: the full-text index of events and of names, and small tables beside them. Written once with the rest of the store.</summary>
internal static class SearchTables
{
    /// <summary>
    /// The tables. The indexes hold no text of their own: an event's row id leads to it. Row ids of events run from the most to the least important, so that
    /// the first few thousand matches are the ones worth ranking; those of names run from the one with most events.
    /// </summary>
    public static string CreateSql { get; } = $"""
        -- 1: to be raised whenever words are cut, folded or stemmed in another way, so that stores are built anew
        CREATE VIRTUAL TABLE Search USING fts5({SearchColumns.Names}, content='', tokenize='ascii', prefix='1 2 3');
        CREATE TABLE SearchFacts(
            Id INTEGER PRIMARY KEY, SortKey INTEGER NOT NULL, OtherSortKey INTEGER, Day INTEGER NOT NULL, OtherDay INTEGER,
            Importance INTEGER NOT NULL, Labels TEXT NOT NULL);
        CREATE INDEX IX_SearchFacts_SortKey ON SearchFacts(SortKey);
        CREATE INDEX IX_SearchFacts_Day ON SearchFacts(Day);
        CREATE TABLE SearchWords(Word TEXT PRIMARY KEY, Shown TEXT NOT NULL, Events INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE Names(Id INTEGER PRIMARY KEY, Kind INTEGER NOT NULL, Folded TEXT NOT NULL, Text TEXT NOT NULL, Slug TEXT NOT NULL, Events INTEGER NOT NULL);
        CREATE INDEX IX_Names_Folded ON Names(Folded);
        CREATE VIRTUAL TABLE NameWords USING fts5(words, content='', tokenize='ascii', prefix='1 2 3');
        """;

    /// <summary>Writes one event after the other into the index.</summary>
    internal sealed class EventWriter : IDisposable
    {
        private readonly SqliteCommand _index;
        private readonly SqliteCommand _facts;
        private readonly Dictionary<string, (string Shown, int Events)> _words = [];
        private readonly Dictionary<string, string> _stems = [];

        public EventWriter(SqliteConnection connection, SqliteTransaction transaction)
        {
            var values = string.Join(", ", Enumerable.Range(0, SearchColumns.All.Count * 2).Select(index => $"$c{index}"));
            _index = Prepare(connection, transaction, $"INSERT INTO Search(rowid, {SearchColumns.Names}) VALUES ($id, {values})", ["$id", .. values.Split(", ")]);
            _facts = Prepare(
                connection,
                transaction,
                "INSERT INTO SearchFacts VALUES ($id, $sortKey, $otherSortKey, $day, $otherDay, $importance, $labels)",
                ["$id", "$sortKey", "$otherSortKey", "$day", "$otherDay", "$importance", "$labels"]);
        }

        /// <summary>How many events each word stands in, and how it is written there.</summary>
        public IReadOnlyDictionary<string, (string Shown, int Events)> Words => _words;

        public void Add(int id, HistoricalEvent happening, IEnumerable<int> categories, IEnumerable<int> countries, IEnumerable<int> people)
        {
            AddText(
                id,
                happening.Title,
                string.Join(' ', happening.People.Select(person => person.Name)),
                string.Join(' ', happening.Location.Countries.Select(country => country.Name).Prepend(happening.Location.Name)),
                string.Join(' ', TextsOf(happening)),
                happening.Article.PlainText);
            _facts.Parameters["$id"].Value = id;
            _facts.Parameters["$sortKey"].Value = happening.Date.SortKey;
            _facts.Parameters["$otherSortKey"].Value = (object?)happening.AlsoDated?.SortKey ?? DBNull.Value;
            _facts.Parameters["$day"].Value = happening.Date.MonthDay.Ordinal;
            _facts.Parameters["$otherDay"].Value = (object?)happening.AlsoDated?.MonthDay.Ordinal ?? DBNull.Value;
            _facts.Parameters["$importance"].Value = happening.Importance;
            _facts.Parameters["$labels"].Value = SearchTables.LabelsOf(categories, countries, people);
            _facts.ExecuteNonQuery();
        }

        public void Dispose()
        {
            _index.Dispose();
            _facts.Dispose();
        }

        private static IEnumerable<string> TextsOf(HistoricalEvent happening) =>
        [
            happening.Category.Name, .. happening.AlsoIn.Select(category => category.Name), .. happening.Tags.Select(tag => tag.Name), happening.Thread?.Title ?? "",
            .. happening.People.Select(person => person.Role), happening.Location.Countries[0].Region,
        ];

        private void AddText(int id, params string[] parts)
        {
            _index.Parameters["$id"].Value = id;
            var seen = new HashSet<string>();
            foreach (var (column, part) in parts.Index())
            {
                var words = SearchText.Words(part);
                _index.Parameters[1 + column].Value = string.Join(' ', words.Select(word => StemOf(word.Folded)));
                _index.Parameters[1 + parts.Length + column].Value = string.Join(' ', words.Select(word => word.Folded));
                foreach (var word in words)
                {
                    if (!seen.Add(word.Folded)) continue;
                    _words[word.Folded] = _words.TryGetValue(word.Folded, out var known)
                        ? (known.Shown, known.Events + 1)
                        : (part.Substring(word.Start, word.Length).ToLowerInvariant(), 1);
                }
            }

            _index.ExecuteNonQuery();
        }

        private string StemOf(string word) => _stems.TryGetValue(word, out var stem) ? stem : _stems[word] = Stemmer.Stem(word);
    }

    /// <summary>Writes the words that events have.</summary>
    public static void AddWords(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyDictionary<string, (string Shown, int Events)> words)
    {
        using var command = Prepare(connection, transaction, "INSERT INTO SearchWords VALUES ($word, $shown, $events)", ["$word", "$shown", "$events"]);
        foreach (var (word, (shown, events)) in words.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            command.Parameters["$word"].Value = word;
            command.Parameters["$shown"].Value = shown;
            command.Parameters["$events"].Value = events;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Writes the names that pages have.</summary>
    public static void AddNames(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<NamedPage> names)
    {
        using var row = Prepare(connection, transaction, "INSERT INTO Names VALUES ($id, $kind, $folded, $text, $slug, $events)", ["$id", "$kind", "$folded", "$text", "$slug", "$events"]);
        using var index = Prepare(connection, transaction, "INSERT INTO NameWords(rowid, words) VALUES ($id, $folded)", ["$id", "$folded"]);
        foreach (var (number, name) in names.OrderByDescending(name => name.Events).ThenBy(name => name.Kind).ThenBy(name => name.Slug, StringComparer.Ordinal).Index())
        {
            var folded = SearchText.FoldAll(name.Text);
            row.Parameters["$id"].Value = index.Parameters["$id"].Value = number + 1;
            row.Parameters["$folded"].Value = index.Parameters["$folded"].Value = folded;
            row.Parameters["$kind"].Value = (int)name.Kind;
            row.Parameters["$text"].Value = name.Text;
            row.Parameters["$slug"].Value = name.Slug;
            row.Parameters["$events"].Value = name.Events;
            row.ExecuteNonQuery();
            index.ExecuteNonQuery();
        }
    }

    /// <summary>A statement that is run many times, its parameters to be filled in by name.</summary>
    internal static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql, string[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        command.Prepare();
        return command;
    }

    /// <summary>"3|12 40|7 81": row ids of categories, countries and people.</summary>
    internal static string LabelsOf(params IEnumerable<int>[] ids) => string.Join('|', ids.Select(kind => string.Join(' ', kind)));
}

/// <summary>A page that has a name.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Text">The name.</param>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Events">How many events it lists.</param>
internal sealed record NamedPage(NameKind Kind, string Text, string Slug, int Events);
