using HistoryDay.Dates;
using HistoryDay.Store;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about years, decades and centuries.</summary>
public sealed class PeriodQueries(HistoryStore store)
{
    /// <summary>The events of a run of years, in order of time.</summary>
    /// <param name="first">The earliest year.</param>
    /// <param name="last">The latest year.</param>
    /// <param name="month">1 to 12 for the events of that month of a year; null for all.</param>
    /// <param name="filter">Which of them are wanted.</param>
    /// <param name="page">1 or more.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<PeriodView> GetPeriodAsync(HistoricalYear first, HistoricalYear last, int? month, EventFilter filter, int page, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var (from, to) = ((first.Astronomical * 10000) + 100, (last.Astronomical * 10000) + 1231);
        var events = filter.Of(db, db.Events.Where(row => row.SortKey >= from && row.SortKey <= to && (month == null || row.Month == month)));
        return new PeriodView
        {
            Events = await events.OrderBy(row => row.SortKey).ThenBy(row => row.Id).Select(EventSummary.FromRow).ToPageAsync(page, cancellationToken),
            Previous = await NeighbourAsync(db.Events.Where(row => row.SortKey < from).OrderByDescending(row => row.SortKey), cancellationToken),
            Next = await NeighbourAsync(db.Events.Where(row => row.SortKey > to).OrderBy(row => row.SortKey), cancellationToken),
            Years = await DayQueries.GetYearSpanAsync(db, cancellationToken),
        };
    }

    private static async Task<HistoricalYear?> NeighbourAsync(IQueryable<EventRow> events, CancellationToken cancellationToken) =>
        await events.Select(row => (int?)row.Year).FirstOrDefaultAsync(cancellationToken) is { } year ? new HistoricalYear(year) : null;
}

/// <summary>A run of years.</summary>
public sealed record PeriodView
{
    /// <summary>In order of time.</summary>
    public required Paged<EventSummary> Events { get; init; }

    /// <summary>The nearest earlier year that has an event; null for none.</summary>
    public required HistoricalYear? Previous { get; init; }

    /// <summary>The nearest later year that has an event; null for none.</summary>
    public required HistoricalYear? Next { get; init; }

    /// <summary>The years of the first and the last event of all; null for an empty store.</summary>
    public required YearSpan? Years { get; init; }
}
