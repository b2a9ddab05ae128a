namespace HistoryDay.Search;

/// <summary>Writes expressions in the query language of FTS5. A parameter stops SQL injection, not a syntax error, so every word passes through <see cref="Quote"/>.</summary>
internal static class Fts5
{
    private static readonly string Stems = Columns(SearchColumns.All.Select(column => column.Name));
    private static readonly string Exact = Columns(SearchColumns.All.Select(column => "exact_" + column.Name));

    /// <summary>A word or a phrase that FTS5 takes for nothing else, whatever stands in it.</summary>
    public static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)}\"";

    /// <summary>A word by its stem or in its very form.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="isUnfinished">Whether words that begin with it count as well.</param>
    public static string Word(string word, bool isUnfinished) =>
        $"({Stems}{Quote(Stemmer.Stem(word))} OR {Exact}{Quote(word)}{(isUnfinished ? $" OR {Exact}{Quote(word)} *" : "")})";

    /// <summary>Words in their very forms, one after the other.</summary>
    /// <param name="words">Folded.</param>
    public static string Phrase(IEnumerable<string> words) => Exact + Quote(string.Join(' ', words));

    /// <summary>The same in one part of an event.</summary>
    /// <param name="words">Folded.</param>
    /// <param name="column">One of <see cref="SearchColumns.All"/>.</param>
    public static string PhraseIn(IEnumerable<string> words, string column) => $"exact_{column} : {Quote(string.Join(' ', words))}";

    /// <summary>All of some expressions.</summary>
    public static string All(IEnumerable<string> expressions) => string.Join(" AND ", expressions);

    /// <summary>Any of some expressions.</summary>
    public static string Any(IEnumerable<string> expressions) => string.Join(" OR ", expressions);

    private static string Columns(IEnumerable<string> names) => $"{{{string.Join(' ', names)}}} : ";
}
