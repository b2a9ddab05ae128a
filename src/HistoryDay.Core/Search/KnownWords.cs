using System.Numerics;

namespace HistoryDay.Search;

/// <summary>All words that events have, for guessing at what was meant by one that none has.</summary>
internal sealed class KnownWords
{
    private const int MostMistakes = 3;
    private readonly KnownWord[] _words;
    private readonly HashSet<string> _folded;
    private readonly Dictionary<string, int> _eventsByStem = [];

    /// <summary>Takes the words.</summary>
    /// <param name="words">Folded, as events write them, and in how many events each stands.</param>
    public KnownWords(IEnumerable<(string Folded, string Shown, int Events)> words)
    {
        _words = [.. words.OrderByDescending(word => word.Events).Select(word => new KnownWord(word.Folded, word.Shown, word.Events, LettersOf(word.Folded)))];
        _folded = [.. _words.Select(word => word.Folded)];
        foreach (var word in _words)
        {
            var stem = Stemmer.Stem(word.Folded);
            _eventsByStem[stem] = _eventsByStem.GetValueOrDefault(stem) + word.Events;
        }
    }

    /// <summary>In about how many events some form of a word stands: an event that has two of them counts twice.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="isUnfinished">Whether words that begin with it count as well.</param>
    public int EventsOf(string folded, bool isUnfinished)
    {
        var events = _eventsByStem.GetValueOrDefault(Stemmer.Stem(folded));
        return isUnfinished ? events + _words.Where(word => word.Folded.StartsWith(folded, StringComparison.Ordinal)).Sum(word => word.Events) : events;
    }

    /// <summary>The nearest word by its spelling, as events write it, and of those the commonest; null where events have the word itself or none like it.</summary>
    public string? Nearest(string folded)
    {
        if (_folded.Contains(folded)) return null;
        var letters = LettersOf(folded);
        var most = Math.Clamp(folded.Length / 3, 1, MostMistakes);
        string? nearest = null;
        foreach (var word in _words)
        {
            // A mistake changes the length by one and takes away, adds or does both to one letter at most.
            if (Math.Abs(word.Folded.Length - folded.Length) > most || BitOperations.PopCount(word.Letters ^ letters) > 2 * most) continue;
            var distance = Spelling.Distance(folded, word.Folded, most);
            if (distance > most) continue;
            nearest = word.Shown;
            most = distance - 1; // only a nearer one is better from here on
            if (most == 0) break;
        }

        return nearest;
    }

    private static ulong LettersOf(string folded)
    {
        var letters = 0UL;
        foreach (var letter in folded) letters |= 1UL << (char.IsAsciiDigit(letter) ? letter - '0' : letter - 'a' + 10);
        return letters;
    }

    private readonly record struct KnownWord(string Folded, string Shown, int Events, ulong Letters);
}
