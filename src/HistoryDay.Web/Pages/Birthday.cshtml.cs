using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

/// <summary>What a date of birth has to do with history. The date is kept in the address and nowhere else.</summary>
[NeverKept]
internal sealed class BirthdayModel(DayQueries days, EventQueries events, ReaderClock clock) : PageModel
{
    private const int EarliestYear = 1900;
    private const int MostCloser = 3;
    private const int RoundDays = 1000;
    private const int RoundDaysShown = 3;

    /// <summary>What the reader wrote, where a date field can hold it; null where not, or for nothing.</summary>
    public string? Written { get; private set; }

    /// <summary>What is wrong with it; null for nothing.</summary>
    public string? Fault { get; private set; }

    public HistoricalDate Today { get; private set; }

    /// <summary>The date of birth; null where none was written, or none that can be.</summary>
    public HistoricalDate? Born { get; private set; }

    public int DaysLived { get; private set; }

    public HistoricalDate NextBirthday { get; private set; }

    /// <summary>Round numbers of days that are still to come, and their dates.</summary>
    public IReadOnlyList<(int Days, HistoricalDate Date)> RoundDaysToCome { get; private set; } = [];

    public IReadOnlyList<EventSummary> ThatVeryDay { get; private set; } = [];

    public DayView Day { get; private set; } = null!; // set where there is a date of birth

    /// <summary>Events before the birth that it is closer to than to today.</summary>
    public IReadOnlyList<EventSummary> Closer { get; private set; } = [];

    public static PageHead Head => new()
    {
        Title = "Your birthday in history",
        Description = "What happened on the day you were born, on that day in other years, and how many days ago that was.",
        CanonicalPath = Links.Birthday,
        Crumbs = [new Crumb("Calendar", Links.Calendar), new Crumb("Your birthday")],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Today = await clock.GetTodayAsync();
        if (Request.Query.Chosen("date") is not { } written) return Page();
        var isDate = HistoricalDate.TryParse(written, HistoricalCalendar.Gregorian, out var born);
        if (isDate && !born.Year.IsBce) Written = written;
        if (!isDate) Fault = "There is no such day: choose one, or write it as 1990-05-17.";
        else if (born > Today) Fault = $"{born} is still to come: choose the day on which you were born.";
        else if (born.Year.Number < EarliestYear || born.Year.IsBce) Fault = $"{born} is too long ago for a birthday: choose a day from {EarliestYear} on.";
        if (Fault is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await FillAsync(born, cancellationToken);
        return Page();
    }

    private async Task FillAsync(HistoricalDate born, CancellationToken cancellationToken)
    {
        Born = born;
        DaysLived = born.DaysUntil(Today) ?? throw new InvalidOperationException("Days are counted from 8 CE on.");
        NextBirthday = born.NextAnniversary(Today);
        RoundDaysToCome = [.. Enumerable.Range(1, RoundDaysShown).Select(step => ((DaysLived / RoundDays) + step) * RoundDays).Select(days => (days, born.PlusDays(days)))];
        ThatVeryDay = (await days.GetDateAsync(born.MonthDay, born.Year, cancellationToken)).Events;
        Day = await days.GetDayAsync(born.MonthDay, EventFilter.None, cancellationToken);
        Closer = await events.GetBetweenAsync(born.PlusDays(-DaysLived), born.PlusDays(-1), MostCloser, cancellationToken);
    }
}
