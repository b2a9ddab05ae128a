using HistoryDay.Dates;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

/// <summary>The choice of the clock that "today" goes by.</summary>
internal sealed class ZoneModel(ReaderClock clock) : PageModel
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
    public bool IsReaders => clock.IsReaders;

    /// <summary>The zone set by hand; null for none.</summary>
    public string? ByHand => clock.ByHand;

    /// <summary>The page to come back to.</summary>
    public string Back => ZoneChoice.LocalPath(Request.Query.Chosen(ZoneChoice.BackKey));

    public async Task OnGetAsync() => (Zone, Today) = (await clock.GetZoneAsync(), await clock.GetTodayAsync());
}
