using HistoryDay.Events;
using HistoryDay.Store;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Counts the events of a query by century.</summary>
internal static class CenturyCounts
{
    public static async Task<IReadOnlyList<CenturyCount>> CountByCenturyAsync(this IQueryable<EventRow> events, CancellationToken cancellationToken) =>
        CenturyCount.Of(await events.GroupBy(row => row.Year).Select(year => new { year.Key, Count = year.Count() }).ToDictionaryAsync(year => year.Key, year => year.Count, cancellationToken));
}
