namespace HistoryDay;

/// <summary>Guesses what was meant by a word that is not known.</summary>
internal static class Spelling
{
    /// <summary>" Did you mean 'references'?" if a known word is near, else nothing.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var nearest = known.Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= Math.Max(1, Math.Min(3, word.Length / 3)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }

    /// <summary>
    /// Levenshtein’s distance, two swapped letters counting once, case aside; <see cref="int.MaxValue"/> where it is surely more than <paramref name="most"/>.
    /// </summary>
    internal static int Distance(string from, string to, int most = 3)
    {
        if (Math.Abs(from.Length - to.Length) > most) return int.MaxValue;
        var width = to.Length + 1;
        Span<int> costs = width * 3 <= 256 ? stackalloc int[width * 3] : new int[width * 3];
        var row = costs[..width];
        var above = costs[width..(2 * width)];
        var twoAbove = costs[(2 * width)..];
        for (var j = 0; j < width; j++) row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var oldest = twoAbove;
            twoAbove = above;
            above = row;
            row = oldest;
            row[0] = i;
            var letter = char.ToLowerInvariant(from[i - 1]);
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var change = letter == char.ToLowerInvariant(to[j - 1]) ? 0 : 1;
                var cost = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) cost = Math.Min(cost, twoAbove[j - 2] + 1);
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most) return int.MaxValue; // no later row has less, not even by a swap across this one
        }

        return row[^1];
    }
}
