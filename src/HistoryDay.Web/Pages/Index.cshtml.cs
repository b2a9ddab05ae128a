using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class IndexModel(DayQueries days, CurrentSite site, ReaderClock clock) : PageModel
{
    public HistoricalDate Today { get; private set; }

    public DayBody Body { get; private set; } = null!; // set before Page()

    public PageHead Head { get; private set; } = null!; // set before Page()

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = await clock.GetTodayAsync();
        Body = await DayBody.GetAsync(days, Today.MonthDay, Today, filter: null, cancellationToken);
        Head = new PageHead { Description = (await site.GetAsync()).Tagline + ".", CanonicalPath = Links.Home };
    }
}
