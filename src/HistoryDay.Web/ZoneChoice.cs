using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>Takes the zone that a reader sets by hand, with or without script.</summary>
internal static class ZoneChoice
{
    /// <summary>Under which the form, and an address of its page, name the page to come back to.</summary>
    public const string BackKey = "return";

    /// <summary>Under which the form names the zone.</summary>
    public const string ZoneKey = "zone";

    private const int LongestForm = 4096;
    private static readonly string[] FormTypes = ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8", "application/x-www-form-urlencoded;charset=utf-8"];

    public static void MapZoneChoice(this IEndpointRouteBuilder app) => app.MapPost(Links.Zone, async (HttpContext context, CancellationToken cancellationToken) =>
    {
        if (await ReadAsync(context.Request, cancellationToken) is not var (zone, back)) return Results.BadRequest();
        ReaderZone.Remember(context, zone);
        context.Response.Headers.Location = LocalPath(back);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    });

    /// <summary>A path of this site as it stands; of anything else, the home page's.</summary>
    public static string LocalPath(string? path) => path is not null && IsLocal(path) ? path : Links.Home;

    /// <summary>What the form holds; null where it is no form of ours.</summary>
    private static async Task<(string Zone, string Back)?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!FormTypes.Contains(request.ContentType, StringComparer.OrdinalIgnoreCase) || request.ContentLength is null or > LongestForm) return null;
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            var zone = form[ZoneKey].ToString();
            return zone.Length == 0 || IsZone(zone) ? (zone, form[BackKey].ToString()) : null;
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
