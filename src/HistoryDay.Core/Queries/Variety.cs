namespace HistoryDay.Queries;

/// <summary>Picks events that differ from each other, and the same ones whenever it is asked.</summary>
internal static class Variety
{
    /// <summary>Up to so many of the candidates, in the order in which they add variety.</summary>
    /// <param name="seen">What the reader has already; none of it is picked.</param>
    /// <param name="candidates">The most important first.</param>
    /// <param name="most">How many at most.</param>
    public static List<EventSummary> Pick(IEnumerable<EventSummary> seen, IEnumerable<EventSummary> candidates, int most)
    {
        var known = seen.ToList();
        var picked = new List<EventSummary>();
        var left = candidates.Where(candidate => !known.Exists(other => other.Path == candidate.Path)).ToList();
        // Each pick is the candidate that adds most: a new century, category and region count alike; among equals the more important, which stands first.
        while (picked.Count < most && left.Count > 0)
        {
            var best = left.MaxBy(candidate =>
                (known.TrueForAll(other => other.Date.Year.Century != candidate.Date.Year.Century) ? 1 : 0)
                + (known.TrueForAll(other => other.CategorySlug != candidate.CategorySlug) ? 1 : 0)
                + (known.TrueForAll(other => other.Region != candidate.Region) ? 1 : 0))!; // the list is not empty
            left.Remove(best);
            known.Add(best);
            picked.Add(best);
        }

        return picked;
    }
}
