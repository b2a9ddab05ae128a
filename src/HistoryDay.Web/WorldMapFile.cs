using System.Globalization;
using System.Text;
using HistoryDay.Maps;

namespace HistoryDay.Web;

/// <summary>
/// The world's outlines as one file, which pages draw parts of by <c>use</c>: <c>#land</c>, <c>#sphere</c>, <c>#graticule</c>, and each country as <c>#c-FR</c>. It has no
/// colours of its own; they are inherited from the page.
/// </summary>
internal static class WorldMapFile
{
    private static readonly string Text = Write();
    private static readonly string Version = Versions.Of(Text);

    /// <summary>Its address, which changes when the drawing does.</summary>
    public static string Address { get; } = Versions.Address(Links.WorldMap, Version);

    public static void MapWorldMapFile(this IEndpointRouteBuilder app) => app.MapGet(Links.WorldMap, (HttpContext context) =>
    {
        Versions.SetCaching(context, Version);
        return Results.Text(Text, "image/svg+xml");
    }).WithMetadata(new QueryKeysAttribute(Versions.Key));

    private static string Write()
    {
        var text = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WorldMap.Width} {WorldMap.Height}"><path id="sphere" d="{WorldMap.Sphere}"/><path id="graticule" d="{WorldMap.Graticule}"/><g id="land">""");
        foreach (var (index, (code, path)) in WorldMap.Countries.Index())
            text.Append(CultureInfo.InvariantCulture, $"""<path id="c-{(code == "--" ? index.ToString(CultureInfo.InvariantCulture) : code)}" d="{path}"/>""");
        return text.Append("</g></svg>").ToString();
    }
}
