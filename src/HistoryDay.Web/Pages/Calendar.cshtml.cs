using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class CalendarModel(DayQueries days, ReaderClock clock) : PageModel
{
    public IReadOnlyList<CalendarDayView> Days { get; private set; } = [];

    public HistoricalDate Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Days = await days.GetCalendarAsync(month: null, cancellationToken);
        Today = await clock.GetTodayAsync();
    }
}
