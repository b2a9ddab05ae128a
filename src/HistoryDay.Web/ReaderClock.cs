using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>Today by the reader's date: by the zone that a cookie remembers, else by the site's. It stays the same to the end of a request, over midnight too.</summary>
internal sealed class ReaderClock(IHttpContextAccessor context, ReaderDays days)
{
    private ZoneDay? _day;

    /// <summary>The reader's day, from midnight to midnight.</summary>
    public async ValueTask<ZoneDay> GetDayAsync()
    {
        var request = context.HttpContext ?? throw new InvalidOperationException("There is no reader outside of a request.");
        return _day ??= await days.OfAsync(request);
    }

    /// <summary>The reader's date.</summary>
    public async ValueTask<HistoricalDate> GetTodayAsync() => (await GetDayAsync()).Date;
}
