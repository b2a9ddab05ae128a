using HistoryDay.Balance;
using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Store;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about how balanced the collection is.</summary>
public sealed class BalanceQueries(HistoryStore store)
{
    /// <summary>What the collection holds, counted, and the bounds that it sets itself.</summary>
    public async Task<BalanceView> GetBalanceAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var tally = new CollectionTally
        {
            Events = await GetEventsAsync(db, cancellationToken),
            PeopleInEvents = (await db.EventPeople.GroupBy(row => row.Gender).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken))
                .ToDictionary(group => GenderOf(group.Key), group => group.Count),
            DayPeople = await GetDayPeopleAsync(db, cancellationToken),
            Days = (await db.Events.GroupBy(row => new { row.Month, row.Day }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken))
                .ToDictionary(group => new MonthDay(group.Key.Month, group.Key.Day), group => group.Count),
        };
        var bounds = await db.BalanceBounds.OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return new BalanceView(tally, [.. bounds.Select(ToBound).Select(bound => new BoundView(bound, bound.Measure(tally)))]);
    }

    private static async Task<IReadOnlyList<EventTally>> GetEventsAsync(HistoryDb db, CancellationToken cancellationToken)
    {
        var categories = await db.Categories.ToDictionaryAsync(row => row.Id, cancellationToken);
        var countries = await db.Countries.ToDictionaryAsync(row => row.Id, cancellationToken);
        var groups = await db.Events.GroupBy(row => new { row.CategoryId, row.CountryId, row.Year }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return groups.ConvertAll(group =>
        {
            var (category, country) = (categories[group.Key.CategoryId], countries[group.Key.CountryId]);
            return new EventTally(category.Slug, category.Name, category.BalanceGroup, country.Slug, country.Name, country.Region, new HistoricalYear(group.Key.Year), group.Count);
        });
    }

    private static async Task<IReadOnlyList<DayPersonTally>> GetDayPeopleAsync(HistoryDb db, CancellationToken cancellationToken) =>
        (await db.DayPeople.GroupBy(row => new { row.IsDeath, row.Country.Region, row.Year, row.Gender }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken))
        .ConvertAll(group => new DayPersonTally(group.Key.IsDeath, group.Key.Region, new HistoricalYear(group.Key.Year), GenderOf(group.Key.Gender), group.Count));

    // As StoreBuilder writes it.
    private static Gender GenderOf(char letter) => letter switch { 'f' => Gender.Female, 'm' => Gender.Male, _ => Gender.Other };

    private static BalanceBound ToBound(BalanceBoundRow row) => new()
    {
        Name = row.Name,
        AtLeast = row.AtLeast,
        AtMost = row.AtMost,
        Among = row.Among,
        Regions = row.Regions,
        Group = row.CategoryGroup,
        FromYear = row.FromYear,
        ToYear = row.ToYear,
        IsWomen = row.IsWomen,
        IsOneCountry = row.IsOneCountry,
    };
}

/// <summary>How balanced the collection is.</summary>
/// <param name="Tally">What it holds, counted.</param>
/// <param name="Bounds">The bounds that it sets itself, in their order; none for none.</param>
public sealed record BalanceView(CollectionTally Tally, IReadOnlyList<BoundView> Bounds);

/// <summary>A bound and what is there.</summary>
/// <param name="Bound">The bound.</param>
/// <param name="Percent">The share that is there, 0 to 100.</param>
public sealed record BoundView(BalanceBound Bound, double Percent)
{
    /// <summary>Whether the collection keeps it.</summary>
    public bool IsKept => Bound.IsKeptBy(Percent);
}
