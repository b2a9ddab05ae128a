using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>Addresses that lead on to a page: an event by chance, and this year's anniversaries.</summary>
internal static class WaysIn
{
    public static void MapWaysIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Links.Random, async (EventQueries events, HttpContext context, CancellationToken cancellationToken) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return await events.FindAnyAsync(Random.Shared.Next(), cancellationToken) is { } happening ? Results.Redirect(Links.Event(happening)) : Results.NotFound();
        });
        app.MapGet(Links.Anniversaries, async (ReaderClock clock, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "private";
            return Results.Redirect(Links.AnniversariesOf((await clock.GetTodayAsync()).Year) + context.Request.QueryString);
        });
    }
}
