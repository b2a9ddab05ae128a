using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web.Pages;

/// <summary>A day on paper for the classroom: some of its events, a question about each, and the answers on a page of their own.</summary>
internal sealed class SheetModel(DayQueries days, IOptions<SiteOptions> options) : PageModel
{
    private const int MostEvents = 5; // as many as one page of A4 has room for
    private const int NearestDays = 4;

    public MonthDay Day { get; private set; }

    public IReadOnlyList<SheetEvent> Events { get; private set; } = [];

    /// <summary>Where the day has no event, the nearest days that have.</summary>
    public IReadOnlyList<MonthDay> Nearest { get; private set; } = [];

    /// <summary>The day's address, for paper.</summary>
    public string Address => options.Value.AddressFor(Request) + Links.Day(Day);

    public PageHead Head => new()
    {
        Title = $"{Day}: a sheet for the classroom",
        Description = $"Events of {Day} to print, with questions and answers.",
        CanonicalPath = Links.Day(Day),
        IsUnlisted = true,
        Crumbs = [new Crumb(Day.MonthName, Links.Month(Day.Month)), new Crumb(Day.ToString(), Links.Day(Day)), new Crumb("A sheet for the classroom")],
    };

    public async Task<IActionResult> OnGetAsync(MonthDay day, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return NotFound(); // no year has such a day
        Day = day;
        Events = await days.GetSheetAsync(day, MostEvents, cancellationToken);
        if (Events.Count == 0) Nearest = await days.GetNearestDaysAsync(day, NearestDays, cancellationToken);
        return Page();
    }
}
