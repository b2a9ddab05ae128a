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
        _initials = _stems.Select(stem => stem[0]).ToFrozenSet();
        _beginning = beginning;
    }

    /// <summary>The whole text.</summary>
    public MarkedText Mark(string text) => Mark(text, SearchText.Words(text), 0, text.Length);

    /// <summary>Some thirty words of the text where most of what is looked for stands, with ellipses where it goes on.</summary>
    public MarkedText Cut(string text)
    {
        var words = SearchText.Words(text);
        var (first, last) = BestWindow(words);
        var start = first == 0 ? 0 : words[first].Start;
        var end = last >= words.Count ? text.Length : words[last - 1].Start + words[last - 1].Length;
        var marked = Mark(text, words.GetRange(first, last - first), start, end);
        return new MarkedText([.. start > 0 ? [new MarkedRun("… ", false)] : Array.Empty<MarkedRun>(), .. marked.Runs, .. end < text.Length ? [new MarkedRun(" …", false)] : Array.Empty<MarkedRun>()]);
    }

    private (int First, int Last) BestWindow(List<SearchWord> words)
    {
        var hits = words.Index().Where(word => IsMarked(word.Item.Folded)).Select(word => word.Index).ToList();
        var (best, bestScore) = (0, 0);
        foreach (var hit in hits)
        {
            // Different words count before many of one.
            var inside = hits.Where(other => other >= hit && other < hit + SnippetWords - WordsBefore).Select(other => Stemmer.Stem(words[other].Folded)).ToList();
            var score = (inside.Distinct().Count() * 100) + inside.Count;
            if (score > bestScore) (best, bestScore) = (hit, score);
        }

        var first = Math.Max(0, Math.Min(best - WordsBefore, words.Count - SnippetWords));
        return (first, Math.Min(words.Count, first + SnippetWords));
    }

    private bool IsMarked(string folded) => (_beginning is not null && folded.StartsWith(_beginning, StringComparison.Ordinal)) || (_initials.Contains(folded[0]) && _stems.Contains(Stemmer.Stem(folded))); // a stem keeps the first letter

    private MarkedText Mark(string text, List<SearchWord> words, int start, int end)
    {
        var runs = new List<MarkedRun>();
        var at = start;
        foreach (var word in words.Where(word => IsMarked(word.Folded)))
        {
            if (word.Start > at) runs.Add(new MarkedRun(text[at..word.Start], false));
            runs.Add(new MarkedRun(text.Substring(word.Start, word.Length), true));
            at = word.Start + word.Length;
        }

        if (end > at) runs.Add(new MarkedRun(text[at..end], false));
        return new MarkedText(runs);
    }
}
