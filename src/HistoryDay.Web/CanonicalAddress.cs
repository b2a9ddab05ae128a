using Microsoft.AspNetCore.Http.Features;

namespace HistoryDay.Web;

/// <summary>Sends other ways of writing an address to the one that is served, query kept.</summary>
internal static class CanonicalAddress
{
    /// <summary>Adds the step; it comes before routing, which knows canonical addresses only.</summary>
    public static void UseCanonicalAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && AddressGrammar.Canonical(request.Path.Value ?? "/") is { } canonical
            && !IsWritten(context, canonical))
        {
            context.Response.Redirect(request.PathBase + canonical + request.QueryString, permanent: true);
            return Task.CompletedTask;
        }

        return next(context);
    });

    // The path comes decoded, so percent-encoding shows in the raw target only; a canonical path has nothing to encode.
    private static bool IsWritten(HttpContext context, string canonical)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var query = raw.IndexOf('?', StringComparison.Ordinal);
        var rawPath = query < 0 ? raw : raw[..query];
        return context.Request.Path == canonical && context.Request.Path.Value == canonical && (!rawPath.StartsWith('/') || rawPath == context.Request.PathBase + canonical);
    }
}
