namespace HistoryDay.Web;

/// <summary>What browsers are told to allow of the site's answers: its own files, and nothing else.</summary>
internal static class SecurityHeaders
{
    // No script or style stands in a page itself. The world's outlines are an image file, which pages draw by "use".
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
    private const string TwoYears = "max-age=63072000; includeSubDomains";

    /// <summary>Adds the step that sets them on every answer that comes from the steps after it.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // What handles an error first takes all headers away.
        context.Response.OnStarting(static state => { Set((HttpContext)state); return Task.CompletedTask; }, context);
        return next(context);
    });

    /// <summary>Sets them; over TLS with the promise to be asked over TLS alone.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = TwoYears;
        if (headers.ContentType is not [{ } type] || !type.StartsWith("text/html", StringComparison.Ordinal)) return; // files bear a lighter load
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.XFrameOptions = "DENY";
    }
}
