using System.Security.Cryptography;
using System.Text;

namespace HistoryDay.Web;

/// <summary>Files that the site makes itself: their addresses carry a version that changes with them, so that browsers may keep them for a year.</summary>
internal static class Versions
{
    /// <summary>The key of the address that holds the version.</summary>
    public const string Key = "v";

    /// <summary>The version of a text: eight hexadecimal digits of its hash.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>An address with a version.</summary>
    public static string Address(string path, string version) => $"{path}?{Key}={version}";

    /// <summary>Lets the answer be kept for a year where the request names this version, else not without asking again.</summary>
    public static void SetCaching(HttpContext context, string version) =>
        context.Response.Headers.CacheControl = context.Request.Query[Key] == version ? "public, max-age=31536000, immutable" : "no-cache";
}
