using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>What the site calls itself, asked once for each request.</summary>
internal sealed class CurrentSite(SiteQueries site, IHttpContextAccessor context)
{
    private SiteView? _view;

    public async ValueTask<SiteView> GetAsync() =>
        _view ??= await site.GetSiteAsync(context.HttpContext?.RequestAborted ?? CancellationToken.None);
}
