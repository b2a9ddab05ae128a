using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace HistoryDay.Web;

/// <summary>An address as a QR code, for paper.</summary>
/// <param name="Size">Modules on a side, without the four that stay white around it.</param>
/// <param name="Path">SVG path data: a line of width 1 along the middle of each run of dark modules.</param>
internal sealed record QrCode(int Size, string Path)
{
    private const int QuietZone = 4; // modules

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
