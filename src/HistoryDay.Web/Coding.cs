using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace HistoryDay.Web;

/// <summary>How an answer's bytes are coded on their way.</summary>
internal enum Coding
{
    /// <summary>As they are.</summary>
    Identity,

    /// <summary>By gzip.</summary>
    Gzip,

    /// <summary>By Brotli.</summary>
    Brotli,
}

/// <summary>Which codings a browser takes, and the coding itself.</summary>
internal static class Codings
{
    private const int BrotliQuality = 5; // a page takes well under a millisecond; the highest, 11, takes thirteen
    private const int BrotliWindow = 18; // 256 KB, more than nearly any page

    /// <summary>The coding's name; null for none.</summary>
    public static string? NameOf(Coding coding) => coding switch { Coding.Brotli => "br", Coding.Gzip => "gzip", _ => null };

    /// <summary>The best coding that a request takes.</summary>
    public static Coding Of(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding;
        if (accepted.Count == 0) return Coding.Identity;
        // What browsers send, looked at without taking it apart: no weights, no refusals.
        if (accepted is [{ } usual] && !usual.Contains(';', StringComparison.Ordinal) && !usual.Contains('*', StringComparison.Ordinal))
            return Takes(usual, "br") ? Coding.Brotli : Takes(usual, "gzip") ? Coding.Gzip : Coding.Identity;
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var weighed)) return Coding.Identity;
        return WeightOf("br") > 0 ? Coding.Brotli : WeightOf("gzip") > 0 ? Coding.Gzip : Coding.Identity;

        double WeightOf(string name) => (weighed.FirstOrDefault(one => one.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? weighed.FirstOrDefault(one => one.Value == "*")) is { } found ? found.Quality ?? 1 : 0;
    }

    /// <summary>The coded bytes.</summary>
    public static byte[] Code(ReadOnlySpan<byte> bytes, Coding coding)
    {
        switch (coding)
        {
            case Coding.Identity:
                return bytes.ToArray();
            case Coding.Brotli:
                var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
                return BrotliEncoder.TryCompress(bytes, room, out var written, BrotliQuality, BrotliWindow)
                    ? room[..written]
                    : throw new InvalidOperationException("Brotli asked for more room than it says it may need.");
            default:
                using (var coded = new MemoryStream())
                {
                    using (var gzip = new GZipStream(coded, CompressionLevel.Optimal)) gzip.Write(bytes);
                    return coded.ToArray();
                }
        }
    }

    private static bool Takes(string accepted, string name)
    {
        foreach (var part in accepted.AsSpan().Split(','))
        {
            if (accepted.AsSpan(part).Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
