using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

[QueryKeys(ListFilter.CategoryKey, ListFilter.ContinentKey, ListFilter.QuietKey, OtherReading.Key)]
internal sealed class DayModel(DayQueries days, LabelQueries labels, ReaderClock clock) : PageModel
{
    public DayBody Body { get; private set; } = null!; // set before Page()

    public OtherReading? OtherReading { get; private set; }

    /// <summary>In the reader's year, or a leap year for 29 February.</summary>
    public int DayOfYear { get; private set; }

    /// <summary>How many days of that year come after it.</summary>
    public int DaysToCome { get; private set; }

    /// <summary>What the day's events span; null for fewer than two.</summary>
    public string? Lead => Body.View.Events is [var newest, .., var oldest]
        ? $"{Body.View.Events.Count} events, from {oldest.Date.Year} ({oldest.PlaceName}) to {newest.Date.Year} ({newest.PlaceName})."
        : null;

    public PageHead Head => new()
    {
        Title = $"{Body.View.Day} in history",
        Description = Body.View.Events.Count == 0
            ? $"{Body.View.Day} in history."
            : $"What happened on {Body.View.Day}: {string.Join("; ", Body.View.Events.Take(3).Select(happening => $"{happening.Title} ({happening.Date.Year})"))}.",
        CanonicalPath = Links.Day(Body.View.Day),
        IsUnlisted = Body.Filter?.IsChosen == true,
        PreviousPath = Links.Day(Body.View.Day.Previous),
        NextPath = Links.Day(Body.View.Day.Next),
        Crumbs = [new Crumb("Calendar", Links.Calendar), new Crumb(Body.View.Day.MonthName, Links.Month(Body.View.Day.Month)), new Crumb(Body.View.Day.ToString())],
    };

    public async Task<IActionResult> OnGetAsync(MonthDay day, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return NotFound(); // no year has such a day
        if (await ListFilter.OfAsync(Request, Links.Day(day), labels, cancellationToken) is not { } filter) return NotFound();
        var today = await clock.GetTodayAsync();
        Body = await DayBody.GetAsync(days, day, today, filter, cancellationToken);
        var isLeapYear = day == MonthDay.LeapDay || HistoricalDate.Exists(today.Year.Astronomical, 2, 29, HistoricalCalendar.Gregorian);
        DayOfYear = day.Ordinal - (isLeapYear || day < MonthDay.LeapDay ? 0 : 1);
        DaysToCome = (isLeapYear ? 366 : 365) - DayOfYear;
        OtherReading = OtherReading.Of(Request, today);
        return Page();
    }
}
