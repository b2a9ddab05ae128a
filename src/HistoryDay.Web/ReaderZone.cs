using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>The zone that a reader's browser remembers.</summary>
/// <param name="Id">A zone of the tz database.</param>
/// <param name="IsByHand">Whether the reader set it by hand; else it is the browser's own.</param>
internal sealed record ReaderZone(string Id, bool IsByHand)
{
    /// <summary>The cookie: "hand~Asia/Tokyo" for a zone set by hand, "auto~Asia/Tokyo" for the browser's.</summary>
    public const string CookieName = "zone";

    private const string ByHandMark = "hand~";
    private const string AutomaticMark = "auto~";
    private const int LongestCookie = 80;
    private const int SecondsKept = 31_536_000; // a year

    /// <summary>What the request's cookie says; null for none, or for what is no zone.</summary>
    public static ReaderZone? Of(HttpRequest request)
    {
        if (request.Headers.Cookie.Count == 0) return null; // most that ask for a page do not have one
        var value = Uri.UnescapeDataString(request.Cookies[CookieName] ?? "");
        var isByHand = value.StartsWith(ByHandMark, StringComparison.Ordinal);
        if (value.Length > LongestCookie || !(isByHand || value.StartsWith(AutomaticMark, StringComparison.Ordinal))) return null;
        var id = value[ByHandMark.Length..]; // both marks are as long
        return HistoricalDate.IsZone(id) ? new ReaderZone(id, isByHand) : null;
    }

    /// <summary>Has a zone that was set by hand remembered for a year; an empty one forgets it, so that the browser's serves again.</summary>
    public static void Remember(HttpContext context, string zone)
    {
        if (zone.Length == 0) context.Response.Cookies.Delete(CookieName, new CookieOptions { Path = "/" });
        else context.Response.Headers.Append("Set-Cookie", $"{CookieName}={ByHandMark}{zone}; Path=/; Max-Age={SecondsKept}; SameSite=Lax{(context.Request.IsHttps ? "; Secure" : "")}");
    }
}
