using System.Globalization;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Densify;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace HistoryDay.Maps;

/// <summary>
/// The surroundings of a place, drawn on <see cref="Width"/> by <see cref="Height"/> units with the place in the middle, in Lambert's azimuthal equal-area
/// projection about it. Borders are today's.
/// </summary>
public sealed record LocatorMap
{
    /// <summary>Width of the drawing, in its own units.</summary>
    public const int Width = 600;

    /// <summary>Height of the drawing.</summary>
    public const int Height = 440;

    private const double EarthRadius = 6371; // kilometres
    private const double DegreesPerStep = 2; // along the edges of what is cut out, which are not straight on the map
    private const double LeastLand = 0.03; // of the drawing; with less of it, or with little but its own country, a place cannot be told, and the map shows more
    private const double MostHome = 0.7;
    private const int MostCharacters = 4500; // about 2 KB as they are sent
    private static readonly double[] Tolerances = [PathText.Fine, 1.1, 1.6, 2.4, 4, 6];
    private const double FewMeridians = 6000; // kilometres across, from which on ten degrees are too close
    private static readonly double[] Widths = [1500, 2800, 5200, 9600]; // kilometres across
    private static readonly Envelope Frame = new(-14, Width + 14, -14, Height + 14); // edges of the cut lie outside of what is shown
    private static readonly int[] ScaleSteps = [100, 200, 500, 1000, 2000];

    /// <summary>Path data of the land but for <see cref="Home"/>; empty where there is none.</summary>
    public required string Land { get; init; }

    /// <summary>Path data of the countries that the place is in today; empty at sea.</summary>
    public required string Home { get; init; }

    /// <summary>Path data of meridians and parallels, ten degrees apart, or twenty where much of the globe is seen.</summary>
    public required string Graticule { get; init; }

    /// <summary>Length of the scale bar in kilometres.</summary>
    public required int ScaleKilometres { get; init; }

    /// <summary>Length of the scale bar in units of the drawing.</summary>
    public required int ScaleUnits { get; init; }

    /// <summary>Draws the surroundings of a place.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <param name="home">Codes of the countries that it is in.</param>
    public static LocatorMap Draw(double latitude, double longitude, IReadOnlyCollection<string> home)
    {
        var (camera, rings) = Look(latitude, longitude, home);
        var (land, own) = Outline(rings, home);
        var graticule = new PathText();
        foreach (var line in camera.Graticule()) graticule.AddLine(line);
        var kilometres = ScaleSteps.Last(step => step <= camera.Across / 4);
        return new LocatorMap { Land = land.ToString(), Home = own.ToString(), Graticule = graticule.ToString(), ScaleKilometres = kilometres, ScaleUnits = (int)Math.Round(kilometres * Width / camera.Across) };
    }

    /// <summary>The map as the store keeps it.</summary>
    internal string Pack() => string.Create(CultureInfo.InvariantCulture, $"{Land}\n{Home}\n{Graticule}\n{ScaleKilometres}\n{ScaleUnits}");

    /// <summary>A map from the store.</summary>
    internal static LocatorMap Unpack(string packed)
    {
        var parts = packed.Split('\n');
        return new LocatorMap
        {
            Land = parts[0],
            Home = parts[1],
            Graticule = parts[2],
            ScaleKilometres = int.Parse(parts[3], CultureInfo.InvariantCulture),
            ScaleUnits = int.Parse(parts[4], CultureInfo.InvariantCulture),
        };
    }

    // As fine as it may be and still be light: a coast of many islands is drawn more coarsely.
    private static (PathText Land, PathText Home) Outline(List<(string Code, Coordinate[] Ring)> rings, IReadOnlyCollection<string> home)
    {
        foreach (var tolerance in Tolerances)
        {
            var (land, own) = (new PathText(tolerance), new PathText(tolerance));
            foreach (var (code, ring) in rings) (home.Contains(code) ? own : land).AddRing(ring);
            if (land.Length + own.Length <= MostCharacters || tolerance == Tolerances[^1]) return (land, own);
        }

        throw new System.Diagnostics.UnreachableException("The last tolerance always serves.");
    }

    // From as near as a place can be told, else from farthest away.
    private static (Camera Camera, List<(string Code, Coordinate[] Ring)> Rings) Look(double latitude, double longitude, IReadOnlyCollection<string> home)
    {
        foreach (var across in Widths)
        {
            var camera = new Camera(latitude, longitude, across);
            List<(string Code, Coordinate[] Ring)> rings = [.. camera.Rings()];
            var shares = rings.ToLookup(ring => home.Contains(ring.Code), ring => Math.Abs(Area.OfRingSigned(ring.Ring)) / (Width * Height));
            if (across == Widths[^1] || (shares.Sum(of => of.Sum()) >= LeastLand && shares[true].Sum() <= MostHome)) return (camera, rings);
        }

        throw new System.Diagnostics.UnreachableException("The last width always serves.");
    }

