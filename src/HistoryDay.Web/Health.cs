using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HistoryDay.Web;

/// <summary>What those who run the site ask of it: whether it lives, whether it can serve, and its numbers.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) =>
        services.AddSingleton<Metrics>().AddHealthChecks().AddCheck<StoreCheck>("store", tags: [Ready]);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = (context, _) => WriteAsync(context, "live") });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = (context, report) => WriteAsync(context, $"{(report.Status == HealthStatus.Healthy ? "ready" : "not ready")}: {string.Join("; ", report.Entries.Values.Select(entry => entry.Description))}"),
        });
        app.MapGet("/metrics", (HttpContext context, Metrics metrics) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Text(metrics.Write(), "text/plain; version=0.0.4");
        });
    }

    private static Task WriteAsync(HttpContext context, string line)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(line + "\n");
    }

    private sealed class StoreCheck(HistoryStore store, Queries.SiteQueries site) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var counts = await site.GetCountsAsync(cancellationToken); // reads the store
            return HealthCheckResult.Healthy($"store {store.Version} with {counts.Events} events");
        }
    }
}
