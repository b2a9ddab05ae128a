using HistoryDay.Dates;
using HistoryDay.Store;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Picks where to read on from an event: for variety of century, category and region, and the same whenever it is asked.</summary>
internal static class DiscoverMore
{
    private const int MostOthers = 6;
    private const int MostSharing = 3;
    private const int FarthestDay = 30;
    private const int MostCandidates = 20;

    public static async Task<DiscoverView> FindAsync(HistoryDb db, EventRow row, EventSummary summary, CancellationToken cancellationToken)
    {
        var sameDay = await db.EventDays.Where(other => other.DayOrdinal == summary.Date.MonthDay.Ordinal && other.EventId != row.Id)
            .Select(other => other.Event).OrderBy(other => other.Id).Select(EventSummary.FromRow).ToListAsync(cancellationToken);
        var others = await FindOthersAsync(db, row.Id, summary, sameDay, cancellationToken);
        var (previous, next) = await FindInThreadAsync(db, row, cancellationToken);
        var shown = others.Select(other => other.Event).Append(summary).Concat(new[] { previous, next }.OfType<EventSummary>()).Select(happening => happening.Path).ToHashSet(StringComparer.Ordinal);
        return new DiscoverView
        {
            SameDay = sameDay,
            Others = others,
            PreviousInThread = previous,
            NextInThread = next,
            Sharing = await FindSharingAsync(db, row, shown, cancellationToken),
        };
    }

    private static async Task<List<DiscoveredEvent>> FindOthersAsync(HistoryDb db, int eventId, EventSummary read, List<EventSummary> sameDay, CancellationToken cancellationToken)
    {
        var day = read.Date.MonthDay;
        var picked = Variety.Pick([read], sameDay, MostOthers).ConvertAll(happening => new DiscoveredEvent(happening, day, IsSameDay: true));
        if (picked.Count == MostOthers) return picked;

        var near = MonthDay.All.Where(other => other != day && other.DistanceTo(day) <= FarthestDay).Select(other => other.Ordinal).ToList();
        var listed = await db.EventDays.Where(row => near.Contains(row.DayOrdinal) && row.EventId != eventId && !row.IsOtherDate)
            .Select(row => new { row.DayOrdinal, row.EventId }).ToListAsync(cancellationToken);
        foreach (var group in listed.GroupBy(row => MonthDay.All[row.DayOrdinal - 1]).OrderBy(group => group.Key.DistanceTo(day)).ThenBy(group => group.Key))
        {
            var ids = group.Select(row => row.EventId).ToList();
            var candidates = await db.Events.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).Select(EventSummary.FromRow).ToListAsync(cancellationToken);
            picked.AddRange(Variety.Pick([read, .. picked.Select(other => other.Event)], candidates, MostOthers - picked.Count).Select(happening => new DiscoveredEvent(happening, group.Key, IsSameDay: false)));
            if (picked.Count == MostOthers) break;
        }

        return picked;
    }

    private static async Task<(EventSummary? Previous, EventSummary? Next)> FindInThreadAsync(HistoryDb db, EventRow row, CancellationToken cancellationToken)
    {
        if (row.ThreadId is null) return (null, null);
        var thread = db.Events.Where(other => other.ThreadId == row.ThreadId && other.Id != row.Id);
        var previous = await thread.Where(other => other.SortKey < row.SortKey || (other.SortKey == row.SortKey && string.Compare(other.Slug, row.Slug) < 0))
            .OrderByDescending(other => other.SortKey).ThenByDescending(other => other.Slug).Select(EventSummary.FromRow).FirstOrDefaultAsync(cancellationToken);
        var next = await thread.Where(other => other.SortKey > row.SortKey || (other.SortKey == row.SortKey && string.Compare(other.Slug, row.Slug) > 0))
            .OrderBy(other => other.SortKey).ThenBy(other => other.Slug).Select(EventSummary.FromRow).FirstOrDefaultAsync(cancellationToken);
        return (previous, next);
    }

    private static async Task<List<SharingEvent>> FindSharingAsync(HistoryDb db, EventRow row, HashSet<string> shown, CancellationToken cancellationToken)
    {
        var found = new List<SharingEvent>();
        var people = db.EventPeople.Where(link => link.EventId == row.Id).Select(link => link.PersonId);
        await AddAsync("people", db.EventPeople.Where(link => people.Contains(link.PersonId)).OrderBy(link => link.EventId).ThenBy(link => link.PersonId).Select(link => new Shared { Event = link.Event, Name = link.Person.Name }));
        await AddAsync("places", db.Events.Where(other => other.PlaceName == row.PlaceName).OrderBy(other => other.Id).Select(other => new Shared { Event = other, Name = other.PlaceName }));
        var tags = db.EventTags.Where(link => link.EventId == row.Id).Select(link => link.TagId);
        // The rarer the tag, the more it says.
        await AddAsync("tags", db.EventTags.Where(link => tags.Contains(link.TagId)).OrderBy(link => db.EventTags.Count(other => other.TagId == link.TagId)).ThenBy(link => link.EventId)
            .Select(link => new Shared { Event = link.Event, Name = link.Tag.Name }));
        return found;

        async Task AddAsync(string kind, IQueryable<Shared> sharing)
        {
            if (found.Count == MostSharing) return;
            var candidates = await sharing.Where(shared => shared.Event.Id != row.Id).Select(shared => new { shared.Event.Id, shared.Name }).Take(MostCandidates).ToListAsync(cancellationToken);
            var ids = candidates.ConvertAll(candidate => candidate.Id);
            var events = await db.Events.Where(other => ids.Contains(other.Id)).Include(other => other.Category).Include(other => other.Country).ToDictionaryAsync(other => other.Id, cancellationToken);
            foreach (var candidate in candidates.DistinctBy(pair => pair.Id))
            {
                if (found.Count == MostSharing) return;
                var happening = EventSummary.Of(events[candidate.Id]);
                if (shown.Add(happening.Path)) found.Add(new SharingEvent(happening, kind, candidate.Name));
            }
        }
    }

    private sealed class Shared
    {
        public required EventRow Event { get; init; }

        public required string Name { get; init; }
    }
}
