using System.Globalization;
using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web.Pages;

internal sealed class EventModel(EventQueries events, CurrentSite site, ReaderClock clock, IOptions<SiteOptions> options) : PageModel
{
    private const int LongestDescription = 200;

    public EventView View { get; private set; } = null!; // set before Page()

    public HistoricalDate Today { get; private set; }

    public string SiteName { get; private set; } = "";

    public string Editor { get; private set; } = "";

    /// <summary>The event among those of its day.</summary>
    public TimeStrip Strip => new([View.Summary, .. View.Discover.SameDay], View.Summary, Today);

    public string Address => options.Value.AddressFor(Request) + Links.Event(View.Summary);

    public PageReference Reference => new()
    {
        Title = View.Summary.Title,
        SiteName = SiteName,
        Updated = View.Updated,
        Address = Address,
        Read = Today,
        Key = $"{Slug.From(SiteName)}-{View.Summary.Date.Year.Slug}-{View.Summary.Slug}",
    };

    public PageHead Head => new()
    {
        Title = $"{View.Summary.Title}, {View.Summary.Date}",
        Description = Shorten(View.Summary.Summary),
        CanonicalPath = Links.Event(View.Summary),
        IsArticle = true,
        Crumbs =
        [
            new Crumb(View.Summary.Date.MonthDay.MonthName, Links.Month(View.Summary.Date.MonthDay.Month)),
            new Crumb(View.Summary.Date.MonthDay.ToString(), Links.Day(View.Summary.Date.MonthDay)),
            new Crumb(View.Summary.Date.Year.ToString(), Links.Date(View.Summary.Date)),
            new Crumb(View.Summary.Title),
        ],
    };

    public static string DaysAgo(int days) => days switch
    {
        0 => "today",
        1 => "1 day ago",
        < 0 => string.Create(CultureInfo.InvariantCulture, $"in {-days:N0} days"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{days:N0} days ago"),
    };

    public static string Ordinal(int day) => day + ((day % 10, day / 10) switch
    {
        (1, not 1) => "st",
        (2, not 1) => "nd",
        (3, not 1) => "rd",
        _ => "th",
    });

    /// <summary>The events before and after in the thread, as far as there are any.</summary>
    public static IEnumerable<EventCard> Steps(DiscoverView discover) =>
        from step in new[] { (Event: discover.PreviousInThread, Label: "Before this"), (Event: discover.NextInThread, Label: "After this") }
        where step.Event is not null
        select new EventCard(step.Event) { Label = step.Label, ShowsSummary = false };

    public static string Shares(SharingEvent other) => other.Kind switch
    {
        "people" => $"Shares {other.Shared}",
        "places" => $"Also in {other.Shared}",
        _ => $"Shares the tag {other.Shared}",
    };

    public async Task<IActionResult> OnGetAsync(MonthDay day, HistoricalYear year, string slug, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return NotFound(); // no year has such a day
        if (events.FindEvent(day, year, slug) is not { } view)
            return await events.FindMovedAsync($"{EventPath.Of(day, year)}/{slug}", cancellationToken) is { } path ? RedirectPermanent(path + Request.QueryString) : NotFound();
        View = view;
        Today = await clock.GetTodayAsync();
        var text = await site.GetAsync();
        (SiteName, Editor) = (text.Name, text.Editor);
        return Page();
    }

    private static string Shorten(string text) =>
        text.Length <= LongestDescription ? text : text[..text.LastIndexOf(' ', LongestDescription)].TrimEnd(',', ';', ':') + "…";
}
