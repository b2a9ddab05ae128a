using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using QRCoder;

namespace HistoryDay.Web;

/// <summary>An address as a QR code, for paper.</summary>
/// <param name="Size">Modules on a side, without the four that stay white around it.</param>
/// <param name="Path">SVG path data: a line of width 1 along the middle of each run of dark modules.</param>
internal sealed record QrCode(int Size, string Path)
{
    private const int QuietZone = 4; // modules
    private const int LongestPath = 200;

    /// <summary>Serves the code of each page, as an image of its own: drawing one takes longer than making the page, and few are printed.</summary>
    public static void MapQrCodes(IEndpointRouteBuilder app) => app.MapGet(Links.QrCodes + "/{**path}", (string? path, HttpContext context, IOptions<SiteOptions> options) =>
    {
        var page = "/" + path;
        if (page.Length > LongestPath || AddressGrammar.Canonical(page) != page) return Results.NotFound();
        var code = Of(options.Value.AddressFor(context.Request) + page);
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -.5 {code.Size} {code.Size}" stroke="#000"><path d="{code.Path}"/></svg>""", "image/svg+xml");
    }).WithMetadata(new QueryKeysAttribute());

    /// <summary>The address of a page's code.</summary>
    /// <param name="address">The page's whole address.</param>
    public static string AddressFor(string address) => Links.QrCodes + address[address.IndexOf('/', address.IndexOf("//", StringComparison.Ordinal) + 2)..]; // a host can be what no address may hold

    public static QrCode Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.L);
        var rows = data.ModuleMatrix[QuietZone..^QuietZone];
        return new QrCode(rows.Count, PathOf(rows));
    }

    private static string PathOf(List<BitArray> rows)
    {
        var path = new StringBuilder();
        foreach (var (y, row) in rows.Index())
        {
            var end = 0;
            for (var x = QuietZone; x < row.Length - QuietZone; x++)
            {
                if (!row[x]) continue;
                var start = x;
                while (x < row.Length - QuietZone && row[x]) x++;
                if (end == 0) path.Append(CultureInfo.InvariantCulture, $"M{start - QuietZone} {y}");
                else path.Append(CultureInfo.InvariantCulture, $"m{start - end} 0");
                path.Append(CultureInfo.InvariantCulture, $"h{x - start}");
                end = x;
            }
        }

        return path.ToString();
    }
}
