using NetTopologySuite.Densify;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace HistoryDay.Maps;

/// <summary>The world on <see cref="Width"/> by <see cref="Height"/> units, in the Natural Earth projection (Patterson's, in the polynomials of Šavrič and others, 2011).</summary>
public static class WorldMap
{
    /// <summary>Width of the drawing, in its own units.</summary>
    public const int Width = 1200;

    /// <summary>Height of the drawing.</summary>
    public const int Height = 624;

    private const double DegreesPerStep = 4; // along edges that are straight on the globe's grid but not on the map
    private static readonly double UnitsPerRadian = Width / (2 * 0.8707 * Math.PI);
    private static readonly Envelope Whole = new(-180, 180, -90, 90);
    private static readonly Lazy<IReadOnlyList<(string Code, string Path)>> LazyCountries = new(() => [.. DrawCountries()]);

    /// <summary>Path data of each country by its code, "--" for territories that have none.</summary>
    public static IReadOnlyList<(string Code, string Path)> Countries => LazyCountries.Value;

    /// <summary>Path data of the edge of the map.</summary>
    public static string Sphere { get; } = DrawSphere();

    /// <summary>Path data of meridians and parallels, thirty degrees apart.</summary>
    public static string Graticule { get; } = DrawGraticule();

    /// <summary>Where a place lies on the drawing.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    public static (double X, double Y) Project(double latitude, double longitude)
    {
        var (phi, lambda) = (latitude * Math.PI / 180, longitude * Math.PI / 180);
        var square = phi * phi;
        var fourth = square * square;
        var x = lambda * (0.8707 - (0.131979 * square) + (fourth * (-0.013791 + (fourth * ((0.003971 * square) - (0.001529 * fourth))))));
        var y = phi * (1.007226 + (square * (0.015085 + (fourth * (-0.044475 + (0.028874 * square) - (0.005916 * fourth))))));
        return ((Width / 2.0) + (x * UnitsPerRadian), (Height / 2.0) - (y * UnitsPerRadian));
    }

    private static IEnumerable<(string Code, string Path)> DrawCountries()
    {
        foreach (var country in CountryOutlines.Coarse)
        {
            var path = new PathText();
            foreach (var (points, box) in country.Rings)
            {
                // Rings that go on past the antimeridian come back on the other side.
                foreach (var turn in new[] { -360, 0, 360 })
                {
                    var turned = Array.ConvertAll(points, point => new Coordinate(point.X + turn, point.Y));
                    var cut = Whole.Contains(box) && turn == 0 ? turned : new RingClipper(Whole).Clip(turned);
                    if (cut.Length < 4) continue;
                    if (!cut[0].Equals2D(cut[^1])) cut = [.. cut, cut[0]];
                    path.AddRing(Projected(Densifier.Densify(new LinearRing(cut), DegreesPerStep).Coordinates));
                }
            }

            if (path.ToString() is { Length: > 0 } drawn) yield return (country.Code, drawn);
        }
    }

    private static string DrawSphere()
    {
        var path = new PathText();
        var edge = new LinearRing([new(-180, -90), new(180, -90), new(180, 90), new(-180, 90), new(-180, -90)]);
        path.AddRing(Projected(Densifier.Densify(edge, DegreesPerStep).Coordinates));
        return path.ToString();
    }

    private static string DrawGraticule()
    {
        const int step = 30;
        var path = new PathText();
        for (var meridian = -150; meridian <= 150; meridian += step) AddLine(new Coordinate(meridian, -90), new Coordinate(meridian, 90));
        for (var parallel = -60; parallel <= 60; parallel += step) AddLine(new Coordinate(-180, parallel), new Coordinate(180, parallel));
        return path.ToString();

        void AddLine(Coordinate from, Coordinate to) => path.AddLine(Projected(Densifier.Densify(new LineString([from, to]), DegreesPerStep).Coordinates));
    }

    private static Coordinate[] Projected(Coordinate[] points) => Array.ConvertAll(points, point =>
    {
        var (x, y) = Project(point.Y, point.X);
        return new Coordinate(x, y);
    });
}
