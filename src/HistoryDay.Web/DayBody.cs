using HistoryDay.Dates;
using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>What the home page and a day's page show.</summary>
/// <param name="View">The day.</param>
/// <param name="Nearest">Where it has no event, the nearest days that have.</param>
/// <param name="LeapDay">Events of 29 February, offered on its neighbours in common years.</param>
/// <param name="Today">The reader's date.</param>
/// <param name="Filter">Which of the events are shown; null where that cannot be chosen.</param>
internal sealed record DayBody(DayView View, IReadOnlyList<MonthDay> Nearest, IReadOnlyList<EventSummary> LeapDay, HistoricalDate Today, ListFilter? Filter = null)
{
    private const int NearestDays = 4;

    /// <summary>The most important event, the newest of several; null for none.</summary>
    public EventSummary? Lead { get; } = View.Events.MaxBy(happening => happening.Importance);

    /// <summary>Why an event of another day is listed on this one; null for the day's own.</summary>
    public string? OtherDateOf(EventSummary happening) => happening.Date.MonthDay == View.Day
        ? null
        : $"Stands on {happening.Date} ({happening.Date.Calendar} calendar); {happening.AlsoDated} in the {happening.AlsoDated?.Calendar} one.";

    /// <summary>Asks for all that the day shows to a reader of that date.</summary>
    public static async Task<DayBody> GetAsync(DayQueries days, MonthDay day, HistoricalDate today, ListFilter? filter, CancellationToken cancellationToken)
    {
        var view = await days.GetDayAsync(day, filter?.Filter ?? EventFilter.None, cancellationToken);
        var isLeapYear = HistoricalDate.Exists(today.Year.Astronomical, 2, 29, HistoricalCalendar.Gregorian);
        var offersLeapDay = !isLeapYear && (day == MonthDay.LeapDay.Previous || day == MonthDay.LeapDay.Next);
        return new DayBody(
            view,
            view.Events.Count == 0 && filter?.IsChosen != true ? await days.GetNearestDaysAsync(day, NearestDays, cancellationToken) : [],
            offersLeapDay ? days.GetEvents(MonthDay.LeapDay) : [],
            today,
            filter);
    }
}
