using HistoryDay.Events;
using HistoryDay.Store;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about what events are listed under: categories, countries, tags and threads.</summary>
public sealed class LabelQueries(HistoryStore store)
{
    /// <summary>All categories by name, with how many events each lists.</summary>
    public async Task<IReadOnlyList<LabelCount>> GetCategoriesAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return await db.Categories.OrderBy(row => row.Name)
            .Select(row => new LabelCount(row.Slug, row.Name, row.Description, db.EventCategories.Count(link => link.CategoryId == row.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>The countries, the ocean and space that events lie in, with their region in place of a description, by region and name.</summary>
    public async Task<IReadOnlyList<LabelCount>> GetPlacesAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return await db.Countries.Where(row => db.EventCountries.Any(link => link.CountryId == row.Id)).OrderBy(row => row.Region).ThenBy(row => row.Name)
            .Select(row => new LabelCount(row.Slug, row.Name, row.Region, db.EventCountries.Count(link => link.CountryId == row.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>What lists of events can be narrowed by: the categories, and the regions of the world that events lie in.</summary>
    public async Task<FilterChoices> GetFilterChoicesAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return new FilterChoices(
            await db.Categories.OrderBy(row => row.Name).Select(row => new LabelView(row.Slug, row.Name)).ToListAsync(cancellationToken),
            await db.Countries.Where(row => db.EventCountries.Any(link => link.CountryId == row.Id)).Select(row => row.Region).Distinct().OrderBy(region => region).ToListAsync(cancellationToken));
    }

    /// <summary>The tags that events have, by name.</summary>
    public async Task<IReadOnlyList<LabelCount>> GetTagsAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return await db.Tags.Where(row => db.EventTags.Any(link => link.TagId == row.Id)).OrderBy(row => row.Name)
            .Select(row => new LabelCount(row.Slug, row.Name, row.Description, db.EventTags.Count(link => link.TagId == row.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>All threads by title.</summary>
    public async Task<IReadOnlyList<LabelCount>> GetThreadsAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return await db.Threads.OrderBy(row => row.Title)
            .Select(row => new LabelCount(row.Slug, row.Title, row.Description, db.Events.Count(happening => happening.ThreadId == row.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>A category and its events, newest first; null for none of that slug.</summary>
    public async Task<LabelPage?> FindCategoryAsync(string slug, int page, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var label = await db.Categories.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Name, row.Description }).FirstOrDefaultAsync(cancellationToken);
        if (label is null) return null;
        var events = db.EventCategories.Where(link => link.CategoryId == label.Id).Select(link => link.Event);
        return new LabelPage(slug, label.Name, label.Description, await NewestFirst(events).ToPageAsync(page, cancellationToken), await events.CountByCenturyAsync(cancellationToken));
    }

    /// <summary>A country, the ocean or space and its events, newest first; null for none of that slug.</summary>
    public async Task<LabelPage?> FindPlaceAsync(string slug, int page, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var label = await db.Countries.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Name, row.Region }).FirstOrDefaultAsync(cancellationToken);
        if (label is null) return null;
        var events = db.EventCountries.Where(link => link.CountryId == label.Id).Select(link => link.Event);
        return new LabelPage(slug, label.Name, label.Region, await NewestFirst(events).ToPageAsync(page, cancellationToken), await events.CountByCenturyAsync(cancellationToken));
    }

    /// <summary>A tag and its events, newest first; null for none of that slug.</summary>
    public async Task<LabelPage?> FindTagAsync(string slug, int page, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var label = await db.Tags.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Name, row.Description }).FirstOrDefaultAsync(cancellationToken);
        if (label is null) return null;
        var events = db.EventTags.Where(link => link.TagId == label.Id).Select(link => link.Event);
        return new LabelPage(slug, label.Name, label.Description, await NewestFirst(events).ToPageAsync(page, cancellationToken), await events.CountByCenturyAsync(cancellationToken));
    }

    /// <summary>A thread and its events, in order of time; null for none of that slug.</summary>
    public async Task<LabelPage?> FindThreadAsync(string slug, int page, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var label = await db.Threads.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title, row.Description }).FirstOrDefaultAsync(cancellationToken);
        if (label is null) return null;
        var events = db.Events.Where(row => row.ThreadId == label.Id);
        return new LabelPage(slug, label.Title, label.Description, await events.OrderBy(row => row.SortKey).ThenBy(row => row.Slug).Select(EventSummary.FromRow).ToPageAsync(page, cancellationToken), await events.CountByCenturyAsync(cancellationToken));
    }

    private static IQueryable<EventSummary> NewestFirst(IQueryable<EventRow> events) =>
        events.OrderByDescending(row => row.SortKey).ThenBy(row => row.Id).Select(EventSummary.FromRow);
}

/// <summary>What lists of events can be narrowed by.</summary>
/// <param name="Categories">By name.</param>
/// <param name="Regions">By name.</param>
public sealed record FilterChoices(IReadOnlyList<LabelView> Categories, IReadOnlyList<string> Regions);

/// <summary>A label in a list.</summary>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Description">One line.</param>
/// <param name="Events">How many events it lists.</param>
public sealed record LabelCount(string Slug, string Name, string Description, int Events);

/// <summary>A label's page.</summary>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Description">One line.</param>
/// <param name="Events">One page of its events.</param>
/// <param name="Centuries">How many of all its events each century has, in order of time; centuries without are left out.</param>
public sealed record LabelPage(string Slug, string Name, string Description, Paged<EventSummary> Events, IReadOnlyList<CenturyCount> Centuries);
