using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

[QueryKeys(OtherReading.Key)]
internal sealed class DateModel(DayQueries days, ReaderClock clock) : PageModel
{
    public HistoricalDate Date { get; private set; }

    public HistoricalDate Today { get; private set; }

    public OtherReading? OtherReading { get; private set; }

    public DateView View { get; private set; } = null!; // set before Page()

    public PageHead Head => new()
    {
        Title = Date.ToString(),
        Description = View.Events.Count == 0 ? $"{Date} in history." : $"What happened on {Date}: {string.Join("; ", View.Events.Select(happening => happening.Title))}.",
        CanonicalPath = Links.Date(Date),
        IsUnlisted = View.Events.Count == 0,
        Crumbs =
        [
            new Crumb(Date.MonthDay.MonthName, Links.Month(Date.MonthDay.Month)),
            new Crumb(Date.MonthDay.ToString(), Links.Day(Date.MonthDay)),
            new Crumb(Date.Year.ToString()),
        ],
    };

    public async Task<IActionResult> OnGetAsync(MonthDay day, HistoricalYear year, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return NotFound(); // no year has such a day
        Today = await clock.GetTodayAsync();
        OtherReading = OtherReading.Of(Request, Today);
        View = await days.GetDateAsync(day, year, cancellationToken);
        // A leap day of the Julian calendar after 1582 exists where an event stands on it.
        if (HistoricalDate.TryCreate(year, day, out var date)) Date = date;
        else if (View.Events is [var first, ..]) Date = first.Date;
        else return NotFound();
        if (View.Events.Count > 0) return Page();
        if (View.OtherCalendar is [var only]) return Redirect(Links.Event(only)); // not for good, as the date may yet have events of its own
        return View.OtherCalendar.Count > 0 || (View.Years is { } told && year >= told.First && year <= Today.Year) ? Page() : NotFound();
    }
}
