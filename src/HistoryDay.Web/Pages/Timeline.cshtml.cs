using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

[QueryKeys(ListFilter.CategoryKey, ListFilter.ContinentKey, ListFilter.QuietKey, AllKey)]
internal sealed class TimelineModel(TimelineQueries timeline, LabelQueries labels, ReaderClock clock) : PageModel
{
    private const string AllKey = "all";
    private const string Yes = "1";
    private const int FewOfCentury = 100; // so that the page stays light
    private const int ManyOfCentury = 1000; // and that it stays a page

    private IReadOnlyList<string> _chosen = []; // categories

    public TimelineView View { get; private set; } = null!; // set before Page()

    public ListFilter Filter { get; private set; } = null!; // set before Page()

    public TimelineChart Chart { get; private set; } = null!; // set before Page()

    public bool IsFiltered => Filter.IsChosen || _chosen.Count > 0;

    /// <summary>The address that tells all events one by one; null where this page does.</summary>
    public string? AllPath { get; private set; }

    public PageHead Head => new()
    {
        Title = "Timeline",
        Description = "All events along one line of time, from the far past to today, by category and century.",
        CanonicalPath = Links.Timeline,
        IsUnlisted = IsFiltered || AllPath is null,
        Crumbs = [new Crumb("Timeline")],
    };

    public bool IsChosen(string categorySlug) => _chosen.Contains(categorySlug);

    /// <summary>A century's page, narrowed as this one is as far as it can be.</summary>
    public string PathOf(Century century) => Links.Century(century, Filter.Filter with { CategorySlug = _chosen is [var only] ? only : null });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var all = Request.Query.Chosen(AllKey);
        if (all is not (null or Yes) || await ListFilter.OfManyAsync(Request, Links.Timeline, labels, cancellationToken) is not { } chosen) return NotFound();
        (Filter, _chosen) = chosen;
        View = await timeline.GetTimelineAsync(_chosen, Filter.Filter, all is null ? FewOfCentury : ManyOfCentury, cancellationToken);
        Chart = new TimelineChart(View, Filter.Choices.Categories.Where(category => _chosen.Count == 0 || IsChosen(category.Slug)), await clock.GetTodayAsync());
        if (all is null && View.Centuries.Any(century => century.Total > FewOfCentury)) AllPath = Links.Timeline + Request.QueryString.Add(AllKey, Yes);
        return Page();
    }
}
