using System.Collections.Frozen;

namespace HistoryDay.Search;

/// <summary>A text in which some words are marked.</summary>
/// <param name="Runs">Its pieces in order; together they are the text.</param>
public sealed record MarkedText(IReadOnlyList<MarkedRun> Runs)
{
    /// <inheritdoc />
    public override string ToString() => string.Concat(Runs.Select(run => run.IsMarked ? $"[{run.Text}]" : run.Text));
}

/// <summary>A piece of a text.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="IsMarked">Whether it is a word that was looked for.</param>
public sealed record MarkedRun(string Text, bool IsMarked);

/// <summary>Marks the words that a query looks for, and cuts a long text down to where most of them stand.</summary>
internal sealed class TextMarker
{
    private const int SnippetWords = 34;
    private const int WordsBefore = 6;
    private readonly FrozenSet<string> _stems;
    private readonly FrozenSet<char> _initials;
    private readonly string? _beginning;

    /// <summary>Takes what is to be marked.</summary>
    /// <param name="words">Folded words whose forms are marked.</param>
    /// <param name="beginning">Folded beginning of words that are marked; null for none.</param>
    public TextMarker(IEnumerable<string> words, string? beginning)
    {
        _stems = words.Select(Stemmer.Stem).ToFrozenSet();
        _initials = _stems.Append(beginning ?? "").Where(stem => stem.Length > 0).Select(stem => stem[0]).ToFrozenSet();
        _beginning = beginning;
    }

    /// <summary>The whole text.</summary>
    public MarkedText Mark(string text) =>
        new([.. Runs(text, [.. SearchText.Places(text).Select((place, number) => MarkOf(text, place, number)).OfType<Hit>()], 0, text.Length)]);

    /// <summary>Some thirty words of the text where most of what is looked for stands, with ellipses where it goes on.</summary>
    public MarkedText Cut(string text)
    {
        var places = SearchText.Places(text);
        List<Hit> hits = [.. places.Select((place, number) => MarkOf(text, place, number)).OfType<Hit>()];
        var first = Math.Max(0, Math.Min(BestStart(hits) - WordsBefore, places.Count - SnippetWords));
        var last = Math.Min(places.Count, first + SnippetWords);
        var start = first == 0 ? 0 : places[first].Start;
        var end = last >= places.Count ? text.Length : places[last - 1].Start + places[last - 1].Length;
        List<MarkedRun> runs = [.. Runs(text, hits.FindAll(hit => hit.Number >= first && hit.Number < last), start, end)];
        if (start > 0) runs.Insert(0, new MarkedRun("… ", false));
        if (end < text.Length) runs.Add(new MarkedRun(" …", false));
        return new MarkedText(runs);
    }

    // Different words count before many of one.
    private static int BestStart(List<Hit> hits)
    {
        var (best, bestScore) = (0, 0);
        foreach (var (index, hit) in hits.Index())
        {
            var inside = hits.Skip(index).TakeWhile(other => other.Number < hit.Number + SnippetWords - WordsBefore).ToList();
            var score = (inside.DistinctBy(other => other.Stem).Count() * 100) + inside.Count;
            if (score > bestScore) (best, bestScore) = (hit.Number, score);
        }

        return best;
    }

    private static IEnumerable<MarkedRun> Runs(string text, List<Hit> hits, int start, int end)
    {
        var at = start;
        foreach (var hit in hits)
        {
            if (hit.Start > at) yield return new MarkedRun(text[at..hit.Start], false);
            yield return new MarkedRun(text.Substring(hit.Start, hit.Length), true);
            at = hit.Start + hit.Length;
        }

        if (end > at) yield return new MarkedRun(text[at..end], false);
    }

    // Most words are told by their first letter: folding keeps that of a to z, and so does stemming.
    private Hit? MarkOf(string text, (int Start, int Length) place, int number)
    {
        var initial = text[place.Start];
        if (char.IsAscii(initial) && !_initials.Contains(char.ToLowerInvariant(initial))) return null;
        var folded = SearchText.Fold(text.AsSpan(place.Start, place.Length));
        if (folded.Length == 0 || !_initials.Contains(folded[0])) return null;
        var stem = Stemmer.Stem(folded);
        return _stems.Contains(stem) || (_beginning is not null && folded.StartsWith(_beginning, StringComparison.Ordinal)) ? new Hit(number, place.Start, place.Length, stem) : null;
    }

    private sealed record Hit(int Number, int Start, int Length, string Stem);
}
