using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;

namespace HistoryDay.Web.Pages;

[QueryKeys(PageNumber.Key)]
internal sealed class CategoryModel(LabelQueries labels) : LabelPageModel
{
    public override Crumb List => new("Categories", Links.Categories);

    public override string PathOf(string slug) => Links.Category(slug);

    public override string PathOf(string slug, Century century) => Links.Century(century, new EventFilter(slug, null, IsQuiet: false));

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        ShowAsync(slug, number => labels.FindCategoryAsync(slug, number, cancellationToken));
}
