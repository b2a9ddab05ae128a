using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class AboutModel(SiteQueries site) : PageModel
{
    public SiteView Site { get; private set; } = null!; // set in OnGetAsync

    public StoreCounts Counts { get; private set; } = null!; // set in OnGetAsync

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Site = await site.GetSiteAsync(cancellationToken);
        Counts = await site.GetCountsAsync(cancellationToken);
    }
}
