using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>Finds events that are told twice, and people who act outside their lives.</summary>
internal static class Identity
{
    /// <summary>Events with the same <c>wikipedia</c>, or of one date with a shared person.</summary>
    public static IEnumerable<ContentError> FindSameHappenings(HistoryContent content)
    {
        var told = content.Events.Where(happening => happening.Wikipedia is not null).GroupBy(happening => happening.Wikipedia!, StringComparer.Ordinal); // just filtered
        foreach (var twins in told.Where(group => group.Count() > 1))
            yield return Report(twins.First(), twins.ElementAt(1), $"both have 'wikipedia: {twins.Key}'");

        foreach (var day in content.Events.GroupBy(happening => happening.Date.SortKey).Where(group => group.Count() > 1))
        {
            foreach (var (first, second) in day.SelectMany((first, at) => day.Skip(at + 1).Select(second => (first, second))))
            {
                var shared = first.People.Select(person => content.People.Find(person.Name, person.Wikipedia))
                    .Intersect(second.People.Select(person => content.People.Find(person.Name, person.Wikipedia))).FirstOrDefault();
                if (shared is not null) yield return Report(first, second, $"both are of {first.Date} and name {shared.Name}");
            }
        }

        static ContentError Report(HistoricalEvent first, HistoricalEvent second, string why) =>
            new(second.File, 1, $"the same happening as {first.File}: {why}. Keep one.");
    }

    /// <summary>People in an event before their birth or after their death.</summary>
    public static IEnumerable<ContentError> FindOutsideLifetimes(HistoryContent content) =>
        from happening in content.Events
        from participant in happening.People
        let person = content.People.Find(participant.Name, participant.Wikipedia)
        let fault = Fault(happening, person)
        where fault is not null
        select new ContentError(happening.File, participant.Line, $"'{participant.Name}' {fault}: name who was alive on {happening.Date}, or mend the date.");

    private static string? Fault(HistoricalEvent happening, Person person)
    {
        if (person.Born is { } born && Compare(born, happening) > 0) return $"was born {born}";
        return person.Died is { } died && Compare(died, happening) < 0 ? $"died {died}" : null;
    }

    // A year alone says nothing within that year.
    private static int Compare(LifeDate date, HistoricalEvent happening) =>
        date.Year != happening.Date.Year || date.MonthDay is not { } day ? date.Year.CompareTo(happening.Date.Year) : day.CompareTo(happening.Date.MonthDay);
}
