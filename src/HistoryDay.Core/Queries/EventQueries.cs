using System.Globalization;
using System.Text.Json;
using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Maps;
using HistoryDay.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about one event.</summary>
public sealed class EventQueries(HistoryStore store)
{
    // Asked for every page of an event that is not kept, so in plain SQL over kept statements: a tenth of the time that EF Core takes.
    internal const string EventSql = $"""
        SELECT {EventSummary.Columns}, e.Id, e.DateNote, e.SummaryHtml, e.KeyPointsHtml, e.WhatHappenedHtml, e.WhyItMattersHtml, e.IsArea, e.LocatorMap, e.Wikipedia, e.Updated, e.File, t.Slug, t.Title
        FROM {EventSummary.Tables} LEFT JOIN Threads t ON t.Id = e.ThreadId WHERE e.SortKey = $0 AND e.Slug = $1
        """;

    internal const string CategoriesSql = "SELECT c.Slug, c.Name FROM EventCategories l JOIN Categories c ON c.Id = l.CategoryId WHERE l.EventId = $0 ORDER BY l.Position";
    internal const string CountriesSql = "SELECT c.Slug, c.Name FROM EventCountries l JOIN Countries c ON c.Id = l.CountryId WHERE l.EventId = $0 ORDER BY l.Position";
    internal const string PeopleSql = "SELECT p.Slug, l.Name, l.Role FROM EventPeople l JOIN People p ON p.Id = l.PersonId WHERE l.EventId = $0 ORDER BY l.Position";
    internal const string TagsSql = "SELECT t.Slug, t.Name FROM EventTags l JOIN Tags t ON t.Id = l.TagId WHERE l.EventId = $0 ORDER BY l.Position";
    internal const string ReferencesSql = "SELECT Number, Uses, Title, Publisher, Url, Isbn, Wikipedia, Read FROM EventReferences WHERE EventId = $0 ORDER BY Number";
    internal const string ImageSql = "SELECT Name, Version, Alt, Credit, Licence, Source, Width, Height FROM EventImages WHERE EventId = $0";
    internal const string SameDaySql = $"SELECT {EventSummary.Columns} FROM EventDays d JOIN {EventSummary.Tables} WHERE e.Id = d.EventId AND d.DayOrdinal = $0 AND d.EventId <> $1 ORDER BY d.EventId"; // ids run from the most important
    internal const string LinksSql = $"SELECT {EventSummary.Columns}, l.Kind, l.DayOrdinal, l.Shared FROM EventLinks l JOIN {EventSummary.Tables} WHERE e.Id = l.OtherId AND l.EventId = $0 ORDER BY l.Position";

    /// <summary>The event of that date and slug; null for none.</summary>
    public EventView? FindEvent(MonthDay day, HistoricalYear year, string slug)
    {
        using var reading = store.Current.Read();
        using var row = reading.Read(EventSql, HistoricalDate.SortKeyOf(year, day), slug);
        if (!row.Read()) return null;
        const int more = EventSummary.ColumnCount;
        var (summary, id) = (EventSummary.Read(row), row.GetInt32(more));
        var links = reading.ReadAll(LinksSql, link => (Kind: (LinkKind)link.GetInt32(more), Event: EventSummary.Read(link), Day: link.IsDBNull(more + 1) ? (MonthDay?)null : MonthDay.All[link.GetInt32(more + 1) - 1], Shared: link.TextOf(more + 2)), id);
        return new EventView
        {
            Summary = summary,
            DateNote = row.TextOf(more + 1),
            SummaryHtml = row.GetString(more + 2),
            KeyPointsHtml = JsonSerializer.Deserialize<List<string>>(row.GetString(more + 3))!, // the store has a list
            WhatHappenedHtml = row.GetString(more + 4),
            WhyItMattersHtml = row.GetString(more + 5),
            IsArea = row.GetBoolean(more + 6),
            Position = summary is { Latitude: { } latitude, Longitude: { } longitude } ? PositionOf(latitude, longitude, row.GetBoolean(more + 6)) : null,
            Locator = row.TextOf(more + 7) is { } packed ? LocatorMap.Unpack(packed) : null,
            Wikipedia = row.TextOf(more + 8),
            UpdatedIso = row.GetString(more + 9),
            File = row.GetString(more + 10),
            Thread = row.TextOf(more + 11) is { } thread ? new LabelView(thread, row.GetString(more + 12)) : null,
            Image = reading.ReadAll(ImageSql, image => new ImageView(image.GetString(0), image.GetString(1), image.GetString(2), image.GetString(3), image.GetString(4), image.GetString(5), image.GetInt32(6), image.GetInt32(7)), id).SingleOrDefault(),
            Categories = reading.ReadAll(CategoriesSql, LabelOf, id),
            Countries = reading.ReadAll(CountriesSql, LabelOf, id),
            People = reading.ReadAll(PeopleSql, person => new RoleView(person.GetString(0), person.GetString(1), person.GetString(2)), id),
            Tags = reading.ReadAll(TagsSql, LabelOf, id),
            References = reading.ReadAll(ReferencesSql, source => new ReferenceView(source.GetInt32(0), source.GetInt32(1), source.GetString(2), source.GetString(3), source.TextOf(4), source.TextOf(5), source.TextOf(6), source.TextOf(7)), id),
            Discover = new DiscoverView
            {
                SameDay = reading.ReadAll(SameDaySql, EventSummary.Read, summary.Date.MonthDay.Ordinal, id),
                Others = [.. links.Where(link => link.Kind is LinkKind.SameDay or LinkKind.NearDay).Select(link => new DiscoveredEvent(link.Event, link.Day!.Value, link.Kind == LinkKind.SameDay))], // these two have a day
                PreviousInThread = links.Find(link => link.Kind == LinkKind.Previous).Event,
                NextInThread = links.Find(link => link.Kind == LinkKind.Next).Event,
                Sharing = [.. links.Where(link => link.Shared is not null).Select(link => new SharingEvent(link.Event, link.Kind switch { LinkKind.Person => "people", LinkKind.Place => "places", _ => "tags" }, link.Shared!))], // just seen
            },
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

    private static LabelView LabelOf(SqliteDataReader row) => new(row.GetString(0), row.GetString(1));

    private static string PositionOf(double latitude, double longitude, bool isArea) =>
        string.Create(CultureInfo.InvariantCulture, $"{(isArea ? "about " : "")}{Math.Abs(latitude):0.##}° {(latitude < 0 ? 'S' : 'N')}, {Math.Abs(longitude):0.##}° {(longitude < 0 ? 'W' : 'E')}");
}
