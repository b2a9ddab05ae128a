using HistoryDay.Dates;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web;

/// <summary>Today by the reader's date: by the zone that a cookie remembers, else by the site's.</summary>
internal sealed class ReaderClock(IHttpContextAccessor context, TimeProvider clock, CurrentSite site, IOptions<SiteOptions> options)
{
    /// <summary>The cookie: "hand~Asia/Tokyo" for a zone set by hand, "auto~Asia/Tokyo" for the browser's.</summary>
    public const string CookieName = "zone";

    private const string ByHandMark = "hand~";
    private const string AutomaticMark = "auto~";
    private string? _zone;

    /// <summary>Whether the zone is the reader's own, not the site's.</summary>
    public bool IsReaders => ByHand is not null || Automatic is not null;

    /// <summary>The zone that was set by hand; null for none.</summary>
    public string? ByHand => Remembered(ByHandMark);

    private string? Automatic => Remembered(AutomaticMark);

    /// <summary>The zone in use.</summary>
    public async ValueTask<string> GetZoneAsync() =>
        _zone ??= ByHand ?? Automatic ?? options.Value.TimeZone ?? (await site.GetAsync()).TimeZone;

    /// <summary>The reader's date.</summary>
    public async ValueTask<HistoricalDate> GetTodayAsync() => HistoricalDate.In(clock.GetUtcNow(), await GetZoneAsync());

    /// <summary>Remembers a zone set by hand for a year; an empty one forgets it, so that the browser's serves again.</summary>
    public static void Remember(HttpResponse response, string zone)
    {
        if (zone.Length == 0) response.Cookies.Delete(CookieName, new CookieOptions { Path = "/" });
        else response.Headers.Append("Set-Cookie", $"{CookieName}={ByHandMark}{zone}; Path=/; Max-Age=31536000; SameSite=Lax");
    }

    private string? Remembered(string mark)
    {
        var value = Uri.UnescapeDataString(context.HttpContext?.Request.Cookies[CookieName] ?? "");
        return value.StartsWith(mark, StringComparison.Ordinal) && value.Length <= 80 && HistoricalDate.IsZone(value[mark.Length..]) ? value[mark.Length..] : null;
    }
}
