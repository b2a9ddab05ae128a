using System.Globalization;
using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web.Pages;

/// <summary>Today in history on a wall: its events, then who was born and who died, one screen at a time.</summary>
[QueryKeys(SecondsKey)]
internal sealed class KioskModel(DayQueries days, CurrentSite site, ReaderClock clock, IOptions<SiteOptions> options) : PageModel
{
    private const string SecondsKey = "seconds";
    private const int FewestSeconds = 10;
    private const int MostSeconds = 600;
    private const int UsualSeconds = 30;
    private const int PeopleOnScreen = 6;
    private const int MostScreensOfPeople = 2;

    /// <summary>What is wrong with the address; null for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>How long each screen stands.</summary>
    public int Seconds { get; private set; } = UsualSeconds;

    public HistoricalDate Today { get; private set; }

    public SiteView Site { get; private set; } = null!; // set in OnGetAsync

    /// <summary>"history.example".</summary>
    public string Host => options.Value.AddressFor(Request).Split("//")[1];

    public string CanonicalAddress => options.Value.AddressFor(Request) + Links.Kiosk;

    /// <summary>The day; null where there is a fault.</summary>
    public DayBody? Body { get; private set; }

    /// <summary>What is shown in turn, the most important event first.</summary>
    public IReadOnlyList<KioskScreen> Screens { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Today, Site) = (await clock.GetTodayAsync(), await site.GetAsync());
        if (Request.Query.Chosen(SecondsKey) is { } written)
        {
            if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is < FewestSeconds or > MostSeconds)
            {
                Fault = $"A screen can stand for {FewestSeconds} to {MostSeconds} seconds: write a whole number, as in {Links.Kiosk}?{SecondsKey}={UsualSeconds}.";
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            Seconds = seconds;
        }

        Body = await DayBody.GetAsync(days, Today.MonthDay, Today, filter: null, cancellationToken);
        Screens =
        [
            .. Body.View.Events.OrderByDescending(happening => happening == Body.Lead).Select(happening => new KioskScreen(happening.Title) { Event = happening, Label = Body.OtherDateOf(happening) }),
            .. Body.LeapDay.Select(happening => new KioskScreen(happening.Title) { Event = happening, Label = "From 29 February" }),
            .. ScreensOf($"Born on {Today.MonthDay}", Body.View.Births),
            .. ScreensOf($"Died on {Today.MonthDay}", Body.View.Deaths),
        ];
    }

    // Evenly filled: ten people are five and five.
    private static IEnumerable<KioskScreen> ScreensOf(string title, IReadOnlyList<DayPersonView> people)
    {
        var screens = Math.Clamp((people.Count + PeopleOnScreen - 1) / PeopleOnScreen, 1, MostScreensOfPeople);
        var each = Math.Clamp((people.Count + screens - 1) / screens, 1, PeopleOnScreen);
        return people.Chunk(each).Take(screens).Select(some => new KioskScreen(title) { People = some });
    }
}

/// <summary>What a kiosk shows at one time: an event, or people.</summary>
/// <param name="Title">Its heading.</param>
internal sealed record KioskScreen(string Title)
{
    /// <summary>The event; null for people.</summary>
    public EventSummary? Event { get; init; }

    /// <summary>Why an event of another day is shown; null for the day's own.</summary>
    public string? Label { get; init; }

    /// <summary>The people; none for an event.</summary>
    public IReadOnlyList<DayPersonView> People { get; init; } = [];
}
