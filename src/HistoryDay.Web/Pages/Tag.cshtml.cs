using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;

namespace HistoryDay.Web.Pages;

[QueryKeys(PageNumber.Key)]
internal sealed class TagModel(LabelQueries labels) : LabelPageModel
{
    public override Crumb List => new("Tags", Links.Tags);

    public override string PathOf(string slug) => Links.Tag(slug);

    public override string PathOf(string slug, Century century) => Links.SearchFor($"tag:{slug} {century}");

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        ShowAsync(slug, number => labels.FindTagAsync(slug, number, cancellationToken));
}
