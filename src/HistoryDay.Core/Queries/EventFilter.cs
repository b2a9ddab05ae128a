using HistoryDay.Store;

namespace HistoryDay.Queries;

/// <summary>Which events of a list are wanted.</summary>
/// <param name="CategorySlug">Only those listed in that category; null for all.</param>
/// <param name="Region">Only those in that region of the world, "Africa"; null for all.</param>
/// <param name="IsQuiet">Whether those listed in a category of killing and disaster are left out.</param>
public sealed record EventFilter(string? CategorySlug, string? Region, bool IsQuiet)
{
    /// <summary>All events.</summary>
    public static EventFilter None { get; } = new(null, null, IsQuiet: false);

    internal IQueryable<EventRow> Of(HistoryDb db, IQueryable<EventRow> events)
    {
        if (CategorySlug is { } category) events = events.Where(row => db.EventCategories.Any(link => link.EventId == row.Id && link.Category.Slug == category));
        if (Region is { } region) events = events.Where(row => db.EventCountries.Any(link => link.EventId == row.Id && link.Country.Region == region));
        if (IsQuiet) events = events.Where(row => !db.EventCategories.Any(link => link.EventId == row.Id && link.Category.IsHeavy));
        return events;
    }
}
