using HistoryDay.Dates;

namespace HistoryDay.Events;

/// <summary>What an event is, as far as variety goes.</summary>
/// <param name="Century">Its century.</param>
/// <param name="Category">Slug of its own category.</param>
/// <param name="Region">Region of the country that counts.</param>
internal readonly record struct VarietyKind(Century Century, string Category, string Region);

/// <summary>Picks events that differ from each other, and the same ones whenever it is asked.</summary>
internal static class Variety
{
    /// <summary>Up to so many of the candidates, in the order in which they add variety.</summary>
    /// <param name="seen">What the reader has already.</param>
    /// <param name="candidates">The most important first; none of them among what was seen.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="kindOf">What one is.</param>
    public static List<T> Pick<T>(IEnumerable<T> seen, IEnumerable<T> candidates, int most, Func<T, VarietyKind> kindOf)
    {
        var known = seen.Select(kindOf).ToList();
        var picked = new List<T>();
        var left = candidates.Select(candidate => (Candidate: candidate, Kind: kindOf(candidate))).ToList();
        // Each pick is the candidate that adds most: a new century, category and region count alike; among equals the more important, which stands first.
        while (picked.Count < most && left.Count > 0)
        {
            var best = left.MaxBy(one =>
                (known.TrueForAll(other => other.Century != one.Kind.Century) ? 1 : 0)
                + (known.TrueForAll(other => other.Category != one.Kind.Category) ? 1 : 0)
                + (known.TrueForAll(other => other.Region != one.Kind.Region) ? 1 : 0));
            left.Remove(best);
            known.Add(best.Kind);
            picked.Add(best.Candidate);
        }

        return picked;
    }
}
