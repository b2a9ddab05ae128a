using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web;

/// <summary>What the pages of one category, place, tag or thread share.</summary>
internal abstract class LabelPageModel : PageModel
{
    /// <summary>The list that it is one of.</summary>
    public abstract Crumb List { get; }

    /// <summary>The page's own address.</summary>
    public abstract string PathOf(string slug);

    /// <summary>A list of the label's events of one century; null where there is no such list.</summary>
    public virtual string? PathOf(string slug, Century century) => null;

    /// <summary>All its events by century; null where they lie in one.</summary>
    public Histogram? Histogram => View.Centuries.Count > 1 && PathOf(View.Slug, View.Centuries[0].Century) is not null
        ? new Histogram(View.Centuries, century => PathOf(View.Slug, century)!) // just seen
        : null;

    public LabelPage View { get; private set; } = null!; // set before Page()

    public PageHead Head => new PageHead
    {
        Title = View.Name,
        Description = $"{View.Name}: {View.Description} {View.Events.Total} {(View.Events.Total == 1 ? "event" : "events")}.",
        IsUnlisted = View.Events.Total == 0,
        Crumbs = [List, new Crumb(View.Name)],
    }.ForPage(View.Events, PathOf(View.Slug));

    /// <summary>The page; 404 where there is no such label or no such page of it.</summary>
    protected async Task<IActionResult> ShowAsync(string slug, Func<int, Task<LabelPage?>> find)
    {
        if (PageNumber.Of(Request) is not { } number) return NotFound();
        if (PageNumber.IsFirstByNumber(Request)) return RedirectPermanent(PageNumber.WithoutPage(Request, PathOf(slug)));
        if (await find(number) is not { Events.Exists: true } view) return NotFound();
        View = view;
        return Page();
    }
}
