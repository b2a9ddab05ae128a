using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;

namespace HistoryDay.Web.Pages;

[QueryKeys(PageNumber.Key)]
internal sealed class ThreadModel(LabelQueries labels) : LabelPageModel
{
    public override Crumb List => new("Threads", Links.Threads);

    public override string PathOf(string slug) => Links.Thread(slug);

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        ShowAsync(slug, number => labels.FindThreadAsync(slug, number, cancellationToken));
}
