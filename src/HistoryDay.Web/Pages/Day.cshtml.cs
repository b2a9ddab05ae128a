using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class DayModel(DayQueries days, LabelQueries labels, ReaderClock clock) : PageModel
{
    public DayBody Body { get; private set; } = null!; // set before Page()

    public OtherReading? OtherReading { get; private set; }

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
        OtherReading = OtherReading.Of(Request, today);
        return Page();
    }
}
