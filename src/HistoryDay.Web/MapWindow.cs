using System.Globalization;
using HistoryDay.Maps;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Http.Extensions;

namespace HistoryDay.Web;

/// <summary>What of the world map is shown, as it stands in the address: <c>?at=600,312&amp;zoom=4</c>, the middle in units of the map.</summary>
/// <param name="X">The middle.</param>
/// <param name="Y">The middle.</param>
/// <param name="Zoom">1 for the whole world, up to <see cref="Nearest"/>.</param>
internal sealed record MapWindow(int X, int Y, int Zoom)
{
    /// <summary>As near as the outlines are worth looking at.</summary>
    public const int Nearest = 16;

    public const string AtKey = "at";
    public const string ZoomKey = "zoom";
    private static readonly int[] Zooms = [1, 2, 4, 8, Nearest];

    /// <summary>The whole world.</summary>
    public static MapWindow World { get; } = new(WorldMap.Width / 2, WorldMap.Height / 2, 1);

    /// <summary>The part of the map, kept within its edges.</summary>
    public MapPart Part
    {
        get
        {
            var (width, height) = ((double)WorldMap.Width / Zoom, (double)WorldMap.Height / Zoom);
            return new MapPart(Math.Clamp(X - (width / 2), 0, WorldMap.Width - width), Math.Clamp(Y - (height / 2), 0, WorldMap.Height - height), width, height);
        }
    }

    /// <summary>"0 0 1200 624".</summary>
    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"{Part.Left:0.##} {Part.Top:0.##} {Part.Width:0.##} {Part.Height:0.##}");

    /// <summary>Twice as near, on a point.</summary>
    public MapWindow Nearer(double x, double y) => new((int)Math.Round(x), (int)Math.Round(y), Math.Min(Nearest, Zoom * 2));

    /// <summary>Twice as near, on the middle.</summary>
    public MapWindow Nearer() => Nearer(X, Y);

    /// <summary>Twice as far.</summary>
    public MapWindow Farther() => this with { Zoom = Math.Max(1, Zoom / 2) };

    /// <summary>Moved by parts of its size.</summary>
    public MapWindow Moved(double right, double down) => this with
    {
        X = Math.Clamp((int)(X + (right * Part.Width)), 0, WorldMap.Width),
        Y = Math.Clamp((int)(Y + (down * Part.Height)), 0, WorldMap.Height),
    };

    /// <summary>Its address among the keys of a filter.</summary>
    public string AddressIn(string filterQuery)
    {
        if (Zoom == 1) return Links.Map + filterQuery;
        var keys = new QueryBuilder { { AtKey, string.Create(CultureInfo.InvariantCulture, $"{X},{Y}") }, { ZoomKey, Zoom.ToString(CultureInfo.InvariantCulture) } }.ToQueryString().ToString();
        return Links.Map + filterQuery + (filterQuery.Length == 0 ? keys : $"&{keys[1..]}");
    }

    /// <summary>The window of an address; the whole world where it names none; null where it names none that there is.</summary>
    public static MapWindow? Of(HttpRequest request)
    {
        var (at, zoom) = (request.Query.Chosen(AtKey), request.Query.Chosen(ZoomKey));
        if (at is null && zoom is null) return World;
        var parts = (at ?? $"{World.X},{World.Y}").Split(',');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var x) && x <= WorldMap.Width
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y <= WorldMap.Height
            && int.TryParse(zoom ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var times) && Zooms.Contains(times)
            ? new MapWindow(x, y, times)
            : null;
    }
}
