using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>Takes the zone that a reader sets by hand, with or without script.</summary>
internal static class ZoneChoice
{
    private const int LongestForm = 4096;
    private static readonly string[] FormTypes = ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8", "application/x-www-form-urlencoded;charset=utf-8"];

    public static void MapZoneChoice(this IEndpointRouteBuilder app) => app.MapPost(Links.Zone, async (HttpContext context, CancellationToken cancellationToken) =>
    {
        if (await ReadAsync(context.Request, cancellationToken) is not var (zone, back)) return Results.BadRequest();
        ReaderClock.Remember(context.Response, zone);
        context.Response.Headers.Location = IsLocal(back) ? back : Links.Home;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    });

    /// <summary>What the form holds; null where it is no form of ours.</summary>
    private static async Task<(string Zone, string Back)?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!FormTypes.Contains(request.ContentType, StringComparer.OrdinalIgnoreCase) || request.ContentLength is null or > LongestForm) return null;
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            var zone = form["zone"].ToString();
            return zone.Length == 0 || IsZone(zone) ? (zone, form["return"].ToString()) : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }

    private static bool IsZone(string zone) =>
        zone.Length <= 64 && zone.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '+' or '-') && HistoricalDate.IsZone(zone);

    private static bool IsLocal(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && path.All(c => c is > ' ' and < (char)127);
}
