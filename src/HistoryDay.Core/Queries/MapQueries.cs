using HistoryDay.Maps;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about where events lie on the world map.</summary>
public sealed class MapQueries(HistoryStore store)
{
    private const int MostListed = 40;

    /// <summary>The events of a part of the map; those that lie in one cell of it together.</summary>
    /// <param name="filter">Which events are wanted.</param>
    /// <param name="part">What is seen, in units of <see cref="WorldMap"/>.</param>
    /// <param name="cell">Width and height of a cell in the same units, more than 0.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<MapView> GetMapAsync(EventFilter filter, MapPart part, double cell, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var events = filter.Of(db, db.Events);
        var points = db.EventPoints.Join(events, point => point.EventId, row => row.Id, (point, _) => point);
        var seen = points.Where(point => point.X >= part.Left && point.X <= part.Left + part.Width && point.Y >= part.Top && point.Y <= part.Top + part.Height);
        var cells = await seen
            .GroupBy(point => new { Column = (int)(point.X / cell), Row = (int)(point.Y / cell) })
            .Select(group => new
            {
                Count = group.Count(),
                FirstId = group.Min(point => point.EventId), // ids run from the most important
                X = group.Average(point => point.X),
                Y = group.Average(point => point.Y),
                IsOnePlace = group.Min(point => point.X) == group.Max(point => point.X) && group.Min(point => point.Y) == group.Max(point => point.Y),
            })
            .ToListAsync(cancellationToken);
        var alone = cells.Where(group => group.Count == 1).Select(group => group.FirstId).ToList();
        var rows = await db.Events.Where(row => alone.Contains(row.Id)).OrderBy(row => row.Id).Select(EventSummary.FromRow).ToListAsync(cancellationToken);
        var summaries = alone.Order().Zip(rows).ToDictionary(pair => pair.First, pair => pair.Second);
        return new MapView
        {
            Points = [.. cells.OrderBy(group => group.FirstId).Select(group => new MapPoint(group.X, group.Y, group.Count, group.IsOnePlace, summaries.GetValueOrDefault(group.FirstId)))],
            Seen = cells.Sum(group => group.Count),
            Unplaced = await events.CountAsync(row => !db.EventPoints.Any(point => point.EventId == row.Id), cancellationToken),
            Listed = await seen.OrderBy(point => point.EventId).Take(MostListed).Select(point => point.Event).Select(EventSummary.FromRow).ToListAsync(cancellationToken),
        };
    }

    /// <summary>How many events took place in each country of today, by its code; the sea and space are not among them.</summary>
    public async Task<IReadOnlyDictionary<string, int>> GetCountriesAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return await db.EventCountries.Where(link => link.Country.Code.Length == 2).GroupBy(link => link.Country.Code).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
    }
}

/// <summary>A rectangle of the world map, in units of <see cref="WorldMap"/>.</summary>
/// <param name="Left">0 or more.</param>
/// <param name="Top">0 or more.</param>
/// <param name="Width">More than 0.</param>
/// <param name="Height">More than 0.</param>
public readonly record struct MapPart(double Left, double Top, double Width, double Height);

/// <summary>What a part of the map shows.</summary>
public sealed record MapView
{
    /// <summary>The most important first.</summary>
    public required IReadOnlyList<MapPoint> Points { get; init; }

    /// <summary>How many events the part holds.</summary>
    public required int Seen { get; init; }

    /// <summary>How many events have no position on the earth, wherever one looks.</summary>
    public required int Unplaced { get; init; }

    /// <summary>The most important of those it holds.</summary>
    public required IReadOnlyList<EventSummary> Listed { get; init; }
}

/// <summary>An event on the map, or several near each other.</summary>
/// <param name="X">In units of <see cref="WorldMap"/>; the middle of several.</param>
/// <param name="Y">The same.</param>
/// <param name="Count">How many.</param>
/// <param name="IsOnePlace">Whether all have the same position.</param>
/// <param name="Event">The event; null for several.</param>
public sealed record MapPoint(double X, double Y, int Count, bool IsOnePlace, EventSummary? Event);
