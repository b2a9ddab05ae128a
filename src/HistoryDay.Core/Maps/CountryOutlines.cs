using System.IO.Compression;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace HistoryDay.Maps;

/// <summary>The outlines of today's countries, from Natural Earth; WGS 84, longitude before latitude.</summary>
internal static class CountryOutlines
{
    private static readonly Lazy<IReadOnlyList<CountryOutline>> LazyFine = new(() => Read("countries-50m"));
    private static readonly Lazy<IReadOnlyList<CountryOutline>> LazyCoarse = new(() => Read("countries-110m"));

    /// <summary>At the scale of 1:50 million.</summary>
    public static IReadOnlyList<CountryOutline> Fine => LazyFine.Value;

    /// <summary>At the scale of 1:110 million.</summary>
    public static IReadOnlyList<CountryOutline> Coarse => LazyCoarse.Value;

    // One after the other: two letters, the length of what follows, a polygon or several as well-known binary.
    private static List<CountryOutline> Read(string name)
    {
        using var packed = typeof(CountryOutlines).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The outlines '{name}' are not in the library.");
        using var unpacked = new BinaryReader(new GZipStream(packed, CompressionMode.Decompress));
        var wkb = new WKBReader();
        var outlines = new List<CountryOutline>();
        while (true)
        {
            var code = unpacked.ReadBytes(2);
            if (code.Length < 2) return outlines;
            outlines.Add(new CountryOutline($"{(char)code[0]}{(char)code[1]}", wkb.Read(unpacked.ReadBytes(unpacked.ReadInt32()))));
        }
    }
}

/// <summary>A country's outline.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; "--" for a territory that has none.</param>
/// <param name="Geometry">Its land.</param>
internal sealed record CountryOutline(string Code, Geometry Geometry)
{
    /// <summary>The rings of its land and lakes, each with the box it lies in.</summary>
    public IReadOnlyList<(Coordinate[] Points, Envelope Box)> Rings { get; } = [.. RingsOf(Geometry)];

    private static IEnumerable<(Coordinate[] Points, Envelope Box)> RingsOf(Geometry geometry)
    {
        for (var index = 0; index < geometry.NumGeometries; index++)
        {
            var polygon = (Polygon)geometry.GetGeometryN(index);
            foreach (var ring in polygon.Holes.Prepend(polygon.ExteriorRing)) yield return (ring.Coordinates, ring.EnvelopeInternal);
        }
    }
}
