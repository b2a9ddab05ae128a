using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>Leads to an event by chance.</summary>
internal static class RandomEvent
{
    public static void MapRandomEvent(this IEndpointRouteBuilder app) => app.MapGet(Links.Random, async (EventQueries events, HttpContext context, CancellationToken cancellationToken) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        return await events.FindAnyAsync(Random.Shared.Next(), cancellationToken) is { } happening ? Results.Redirect(Links.Event(happening)) : Results.NotFound();
    });
}
