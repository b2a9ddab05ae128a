using HistoryDay.Maps;
using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>An event on the world map of its day.</summary>
/// <param name="Number">1-based, as the list below the map numbers it.</param>
/// <param name="Event">The event.</param>
/// <param name="X">In units of the drawing.</param>
/// <param name="Y">The same.</param>
internal sealed record WorldPoint(int Number, EventSummary Event, int X, int Y)
{
    private const int Apart = 30; // units between the middles of two points that can both be read

    /// <summary>Places the events that have a position; one that would lie on another is moved beside it.</summary>
    public static IReadOnlyList<WorldPoint> Place(IEnumerable<EventSummary> events)
    {
        var points = new List<WorldPoint>();
        foreach (var happening in events)
        {
            if (happening is not { Latitude: { } latitude, Longitude: { } longitude }) continue;
            var (x, y) = WorldMap.Project(latitude, longitude);
            var free = Around((int)Math.Round(x), (int)Math.Round(y)).First(spot => points.TrueForAll(point => Square(point.X - spot.X) + Square(point.Y - spot.Y) >= Square(Apart)));
            points.Add(new WorldPoint(points.Count + 1, happening, free.X, free.Y));
        }

        return points;
    }

    private static IEnumerable<(int X, int Y)> Around(int x, int y)
    {
        yield return (x, y);
        for (var ring = 1; ; ring++)
        {
            for (var step = 0; step < 8; step++)
            {
                var (sin, cos) = Math.SinCos(step * Math.PI / 4);
                yield return (x + (int)(ring * Apart * cos), y + (int)(ring * Apart * sin));
            }
        }
    }

    private static int Square(int number) => number * number;
}
