using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class MonthModel(DayQueries days) : PageModel
{
    /// <summary>1 to 12.</summary>
    public int Month { get; private set; }

    public IReadOnlyList<CalendarDayView> Days { get; private set; } = [];

    public PageHead Head => new()
    {
        Title = $"{MonthNames.Of(Month)} in history",
        Description = $"The days of {MonthNames.Of(Month)}, each with its leading event.",
        CanonicalPath = Links.Month(Month),
        Crumbs = [new Crumb("Calendar", Links.Calendar), new Crumb(MonthNames.Of(Month))],
    };

    public async Task OnGetAsync(string month, CancellationToken cancellationToken)
    {
        Month = AddressGrammar.ParseMonth(month);
        Days = await days.GetCalendarAsync(Month, cancellationToken);
    }
}
