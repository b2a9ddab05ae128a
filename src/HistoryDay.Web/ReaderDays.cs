using System.Collections.Concurrent;
using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web;

/// <summary>Which day it is for each reader, reckoned once a day for each zone.</summary>
internal sealed class ReaderDays(TimeProvider clock, SiteQueries site, IOptions<SiteOptions> options)
{
    private readonly ConcurrentDictionary<string, ZoneDay> _days = new(StringComparer.Ordinal); // of zones of the tz database only, so a few hundred at most

    /// <summary>The day of the reader who asks.</summary>
    public async ValueTask<ZoneDay> OfAsync(HttpContext context) => In(ReaderZone.Of(context.Request)?.Id ?? await GetSiteZoneAsync(context.RequestAborted));

    /// <summary>The zone of readers whose own is not known.</summary>
    public async ValueTask<string> GetSiteZoneAsync(CancellationToken cancellationToken) => options.Value.TimeZone ?? (await site.GetSiteAsync(cancellationToken)).TimeZone;

    private ZoneDay In(string zone)
    {
        var now = clock.GetUtcNow();
        if (_days.TryGetValue(zone, out var day) && day.Holds(now)) return day;
        return _days[zone] = ZoneDay.At(now, zone);
    }
}
