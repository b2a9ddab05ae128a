using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;

namespace HistoryDay.Web.Pages;

[QueryKeys(PageNumber.Key)]
internal sealed class PlaceModel(LabelQueries labels) : LabelPageModel
{
    public override Crumb List => new("Places", Links.Places);

    public override string PathOf(string slug) => Links.Place(slug);

    public override string PathOf(string slug, Century century) => Links.SearchFor($"country:{slug} {century}");

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        ShowAsync(slug, number => labels.FindPlaceAsync(slug, number, cancellationToken));
}
