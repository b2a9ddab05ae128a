namespace HistoryDay.Web;

/// <summary>Refuses what stands for a host and cannot be read as one: whatever asked for the request's host would throw.</summary>
internal static class HostCheck
{
    private const string Encoded = "xn--"; // letters beyond ASCII; the server itself looks at the rest

    /// <summary>Adds the step; it comes before all that ask for the host.</summary>
    public static void UseHostCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsReadable(context.Request.Headers.Host.ToString())) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static bool IsReadable(string host)
    {
        if (!host.Contains(Encoded, StringComparison.OrdinalIgnoreCase)) return true;
        try
        {
            return HostString.FromUriComponent(host).HasValue;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
