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

    /// <summary>Levenshtein’s distance, two swapped letters counting once, case aside; <see cref="int.MaxValue"/> where the lengths differ by more than three.</summary>
    internal static int Distance(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > 3) return int.MaxValue;
        var costs = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++) costs[i, 0] = i;
        for (var j = 0; j <= to.Length; j++) costs[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var change = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1;
                costs[i, j] = Math.Min(Math.Min(costs[i - 1, j] + 1, costs[i, j - 1] + 1), costs[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
            }
        }

        return costs[from.Length, to.Length];
    }
}
