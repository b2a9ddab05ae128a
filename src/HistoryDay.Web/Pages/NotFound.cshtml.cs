using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

/// <summary>Says why there is no such page, and offers what is near: the nearest days, or what happened on that date.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[NeverKept]
internal sealed class NotFoundModel(DayQueries days) : PageModel
{
    public string Title { get; private set; } = "There is no such page";

    public string Reason { get; private set; } = "Nothing is kept at this address.";

    public IReadOnlyList<MonthDay> Days { get; private set; } = [];

    public string EventsOf { get; private set; } = "";

    public IReadOnlyList<EventSummary> Events { get; private set; } = [];

    // Whatever method the request had that found nothing, the same page is shown; so it has no handler of one method.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await ExplainAsync(HttpContext.RequestAborted);
        await next();
    }

    private async Task ExplainAsync(CancellationToken cancellationToken)
    {
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (original is null) Response.StatusCode = StatusCodes.Status404NotFound;
        if (Response.StatusCode != StatusCodes.Status404NotFound)
        {
            (Title, Reason) = Response.StatusCode switch
            {
                StatusCodes.Status405MethodNotAllowed => ("That is not done here", "This address can be read, and nothing else."),
                StatusCodes.Status429TooManyRequests => ("Too many searches at once", "More was asked for from your network than one reader asks. Wait a minute and try once more; days and events can be read meanwhile."),
                _ => ("The request was not understood", "Something in it is not as it should be. Go back and try once more."),
            };
            return;
        }

        var path = original?.OriginalPath ?? "";
        if (AddressGrammar.NamesYearZero(path))
        {
            Reason = "There is no year zero: 1 BCE is followed by 1 CE.";
            return;
        }

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !AddressGrammar.TryParseMonth(parts[0], out var month) || !AddressGrammar.TryParseDay(parts[1], out var number)) return;
        if (!MonthDay.TryCreate(month, number, out var day))
        {
            Reason = $"No year has a {number} {MonthNames.Of(month)}.";
            var last = new MonthDay(month, MonthDay.LongestOf(month));
            Days = [last, last.Next];
            return;
        }

        await ExplainDateAsync(day, parts, cancellationToken);
    }

    private async Task ExplainDateAsync(MonthDay day, string[] parts, CancellationToken cancellationToken)
    {
        if (parts.Length > 2 && AddressGrammar.TryParseYear(parts[2], out var year))
        {
            if (!HistoricalDate.TryCreate(year, day, out var date))
            {
                Reason = $"{year} had no {day}.";
                Days = [day.Previous, day.Next];
            }
            else if (parts.Length > 3)
            {
                Reason = $"No event of {date} has this address.";
                var told = await days.GetDateAsync(day, year, cancellationToken);
                (EventsOf, Events) = ($"What happened on {date}", [.. told.Events, .. told.OtherCalendar]);
            }
            else
            {
                Reason = $"{date} lies outside the years that are told here.";
            }
        }

        if (Events.Count == 0)
            (EventsOf, Events) = ($"{day} in other years", days.GetEvents(day));
    }
}
