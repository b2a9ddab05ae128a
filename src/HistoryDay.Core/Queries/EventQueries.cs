using System.Globalization;
using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Maps;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about one event.</summary>
public sealed class EventQueries(HistoryStore store)
{
    /// <summary>The event of that date and slug; null for none.</summary>
    public async Task<EventView?> FindEventAsync(MonthDay day, HistoricalYear year, string slug, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var sortKey = HistoricalDate.SortKeyOf(year, day);
        var row = await db.Events.Include(happening => happening.Category).Include(happening => happening.Country)
            .FirstOrDefaultAsync(happening => happening.SortKey == sortKey && happening.Slug == slug, cancellationToken);
        if (row is null) return null;

        var summary = EventSummary.Of(row);
        return new EventView
        {
            Summary = summary,
            DateNote = row.DateNote,
            SummaryHtml = row.SummaryHtml,
            KeyPointsHtml = row.KeyPointsHtml,
            WhatHappenedHtml = row.WhatHappenedHtml,
            WhyItMattersHtml = row.WhyItMattersHtml,
            Position = row is { Latitude: { } latitude, Longitude: { } longitude } ? PositionOf(latitude, longitude, row.IsArea) : null,
            Locator = row.LocatorMap is { } packed ? LocatorMap.Unpack(packed) : null,
            IsArea = row.IsArea,
            Wikipedia = row.Wikipedia,
            Image = await db.EventImages.Where(image => image.EventId == row.Id)
                .Select(image => new ImageView(image.Name, image.Version, image.Alt, image.Credit, image.Licence, image.Source, image.Width, image.Height)).FirstOrDefaultAsync(cancellationToken),
            UpdatedIso = row.Updated,
            File = row.File,
            Thread = await db.Threads.Where(thread => thread.Id == row.ThreadId).Select(thread => new LabelView(thread.Slug, thread.Title)).FirstOrDefaultAsync(cancellationToken),
            Categories = await db.EventCategories.Where(link => link.EventId == row.Id).OrderBy(link => link.Position).Select(link => new LabelView(link.Category.Slug, link.Category.Name)).ToListAsync(cancellationToken),
            Countries = await db.EventCountries.Where(link => link.EventId == row.Id).OrderBy(link => link.Position).Select(link => new LabelView(link.Country.Slug, link.Country.Name)).ToListAsync(cancellationToken),
            People = await db.EventPeople.Where(link => link.EventId == row.Id).OrderBy(link => link.Position).Select(link => new RoleView(link.Person.Slug, link.Name, link.Role)).ToListAsync(cancellationToken),
            Tags = await db.EventTags.Where(link => link.EventId == row.Id).OrderBy(link => link.Position).Select(link => new LabelView(link.Tag.Slug, link.Tag.Name)).ToListAsync(cancellationToken),
            References = await db.EventReferences.Where(source => source.EventId == row.Id).OrderBy(source => source.Number)
                .Select(source => new ReferenceView(source.Number, source.Uses, source.Title, source.Publisher, source.Url, source.Isbn, source.Wikipedia, source.Read)).ToListAsync(cancellationToken),
            Discover = await DiscoverMore.FindAsync(db, row, summary, cancellationToken),
        };
    }

    /// <summary>The picture of that name; null for none.</summary>
    public async Task<ImageFileView?> FindImageAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return await db.EventImages.Where(image => image.Name == name).Select(image => new ImageFileView(image.ContentType, image.Version, image.Bytes)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The event at a place in the store's own order; null where the store is empty.</summary>
    /// <param name="at">0 or more; counted round past the last.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<EventSummary?> FindAnyAsync(int at, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var count = await db.Events.CountAsync(cancellationToken);
        return count == 0 ? null : await db.Events.OrderBy(row => row.Id).Skip(at % count).Select(EventSummary.FromRow).FirstAsync(cancellationToken);
    }

    /// <summary>The most important events between two dates, in the order of time.</summary>
    /// <param name="from">The earliest date.</param>
    /// <param name="to">The latest date.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<EventSummary>> GetBetweenAsync(HistoricalDate from, HistoricalDate to, int most, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var (first, last) = (from.SortKey, to.SortKey);
        var events = await db.Events.Where(row => row.SortKey >= first && row.SortKey <= last).OrderBy(row => row.Id).Take(most).Select(EventSummary.FromRow).ToListAsync(cancellationToken); // ids run from the most important
        return [.. events.OrderBy(happening => happening.Date)];
    }

    /// <summary>The address that an event has now, by one that it had: a former path, or its date in the other calendar; null for neither.</summary>
    /// <param name="path">"/february/1/1924/slug".</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<string?> FindMovedAsync(string path, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var moved = await db.FormerPaths.Where(former => former.Path == path).Select(former => former.Event).Select(EventSummary.FromRow).FirstOrDefaultAsync(cancellationToken);
        if (moved is not null) return moved.Path;
        var slug = path[(path.LastIndexOf('/') + 1)..];
        var otherDated = await db.Events.Where(row => row.Slug == slug && row.AlsoDated != null).Select(EventSummary.FromRow).ToListAsync(cancellationToken);
        return otherDated.Find(happening => happening.AlsoDated is { } also && EventPath.Of(also, slug) == path)?.Path;
    }

    private static string PositionOf(double latitude, double longitude, bool isArea) =>
        string.Create(CultureInfo.InvariantCulture, $"{(isArea ? "about " : "")}{Math.Abs(latitude):0.##}° {(latitude < 0 ? 'S' : 'N')}, {Math.Abs(longitude):0.##}° {(longitude < 0 ? 'W' : 'E')}");
}
