using System.Text.Json;
using HistoryDay.Queries;
using Microsoft.AspNetCore.StaticAssets;

namespace HistoryDay.Web;

/// <summary>What a browser asks for to install the site and to keep it for reading without a connection: a manifest, a worker, and which pages come next.</summary>
internal static class OfflineReading
{
    /// <summary>The paper in light, as <c>site.css</c> has it.</summary>
    public const string Paper = "#f5f5ef";

    private const int DaysAhead = 7;
    private const string WorkerFile = "js/service-worker.js";

    // Beginnings of addresses whose pages hold what a reader typed, or are another each time.
    private static readonly string[] NeverKept = [Links.Search, Links.Random, Links.Zone, Links.Birthday + "?", Links.Offline];

    public static void MapOfflineReading(this IEndpointRouteBuilder app)
    {
        app.MapGet(Links.Manifest, async (HttpContext context, CurrentSite site) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Json(ManifestOf(await site.GetAsync()), contentType: "application/manifest+json");
        });
        app.MapGet(Links.ServiceWorker, async (HttpContext context, CurrentSite site, EndpointDataSource endpoints, IHostEnvironment environment) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Text(WorkerOf(endpoints, CategoryStyles.AddressOf((await site.GetAsync()).Categories), environment.IsDevelopment()), "text/javascript");
        });
        app.MapGet(Links.OfflineWeek, async (HttpContext context, DayQueries days, ReaderClock clock, CancellationToken cancellationToken) =>
        {
            context.Response.Headers.CacheControl = "private, no-cache";
            var today = await clock.GetTodayAsync();
            var pages = new List<string> { Links.Home };
            foreach (var day in Enumerable.Range(0, DaysAhead + 1).Select(ahead => today.PlusDays(ahead).MonthDay))
            {
                pages.Add(Links.Day(day));
                pages.AddRange(days.GetEvents(day).Select(Links.Event));
            }

            return Results.Json(pages.Distinct(StringComparer.Ordinal));
        });
    }

    private static object ManifestOf(SiteView site) => new
    {
        id = Links.Home,
        name = site.Name,
        description = site.Tagline,
        lang = "en-GB",
        start_url = Links.Home,
        scope = Links.Home,
        display = "minimal-ui",
        background_color = Paper,
        theme_color = Paper,
        icons = new[]
        {
            new { src = "/icons/icon-192.png", sizes = "192x192", type = "image/png", purpose = "any" },
            new { src = "/icons/icon-512.png", sizes = "512x512", type = "image/png", purpose = "any" },
            new { src = "/icons/icon-maskable-512.png", sizes = "512x512", type = "image/png", purpose = "maskable" },
        },
    };

    // What the worker cannot know, then the worker itself. The version names the caches: it is another whenever a stylesheet, a script or a font is.
    private static string WorkerOf(EndpointDataSource endpoints, string categoryStyles, bool changes)
    {
        var assets = endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()
            .Select(asset => (Address: "/" + asset.Route, Label: PropertyOf(asset, "label"), Integrity: PropertyOf(asset, "integrity")))
            .Distinct().OrderBy(asset => asset.Address, StringComparer.Ordinal).ToList();
        var worker = assets.First(asset => asset.Label == WorkerFile).Address;
        // Pages name stylesheets and scripts by their fingerprint; the stylesheet names fonts without one.
        var files = assets.Where(asset => asset.Label is { } label
            ? label != WorkerFile && (label.EndsWith(".css", StringComparison.Ordinal) || label.EndsWith(".js", StringComparison.Ordinal))
            : asset.Address.EndsWith(".woff2", StringComparison.Ordinal)).ToList();
        var named = string.Join('\n', files.Select(file => file.Address + file.Integrity).Append(worker).Append(categoryStyles));
        var kept = new
        {
            version = Versions.Of(named),
            changes,
            offline = Links.Offline,
            week = Links.OfflineWeek,
            never = NeverKept,
            files = files.Select(file => file.Address).Append(categoryStyles).Distinct(StringComparer.Ordinal),
        };
        return $"const kept = {JsonSerializer.Serialize(kept)};\nimportScripts({JsonSerializer.Serialize(worker)});\n";
    }

    private static string? PropertyOf(StaticAssetDescriptor asset, string name) =>
        asset.Properties.FirstOrDefault(property => property.Name == name)?.Value;
}
