using System.Diagnostics;

namespace HistoryDay.Web;

/// <summary>One line for each request but those answered with a page that was kept: its route, not its address; nothing of who asked, nor what for.</summary>
internal sealed class RequestLog(ILogger<RequestLog> logger, Metrics metrics)
{
    public async Task WriteAsync(HttpContext context, RequestDelegate next)
    {
        var begun = Stopwatch.GetTimestamp();
        using var scope = logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["RequestId"] = context.TraceIdentifier }); // on every line that this request causes
        try
        {
            await next(context);
        }
        finally
        {
            var duration = Stopwatch.GetElapsedTime(begun);
            // The first endpoint: a page that says what is wrong has one of its own.
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } text ? $"/{text.TrimStart('/')}" : "-";
            metrics.RequestAnswered(route, context.Response.StatusCode, duration);
            logger.LogInformation("{Method:l} {Route:l} {Status} in {Milliseconds:0.0} ms", MethodOf(context.Request), route, context.Response.StatusCode, duration.TotalMilliseconds);
        }
    }

    // Anything can stand where the method stands.
    private static string MethodOf(HttpRequest request) => request.Method.Length <= 8 && request.Method.All(char.IsAsciiLetterUpper) ? request.Method : "?";
}
