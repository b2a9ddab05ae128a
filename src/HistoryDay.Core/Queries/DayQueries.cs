using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Store;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about a day of the year, a date, a month and the whole calendar.</summary>
public sealed class DayQueries(HistoryStore store)
{
    /// <summary>Everything on a day, its events newest first.</summary>
    /// <param name="day">The day.</param>
    /// <param name="filter">Which of its events are wanted.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<DayView> GetDayAsync(MonthDay day, EventFilter filter, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var observances = await db.Observances.Where(row => row.DayOrdinal == day.Ordinal).OrderBy(row => row.Id).Include(row => row.Country).ToListAsync(cancellationToken);
        var people = await db.DayPeople.Where(row => row.DayOrdinal == day.Ordinal).OrderBy(row => row.IsDeath).ThenBy(row => row.Id)
            .Include(row => row.Person).Include(row => row.Country).ToListAsync(cancellationToken);
        var uses = new Dictionary<int, int>();
        return new DayView
        {
            Day = day,
            Events = await EventsOf(db, day.Ordinal, filter).ToListAsync(cancellationToken),
            Observances = [.. observances.Select(row => new ObservanceView(row.Name, row.LocalName, row.Kind, row.Country?.Name, row.Country?.Slug, row.Since, row.Note, MarksOf(row.Sources)))],
            Births = [.. people.Where(row => !row.IsDeath).Select(ToView)],
            Deaths = [.. people.Where(row => row.IsDeath).Select(ToView)],
            Sources = [.. (await db.DaySources.Where(row => row.DayOrdinal == day.Ordinal).OrderBy(row => row.Number).ToListAsync(cancellationToken))
                .Select(row => new ReferenceView(row.Number, uses.GetValueOrDefault(row.Number), row.Title, row.Publisher, row.Url, row.Isbn, row.Wikipedia, row.Read))],
        };

        DayPersonView ToView(DayPersonRow row) =>
            new(row.Name, row.Person.Slug, new HistoricalYear(row.Year), row.Text, row.Country.Name, row.Country.Slug, MarksOf(row.Sources));

        // Counted in the order of the page: observances, births, deaths.
        List<MarkView> MarksOf(List<int> sources) => sources.ConvertAll(number => new MarkView(number, uses[number] = uses.GetValueOrDefault(number) + 1));
    }

    /// <summary>The events of a day, newest first.</summary>
    public async Task<IReadOnlyList<EventSummary>> GetEventsAsync(MonthDay day, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return await EventsOf(db, day.Ordinal, EventFilter.None).ToListAsync(cancellationToken);
    }

    /// <summary>Some events of a day that differ in century, category and region, each with a question, the oldest first.</summary>
    /// <param name="day">The day.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<SheetEvent>> GetSheetAsync(MonthDay day, int most, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var listed = await db.EventDays.Where(row => row.DayOrdinal == day.Ordinal).OrderBy(row => row.EventId) // ids run from the most important
            .Include(row => row.Event.Category).Include(row => row.Event.Country).ToListAsync(cancellationToken);
        var points = listed.ToDictionary(row => EventSummary.Of(row.Event).Path, row => row.Event.KeyPointsHtml.ConvertAll(PlainText.OfHtml));
        return [.. Variety.Pick([], listed.Select(row => EventSummary.Of(row.Event)), most, happening => happening.Kind).OrderBy(happening => happening.Date)
            .Select(happening => new SheetEvent(happening, ClozeQuestion.Find(points[happening.Path], $"{happening.Title}, {happening.Date}")))];
    }

    /// <summary>What stands on one date: its own events, and those whose date in the other calendar it is.</summary>
    public async Task<DateView> GetDateAsync(MonthDay day, HistoricalYear year, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var sortKey = HistoricalDate.SortKeyOf(year, day);
        var iso = HistoricalDate.IsoOf(year, day);
        return new DateView
        {
            Events = await db.Events.Where(row => row.SortKey == sortKey).OrderBy(row => row.Id).Select(EventSummary.FromRow).ToListAsync(cancellationToken),
            OtherCalendar = await db.EventDays.Where(row => row.DayOrdinal == day.Ordinal && row.IsOtherDate && row.Event.AlsoDated == iso)
                .Select(row => row.Event).OrderBy(row => row.Id).Select(EventSummary.FromRow).ToListAsync(cancellationToken),
            Years = await GetYearSpanAsync(db, cancellationToken),
        };
    }

    /// <summary>The days nearest to a day that have events, nearest first, earlier before later; the day itself is left out.</summary>
    public async Task<IReadOnlyList<MonthDay>> GetNearestDaysAsync(MonthDay day, int most, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var ordinals = await db.EventDays.Select(row => row.DayOrdinal).Distinct().ToListAsync(cancellationToken);
        return [.. ordinals.Select(ordinal => MonthDay.All[ordinal - 1]).Where(other => other != day).OrderBy(other => other.DistanceTo(day)).ThenBy(other => other).Take(most)];
    }

    /// <summary>The days of a month with how many events they list and the most important of them.</summary>
    /// <param name="month">1 to 12; null for the whole year.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<CalendarDayView>> GetCalendarAsync(int? month, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var days = MonthDay.All.Where(day => month is null || day.Month == month).ToList();
        var (first, last) = (days[0].Ordinal, days[^1].Ordinal);
        var listed = await db.EventDays.Where(row => row.DayOrdinal >= first && row.DayOrdinal <= last)
            .GroupBy(row => row.DayOrdinal)
            .Select(group => new { Ordinal = group.Key, Count = group.Count(), LeadId = group.Min(row => row.EventId) }) // ids run from the most important
            .ToDictionaryAsync(group => group.Ordinal, cancellationToken);
        var leadIds = listed.Values.Select(group => group.LeadId).ToList();
        var leads = await db.Events.Where(row => leadIds.Contains(row.Id))
            .Select(row => new { row.Id, Lead = new EventLink(new HistoricalDate(row.Year, row.Month, row.Day, row.Calendar), row.Slug, row.Title) })
            .ToDictionaryAsync(row => row.Id, row => row.Lead, cancellationToken);
        return [.. days.Select(day => listed.TryGetValue(day.Ordinal, out var group) ? new CalendarDayView(day, group.Count, leads[group.LeadId]) : new CalendarDayView(day, 0, null))];
    }

    internal static async Task<YearSpan?> GetYearSpanAsync(HistoryDb db, CancellationToken cancellationToken) =>
        await db.Events.GroupBy(_ => 1)
            .Select(all => new YearSpan(new HistoricalYear(all.Min(row => row.Year)), new HistoricalYear(all.Max(row => row.Year))))
            .FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<EventSummary> EventsOf(HistoryDb db, int ordinal, EventFilter filter) =>
        filter.Of(db, db.EventDays.Where(row => row.DayOrdinal == ordinal).Select(row => row.Event))
            .OrderByDescending(row => row.Year).ThenBy(row => row.Id).Select(EventSummary.FromRow);
}
