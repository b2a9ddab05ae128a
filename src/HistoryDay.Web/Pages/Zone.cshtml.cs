using HistoryDay.Dates;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

/// <summary>The choice of the clock that "today" goes by.</summary>
[NeverKept]
internal sealed class ZoneModel(ReaderClock clock, ReaderDays days) : PageModel
{
    public static PageHead Head => new()
    {
        Title = "Which clock?",
        Description = "Choose the time zone by which days are counted.",
        IsUnlisted = true,
        IsArticle = true,
        Crumbs = [new Crumb("Which clock?")],
    };

    public HistoricalDate Today { get; private set; }

    /// <summary>The zone in use.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>Whether it is the reader's own, not the site's.</summary>
    public bool IsReaders => Remembered is not null;

    /// <summary>The zone set by hand; null for none.</summary>
    public string? ByHand => Remembered is { IsByHand: true } zone ? zone.Id : null;

    /// <summary>The page to come back to.</summary>
    public string Back => ZoneChoice.LocalPath(Request.Query.Chosen(ZoneChoice.BackKey));

    private ReaderZone? Remembered => ReaderZone.Of(Request);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (Zone, Today) = (Remembered?.Id ?? await days.GetSiteZoneAsync(cancellationToken), await clock.GetTodayAsync());
}
