using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Store;

/// <summary>Why a page leads on to another event.</summary>
internal enum LinkKind
{
    /// <summary>It is listed on the same day.</summary>
    SameDay,

    /// <summary>It is listed on a near day.</summary>
    NearDay,

    /// <summary>It comes before in the same thread.</summary>
    Previous,

    /// <summary>It comes after in the same thread.</summary>
    Next,

    /// <summary>A person took part in both.</summary>
    Person,

    /// <summary>Both were in one place.</summary>
    Place,

    /// <summary>Both have a tag.</summary>
    Tag,
}

/// <summary>A way on from an event.</summary>
/// <param name="Kind">Why.</param>
/// <param name="OtherId">Row of the event that it leads to.</param>
/// <param name="Day">The day that the other is listed on; null where it is not for its day.</param>
/// <param name="Shared">The person, place or tag that both have, by name; null for none.</param>
internal sealed record EventLinkTo(LinkKind Kind, int OtherId, MonthDay? Day = null, string? Shared = null);

/// <summary>Picks where to read on from each event, for variety of century, category and region: once, when the store is built.</summary>
internal sealed class ReadingOn
{
    private const int MostOthers = 6;
    private const int MostSharing = 3;
    private const int FarthestDay = 30;
    private const int MostCandidates = 60; // of a day: the most important ones

    private readonly IReadOnlyList<HistoricalEvent> _events;
    private readonly VarietyKind[] _kinds;
    private readonly List<int>[] _own = Lists(); // ids listed on a day by their own date
    private readonly List<int>[] _listed = Lists(); // and those listed there by their other date too
    private readonly Dictionary<string, List<int>> _threads;
    private readonly Dictionary<string, List<int>> _people;
    private readonly Dictionary<string, List<int>> _places;
    private readonly Dictionary<string, List<int>> _tags;
    private readonly Func<Participant, (string Slug, string Name)> _personOf;

    /// <summary>Looks at all events.</summary>
    /// <param name="events">In the order of their ids, which run from 1: the most important first.</param>
    /// <param name="personOf">The slug and the name of someone's page.</param>
    public ReadingOn(IReadOnlyList<HistoricalEvent> events, Func<Participant, (string Slug, string Name)> personOf)
    {
        (_events, _personOf) = (events, personOf);
        _kinds = [.. events.Select(happening => new VarietyKind(happening.Date.Year.Century, happening.Category.Slug, happening.Location.Countries[0].Region))];
        foreach (var (index, happening) in events.Index())
        {
            _own[happening.Date.MonthDay.Ordinal].Add(index + 1);
            _listed[happening.Date.MonthDay.Ordinal].Add(index + 1);
            if (happening.AlsoDated is { } also && also.MonthDay != happening.Date.MonthDay) _listed[also.MonthDay.Ordinal].Add(index + 1);
        }

        _threads = By(happening => happening.Thread is { } thread ? [thread.Slug] : []);
        foreach (var thread in _threads.Values) thread.Sort((one, other) => (EventOf(one).Date.SortKey, EventOf(one).Slug).CompareTo((EventOf(other).Date.SortKey, EventOf(other).Slug)));
        _people = By(happening => happening.People.Select(person => personOf(person).Slug).Distinct(StringComparer.Ordinal));
        _places = By(happening => [happening.Location.Name]);
        _tags = By(happening => happening.Tags.Select(tag => tag.Slug));
    }

    /// <summary>The ways on from an event, in the order in which its page shows them.</summary>
    public IReadOnlyList<EventLinkTo> From(int id)
    {
        var links = Others(id);
        var (previous, next) = InThread(id);
        if (previous is { } before) links.Add(new EventLinkTo(LinkKind.Previous, before));
        if (next is { } after) links.Add(new EventLinkTo(LinkKind.Next, after));
        links.AddRange(Sharing(id, [id, .. links.Select(link => link.OtherId)]));
        return links;
    }

    private static List<int>[] Lists() => [.. Enumerable.Range(0, MonthDay.All.Count + 1).Select(_ => new List<int>())]; // by the ordinal of the day, from 1

    private HistoricalEvent EventOf(int id) => _events[id - 1];

    private Dictionary<string, List<int>> By(Func<HistoricalEvent, IEnumerable<string>> keysOf) =>
        _events.Index().SelectMany(pair => keysOf(pair.Item).Select(key => (Key: key, Id: pair.Index + 1))).GroupBy(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    private List<int> Pick(IEnumerable<int> seen, IEnumerable<int> candidates, int most) => Variety.Pick(seen, candidates, most, id => _kinds[id - 1]);

    // Of the same day first, then of the nearest days, earlier before later.
    private List<EventLinkTo> Others(int id)
    {
        var day = EventOf(id).Date.MonthDay;
        var picked = Pick([id], _listed[day.Ordinal].Where(other => other != id).Take(MostCandidates), MostOthers).ConvertAll(other => new EventLinkTo(LinkKind.SameDay, other, day));
        for (var distance = 1; distance <= FarthestDay && picked.Count < MostOthers; distance++)
        {
            foreach (var near in new[] { MonthDay.All[(day.Ordinal - 1 - distance + MonthDay.All.Count) % MonthDay.All.Count], MonthDay.All[(day.Ordinal - 1 + distance) % MonthDay.All.Count] }.Order())
                picked.AddRange(Pick([id, .. picked.Select(link => link.OtherId)], _own[near.Ordinal].Where(other => other != id && !picked.Exists(link => link.OtherId == other)).Take(MostCandidates), MostOthers - picked.Count).Select(other => new EventLinkTo(LinkKind.NearDay, other, near)));
        }

        return picked;
    }

    private (int? Previous, int? Next) InThread(int id)
    {
        if (EventOf(id).Thread is not { } thread) return (null, null);
        var events = _threads[thread.Slug];
        var at = events.IndexOf(id);
        return (at > 0 ? events[at - 1] : null, at < events.Count - 1 ? events[at + 1] : null);
    }

    // A shared person says more than a place, a place more than a tag, and a rare tag more than a common one.
    private IEnumerable<EventLinkTo> Sharing(int id, HashSet<int> shown)
    {
        var happening = EventOf(id);
        var people = happening.People.Select(_personOf).SelectMany(person => _people[person.Slug].Select(other => (Link: new EventLinkTo(LinkKind.Person, other, Shared: person.Name), Order: other)));
        var places = _places[happening.Location.Name].Select(other => (Link: new EventLinkTo(LinkKind.Place, other, Shared: happening.Location.Name), Order: other));
        var tags = happening.Tags.OrderBy(tag => _tags[tag.Slug].Count).SelectMany(tag => _tags[tag.Slug].Select(other => new EventLinkTo(LinkKind.Tag, other, Shared: tag.Name)));
        return people.OrderBy(pair => pair.Order).Concat(places).Select(pair => pair.Link).Concat(tags).Where(link => shown.Add(link.OtherId)).Take(MostSharing);
    }
}
