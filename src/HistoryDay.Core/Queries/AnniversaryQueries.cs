using HistoryDay.Dates;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about what turns a round number of years in a year.</summary>
public sealed class AnniversaryQueries(HistoryStore store)
{
    /// <summary>The numbers of years that are kept: few at first, then rounder and rounder.</summary>
    public static IReadOnlyList<int> Kept { get; } =
        [10, 25, 50, 75, 100, 150, 200, 250, .. Multiples(100, 300, 900), 750, .. Multiples(250, 1000, 2000), .. Multiples(500, 2500, 12000)];

    /// <summary>How round an anniversary may be asked to be: a multiple of so many years.</summary>
    public static IReadOnlyList<int> Roundness { get; } = [25, 50, 100, 500, 1000];

    /// <summary>What turns one of the <see cref="Kept"/> numbers of years in a year, in the order of its days. There is no year zero: 44 BCE turns 2,070 in 2027.</summary>
    /// <param name="year">The year in which it turns so many years.</param>
    /// <param name="categorySlug">Only events listed in that category; null for all.</param>
    /// <param name="countrySlug">Only events in that country; null for all.</param>
    /// <param name="roundness">Only multiples of so many years; null for all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<Anniversary>> GetAnniversariesAsync(HistoricalYear year, string? categorySlug, string? countrySlug, int? roundness, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var years = Kept.Where(kept => kept % (roundness ?? 1) == 0).Select(kept => year.Astronomical - kept).ToList();
        var events = await db.Events
            .Where(row => years.Contains(row.Year))
            .Where(row => categorySlug == null || db.EventCategories.Any(link => link.EventId == row.Id && link.Category.Slug == categorySlug))
            .Where(row => countrySlug == null || db.EventCountries.Any(link => link.EventId == row.Id && link.Country.Slug == countrySlug))
            .OrderBy(row => row.Month).ThenBy(row => row.Day).ThenBy(row => row.Year).ThenBy(row => row.Id)
            .Select(EventSummary.FromRow).ToListAsync(cancellationToken);
        return [.. events.Select(happening => new Anniversary(happening, year.Astronomical - happening.Date.Year.Astronomical))];
    }

    /// <summary>What turns one of the <see cref="Kept"/> numbers of years on a date or in the days after it, in the order of days.</summary>
    /// <param name="from">The first day, Gregorian.</param>
    /// <param name="days">How many days, 1 or more.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<Anniversary>> GetComingAsync(HistoricalDate from, int days, CancellationToken cancellationToken)
    {
        var dates = Enumerable.Range(0, days).Select(from.PlusDays).ToList();
        var coming = new List<Anniversary>();
        foreach (var year in dates.GroupBy(date => date.Year))
        {
            var anniversaries = await GetAnniversariesAsync(year.Key, null, null, null, cancellationToken);
            coming.AddRange(anniversaries.Where(anniversary => year.Any(date => date.MonthDay == anniversary.Event.Date.MonthDay)));
        }

        return coming;
    }

    private static IEnumerable<int> Multiples(int of, int first, int last)
    {
        for (var number = first; number <= last; number += of) yield return number;
    }
}

/// <summary>An event that turns a round number of years.</summary>
/// <param name="Event">The event.</param>
/// <param name="Years">How many, one of <see cref="AnniversaryQueries.Kept"/>.</param>
public sealed record Anniversary(EventSummary Event, int Years);
