using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class AboutModel(SiteQueries queries, CurrentSite site) : PageModel
{
    public SiteView Site { get; private set; } = null!; // set in OnGetAsync

    public StoreCounts Counts { get; private set; } = null!; // set in OnGetAsync

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Site = await site.GetAsync();
        Counts = await queries.GetCountsAsync(cancellationToken);
    }
}
