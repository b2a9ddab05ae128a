using System.Text.Json;
using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Store;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about a day of the year, a date, a month and the whole calendar.</summary>
public sealed class DayQueries(HistoryStore store)
{
    // As those of an event, in plain SQL over kept statements.
    private const string EventsSql = $"SELECT {EventSummary.Columns} FROM EventDays d JOIN {EventSummary.Tables} WHERE e.Id = d.EventId AND d.DayOrdinal = $0 ORDER BY e.Year DESC, e.Id";
    private const string ObservancesSql = "SELECT o.Name, o.LocalName, o.Kind, c.Name, c.Slug, o.Since, o.Note, o.Sources FROM Observances o LEFT JOIN Countries c ON c.Id = o.CountryId WHERE o.DayOrdinal = $0 ORDER BY o.Id";
    private const string PeopleSql = """
        SELECT d.IsDeath, d.Name, p.Slug, d.Year, d.Text, c.Name, c.Slug, d.Sources
        FROM DayPeople d JOIN People p ON p.Id = d.PersonId JOIN Countries c ON c.Id = d.CountryId WHERE d.DayOrdinal = $0 ORDER BY d.IsDeath, d.Id
        """;

    private const string SourcesSql = "SELECT Number, Title, Publisher, Url, Isbn, Wikipedia, Read FROM DaySources WHERE DayOrdinal = $0 ORDER BY Number";

    /// <summary>Everything on a day, its events newest first.</summary>
    /// <param name="day">The day.</param>
    /// <param name="filter">Which of its events are wanted.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<DayView> GetDayAsync(MonthDay day, EventFilter filter, CancellationToken cancellationToken)
    {
        var open = store.Current;
        using var reading = open.Read();
        var uses = new Dictionary<int, int>();
        // Counted in the order of the page: observances, births, deaths.
        var observances = reading.ReadAll(ObservancesSql, row => new ObservanceView(row.GetString(0), row.TextOf(1), (ObservanceKind)row.GetInt32(2), row.TextOf(3), row.TextOf(4), row.IsDBNull(5) ? null : row.GetInt32(5), row.TextOf(6), MarksOf(row.GetString(7))), day.Ordinal);
        var people = reading.ReadAll(PeopleSql, row => (IsDeath: row.GetBoolean(0), Person: new DayPersonView(row.GetString(1), row.GetString(2), new HistoricalYear(row.GetInt32(3)), row.GetString(4), row.GetString(5), row.GetString(6), MarksOf(row.GetString(7)))), day.Ordinal);
        return new DayView
        {
            Day = day,
            Events = filter == EventFilter.None ? reading.ReadAll(EventsSql, EventSummary.Read, day.Ordinal) : await FilteredAsync(),
            Observances = observances,
            Births = [.. people.Where(one => !one.IsDeath).Select(one => one.Person)],
            Deaths = [.. people.Where(one => one.IsDeath).Select(one => one.Person)],
            Sources = reading.ReadAll(SourcesSql, row => new ReferenceView(row.GetInt32(0), uses.GetValueOrDefault(row.GetInt32(0)), row.GetString(1), row.GetString(2), row.TextOf(3), row.TextOf(4), row.TextOf(5), row.TextOf(6)), day.Ordinal),
        };

        async Task<IReadOnlyList<EventSummary>> FilteredAsync()
        {
            await using var db = open.Open();
            return await EventsOf(db, day.Ordinal, filter).ToListAsync(cancellationToken);
        }

        List<MarkView> MarksOf(string sources) => sources == "[]" ? [] : JsonSerializer.Deserialize<List<int>>(sources)!.ConvertAll(number => new MarkView(number, uses[number] = uses.GetValueOrDefault(number) + 1)); // the store has a list
    }

    /// <summary>The events of a day, newest first.</summary>
    public IReadOnlyList<EventSummary> GetEvents(MonthDay day)
    {
        using var reading = store.Current.Read();
        return reading.ReadAll(EventsSql, EventSummary.Read, day.Ordinal);
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
