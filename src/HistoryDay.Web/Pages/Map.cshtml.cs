using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

[QueryKeys(MapWindow.AtKey, MapWindow.ZoomKey, ListFilter.CategoryKey, ListFilter.ContinentKey, ListFilter.QuietKey)]
internal sealed class MapModel(MapQueries maps, LabelQueries labels) : PageModel
{
    private const double UnitsApart = 56; // at which two points are told apart, in a map as wide as the whole world's

    public MapView View { get; private set; } = null!; // set before Page()

    public MapWindow Window { get; private set; } = MapWindow.World;

    public ListFilter Filter { get; private set; } = null!; // set before Page()

    public PageHead Head => new()
    {
        Title = "Map",
        Description = "Where events of history took place, on a map of the world.",
        CanonicalPath = Links.Map,
        IsUnlisted = Filter.IsChosen || Window != MapWindow.World,
        Crumbs = [new Crumb("Map")],
    };

    /// <summary>Where a point leads: to its event, to a nearer map, or to the list where no nearer map parts them.</summary>
    public string PathOf(MapPoint point) => point switch
    {
        { Event: { } happening } => Links.Event(happening),
        { IsOnePlace: false } when Window.Zoom < MapWindow.Nearest => AddressOf(Window.Nearer(point.X, point.Y)),
        _ => AddressOf(new MapWindow((int)Math.Round(point.X), (int)Math.Round(point.Y), MapWindow.Nearest)) + "#seen",
    };

    public string AddressOf(MapWindow window) => window.AddressIn(Filter.Query);

    /// <summary>The radius that a number of events has: twice as many are a little more.</summary>
    public static int RadiusOf(int count) => 9 + (int)Math.Round(3.2 * Math.Log2(count));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (MapWindow.Of(Request) is not { } window || await ListFilter.OfAsync(Request, Links.Map, labels, cancellationToken) is not { } filter) return NotFound();
        (Window, Filter) = (window, filter);
        View = await maps.GetMapAsync(filter.Filter, window.Part, UnitsApart / window.Zoom, cancellationToken);
        return Page();
    }
}