    // Looks at the globe from above a place.
    private sealed class Camera(double latitude, double longitude, double across)
    {
        private readonly double _sin = Math.Sin(Radians(latitude));
        private readonly double _cos = Math.Cos(Radians(latitude));
        private readonly double _unitsPerRadius = EarthRadius * Width / across;
        private readonly double _reach = Degrees(1.3 * across / EarthRadius / 2); // from the middle past the corners

        /// <summary>Kilometres from edge to edge.</summary>
        public double Across => across;

        public IEnumerable<(string Code, Coordinate[] Ring)> Rings()
        {
            var window = Window();
            foreach (var country in CountryOutlines.Fine)
            {
                foreach (var (points, box) in country.Rings)
                {
                    foreach (var turn in new[] { -360, 0, 360 })
                    {
                        var seen = new Envelope(window.MinX + turn, window.MaxX + turn, window.MinY, window.MaxY);
                        if (!seen.Intersects(box)) continue;
                        var cut = seen.Contains(box) ? points : new RingClipper(seen).Clip(points);
                        if (cut.Length < 4 || !Array.Exists(cut, IsNear)) continue; // what lies round the other side would come out inside out
                        if (cut != points) cut = Densifier.Densify(new LinearRing(Closed(cut)), DegreesPerStep).Coordinates;
                        var ring = new RingClipper(Frame).Clip(Array.ConvertAll(cut, Project));
                        if (ring.Length >= 4) yield return (country.Code, Closed(ring));
                    }
                }
            }
        }

        public IEnumerable<Coordinate[]> Graticule()
        {
            var step = across > FewMeridians ? 20 : 10;
            var window = Window();
            for (var meridian = Math.Ceiling(window.MinX / step) * step; meridian <= window.MaxX; meridian += step)
                yield return Along(new Coordinate(meridian, window.MinY), new Coordinate(meridian, window.MaxY));
            for (var parallel = Math.Ceiling(Math.Max(window.MinY, -80) / step) * step; parallel <= Math.Min(window.MaxY, 80); parallel += step)
                yield return Along(new Coordinate(window.MinX, parallel), new Coordinate(window.MaxX, parallel));
        }

        private static Coordinate[] Closed(Coordinate[] ring) => ring[0].Equals2D(ring[^1]) ? ring : [.. ring, ring[0]];

        private static double Radians(double degrees) => degrees * Math.PI / 180;

        private static double Degrees(double radians) => radians * 180 / Math.PI;

        private Coordinate[] Along(Coordinate from, Coordinate to)
        {
            const int parts = 12;
            return [.. Enumerable.Range(0, parts + 1).Select(part => Project(new Coordinate(from.X + ((to.X - from.X) * part / parts), from.Y + ((to.Y - from.Y) * part / parts))))];
        }

        private bool IsNear(Coordinate place) =>
            (_sin * Math.Sin(Radians(place.Y))) + (_cos * Math.Cos(Radians(place.Y)) * Math.Cos(Radians(place.X - longitude))) >= Math.Cos(Radians(Math.Min(180, _reach)));

        // The degrees that may be seen; near a pole, all meridians.
        private Envelope Window()
        {
            var (south, north) = (Math.Max(-90, latitude - _reach), Math.Min(90, latitude + _reach));
            var farthest = Math.Max(Math.Abs(south), Math.Abs(north));
            var half = farthest >= 84 ? 180 : Math.Min(180, 1.2 * _reach / Math.Cos(Radians(farthest)));
            return new Envelope(longitude - half, longitude + half, south, north);
        }

        private Coordinate Project(Coordinate place)
        {
            var (phi, lambda) = (Radians(place.Y), Radians(place.X - longitude));
            var (sin, cos) = (Math.Sin(phi), Math.Cos(phi));
            var towards = 1 + (_sin * sin) + (_cos * cos * Math.Cos(lambda));
            var k = _unitsPerRadius * Math.Sqrt(2 / Math.Max(towards, 1e-6)); // the point opposite is nowhere
            return new Coordinate((Width / 2.0) + (k * cos * Math.Sin(lambda)), (Height / 2.0) - (k * ((_cos * sin) - (_sin * cos * Math.Cos(lambda)))));
        }
    }
}
