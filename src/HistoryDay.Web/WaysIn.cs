using HistoryDay.Dates;
using HistoryDay.Queries;
using HistoryDay.Search;

namespace HistoryDay.Web;

/// <summary>Addresses that lead on to a page: an event by chance, of all or of those that a query finds, and this year's anniversaries.</summary>
internal static class WaysIn
{
    public static void MapWaysIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Links.Random, async (EventQueries events, SearchQueries search, ReaderClock clock, HttpContext context, CancellationToken cancellationToken) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            if (SearchText.Of(context.Request) is not { } text) return Results.BadRequest();
            var query = SearchQuery.Parse(text, new DateLanguage(await clock.GetTodayAsync(), SearchText.DayOrderOf(context.Request)));
            var happening = query.Parts.Count == 0
                ? await events.FindAnyAsync(Random.Shared.Next(), cancellationToken)
                : await search.FindAnyAsync(query, Random.Shared.Next(), cancellationToken);
            if (happening is not null) return Results.Redirect(Links.Event(happening));
            return query.Parts.Count == 0 ? Results.NotFound() : Results.Redirect(Links.SearchFor(query.Text)); // which says that there is none
        }).LimitSearching();
        app.MapGet(Links.Anniversaries, async (ReaderClock clock, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "private";
            return Results.Redirect(Links.AnniversariesOf((await clock.GetTodayAsync()).Year) + context.Request.QueryString);
        });
    }
}
