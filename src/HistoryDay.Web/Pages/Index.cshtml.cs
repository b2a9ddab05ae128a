using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class IndexModel(DayQueries days, AnniversaryQueries anniversaries, CurrentSite site, ReaderClock clock) : PageModel
{
    private const int DaysOfWeek = 7;
    private const int MostRound = 5;

    public HistoricalDate Today { get; private set; }

    public DayBody Body { get; private set; } = null!; // set before Page()

    public PageHead Head { get; private set; } = null!; // set before Page()

    /// <summary>The year, day by day.</summary>
    public IReadOnlyList<CalendarDayView> Year { get; private set; } = [];

    /// <summary>Round anniversaries of the week to come, the most important first.</summary>
    public IReadOnlyList<Anniversary> Round { get; private set; } = [];

    /// <summary>The day after today's.</summary>
    public CalendarDayView Tomorrow => Year.First(day => day.Day == Today.PlusDays(1).MonthDay);

    /// <summary>The year after today's.</summary>
    public HistoricalYear NextYear => new(Today.Year.Astronomical + 1);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = await clock.GetTodayAsync();
        Body = await DayBody.GetAsync(days, Today.MonthDay, Today, filter: null, cancellationToken);
        Year = await days.GetCalendarAsync(month: null, cancellationToken);
        Round = [.. (await anniversaries.GetComingAsync(Today, DaysOfWeek, cancellationToken)).OrderByDescending(anniversary => anniversary.Event.Importance).Take(MostRound)];
        Head = new PageHead { Description = (await site.GetAsync()).Tagline + ".", CanonicalPath = Links.Home };
    }
}
