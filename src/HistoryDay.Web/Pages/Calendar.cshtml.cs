using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class CalendarModel(DayQueries days, ReaderClock clock) : PageModel
{
    public IReadOnlyList<CalendarDayView> Days { get; private set; } = [];

    public HistoricalDate Today { get; private set; }

    /// <summary>0 for none, else 1 to 4 by quarters of the fullest day.</summary>
    public int DensityOf(CalendarDayView day) => day.Count == 0 ? 0 : (int)Math.Ceiling(4.0 * day.Count / Days.Max(other => other.Count));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Days = await days.GetCalendarAsync(month: null, cancellationToken);
        Today = await clock.GetTodayAsync();
    }
}
