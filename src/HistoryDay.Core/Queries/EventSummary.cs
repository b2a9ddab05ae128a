using System.Linq.Expressions;
using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Store;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Queries;

/// <summary>What a list shows of an event.</summary>
public sealed record EventSummary
{
    /// <summary>The day it stands on.</summary>
    public required HistoricalDate Date { get; init; }

    /// <summary>"1917-10-25" in the other calendar; null for most.</summary>
    public required string? AlsoDatedIso { get; init; }

    /// <summary>Last part of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>At most 70 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text, 50 to 90 words.</summary>
    public required string Summary { get; init; }

    /// <summary>1 (local) to 5 (in every history of the world).</summary>
    public required int Importance { get; init; }

    /// <summary>"science-technology".</summary>
    public required string CategorySlug { get; init; }

    /// <summary>"Science &amp; Technology".</summary>
    public required string CategoryName { get; init; }

    /// <summary>The place as it was called then.</summary>
    public required string PlaceName { get; init; }

    /// <summary>Degrees north, WGS 84; null where the place has no position on the earth.</summary>
    public required double? Latitude { get; init; }

    /// <summary>Degrees east; null as <see cref="Latitude"/> is.</summary>
    public required double? Longitude { get; init; }

    /// <summary>The country that counts, "united-kingdom".</summary>
    public required string CountrySlug { get; init; }

    /// <summary>Its region, "Europe".</summary>
    public required string Region { get; init; }

    /// <summary>The address.</summary>
    public string Path => EventPath.Of(Date, Slug);

    /// <summary>The same day in the other calendar, where history books use both.</summary>
    public HistoricalDate? AlsoDated
    {
        get
        {
            if (AlsoDatedIso is null) return null;
            var other = Date.Calendar == HistoricalCalendar.Julian ? HistoricalCalendar.Gregorian : HistoricalCalendar.Julian;
            return HistoricalDate.TryParse(AlsoDatedIso, other, out var date) ? date : null;
        }
    }

    internal static Expression<Func<EventRow, EventSummary>> FromRow { get; } = row => new EventSummary
    {
        Date = new HistoricalDate(row.Year, row.Month, row.Day, row.Calendar),
        AlsoDatedIso = row.AlsoDated,
        Slug = row.Slug,
        Title = row.Title,
        Summary = row.SummaryText,
        Importance = row.Importance,
        CategorySlug = row.Category.Slug,
        CategoryName = row.Category.Name,
        PlaceName = row.PlaceName,
        Latitude = row.Latitude,
        Longitude = row.Longitude,
        CountrySlug = row.Country.Slug,
        Region = row.Country.Region,
    };

    /// <summary>What <see cref="Read"/> reads, of the tables <c>e</c>, <c>c</c> and <c>k</c> of <see cref="Tables"/>.</summary>
    internal const string Columns = "e.Year, e.Month, e.Day, e.Calendar, e.AlsoDated, e.Slug, e.Title, e.SummaryText, e.Importance, c.Slug, c.Name, e.PlaceName, e.Latitude, e.Longitude, k.Slug, k.Region";

    /// <summary>An event with its category and the country that counts.</summary>
    internal const string Tables = "Events e JOIN Categories c ON c.Id = e.CategoryId JOIN Countries k ON k.Id = e.CountryId";

    /// <summary>How many columns it reads.</summary>
    internal const int ColumnCount = 16;

    internal VarietyKind Kind => new(Date.Year.Century, CategorySlug, Region);

    /// <summary>An event from a row that begins with <see cref="Columns"/>.</summary>
    internal static EventSummary Read(SqliteDataReader row) => new()
    {
        Date = new HistoricalDate(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), (HistoricalCalendar)row.GetInt32(3)),
        AlsoDatedIso = row.IsDBNull(4) ? null : row.GetString(4),
        Slug = row.GetString(5),
        Title = row.GetString(6),
        Summary = row.GetString(7),
        Importance = row.GetInt32(8),
        CategorySlug = row.GetString(9),
        CategoryName = row.GetString(10),
        PlaceName = row.GetString(11),
        Latitude = row.IsDBNull(12) ? null : row.GetDouble(12),
        Longitude = row.IsDBNull(13) ? null : row.GetDouble(13),
        CountrySlug = row.GetString(14),
        Region = row.GetString(15),
    };

    /// <summary>The same of a row that has been read with its category and country.</summary>
    internal static Func<EventRow, EventSummary> Of { get; } = FromRow.Compile();
}
