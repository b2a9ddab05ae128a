using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>Takes the zone that a reader sets by hand, with or without script.</summary>
internal static class ZoneChoice
{
    private const int LongestForm = 4096;

    public static void MapZoneChoice(this IEndpointRouteBuilder app) => app.MapPost(Links.Zone, async (HttpContext context, CancellationToken cancellationToken) =>
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > LongestForm) return Results.BadRequest();
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var zone = form["zone"].ToString();
        if (zone.Length > 0 && !HistoricalDate.IsZone(zone)) return Results.BadRequest();
        ReaderClock.Remember(context.Response, zone);
        context.Response.Headers.Location = IsLocal(form["return"].ToString()) ? form["return"].ToString() : Links.Home;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    });

    private static bool IsLocal(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && path.All(c => c is > ' ' and < (char)127);
}
