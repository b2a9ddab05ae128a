using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>The pictures of events, out of the store.</summary>
internal static class ImageSite
{
    public static void MapImages(this IEndpointRouteBuilder app) => app.MapGet(Links.Images + "/{name}", async (string name, HttpContext context, EventQueries events, CancellationToken cancellationToken) =>
    {
        if (await events.FindImageAsync(name, cancellationToken) is not { } image) return Results.NotFound();
        Versions.SetCaching(context, image.Version);
        return Results.Bytes(image.Bytes, image.ContentType);
    });
}
