using System.Globalization;
using HistoryDay.Dates;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HistoryDay.Web;

/// <summary>The keys of the query that change an answer, by which it is kept. A page without this knows none; an answer that is no page is kept only with it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class QueryKeysAttribute(params string[] keys) : Attribute
{
    public IReadOnlyList<string> Keys { get; } = keys;
}

/// <summary>A page that is made anew for each request: it holds what a reader typed, or is never asked for twice.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeverKeptAttribute : Attribute;

/// <summary>Sends pages that are kept, before anything else is done; makes, codes and keeps the others.</summary>
internal sealed class PageKeeping(KeptPages pages, ReaderDays days, HistoryStore store, Metrics metrics, TimeProvider clock, IOptions<SiteOptions> options)
{
    private const string VaryOfPages = "Accept-Encoding, Cookie"; // the one cookie there is tells the zone
    private const string VaryOfFiles = "Accept-Encoding";
    private const int SecondsFresh = 300;
    private const int SecondsStale = 3_600;
    private const int FewestBytesCoded = 860; // below it, coding gains nothing

    /// <summary>A page that an address without a query has, if it is kept. It comes before all other steps, as nearly every request ends here.</summary>
    public async Task SendIfKeptAsync(HttpContext context, RequestDelegate next)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var target = raw.StartsWith('/') ? raw : context.Request.Path.Value + context.Request.QueryString.Value; // a proxy may ask by the whole address
        if (IsReading(context.Request) && !target.Contains('?', StringComparison.Ordinal))
        {
            var day = await days.OfAsync(context);
            if (pages.Find(KeyOf(context, target, day)) is { } page)
            {
                metrics.KeptPageSent();
                context.Response.ContentType = page.ContentType;
                SecurityHeaders.Set(context);
                await SendAsync(context, page, day);
                return;
            }
        }

        using var held = store.Hold(); // to the end of the request, so that no page is made from two
        await next(context);
    }

    /// <summary>After routing, which knows the keys of a page's query: sends what is kept, else makes it and keeps it.</summary>
    public async Task MakeAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || !IsReading(context.Request))
        {
            await next(context);
            return;
        }

        var day = await context.RequestServices.GetRequiredService<ReaderClock>().GetDayAsync();
        var key = KeysOf(endpoint) is { } known ? KeyOf(context, NarrowQuery(context.Request, known), day) : (PageKey?)null;
        if (key is { } asked && context.Request.QueryString.HasValue && pages.Find(asked) is { } kept)
        {
            metrics.KeptPageSent();
            await SendAsync(context, kept, day);
            return;
        }

        using var made = new MemoryStream();
        var response = context.Response;
        var sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var body = new StreamResponseBodyFeature(made, sent);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.Writer.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(sent);
        }

        if (made.Length == 0) return; // a redirect, or a status that another step finds a page for
        var bytes = made.GetBuffer().AsMemory(0, (int)made.Length);
        // What a reader typed is no more for the browser's cache, or anyone's, than for ours.
        if (endpoint is not null && IsNeverKept(endpoint) && context.Request.QueryString.HasValue && response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = "no-store";
        var contentType = response.ContentType ?? "";
        var coding = bytes.Length >= FewestBytesCoded && IsText(contentType) ? Codings.Of(context.Request) : Coding.Identity;
        var page = new KeptPage(Codings.Code(bytes.Span, coding), contentType, coding) { CacheControl = response.Headers.CacheControl.Count == 0 ? null : response.Headers.CacheControl.ToString() };
        if (response.StatusCode != StatusCodes.Status200OK)
        {
            if (page.CacheControl is null) response.Headers.CacheControl = "no-cache";
            await SendBodyAsync(context, page);
            return;
        }

        if (key is { } keepable && response.Headers.SetCookie.Count == 0) pages.Keep(keepable with { Coding = coding == Coding.Identity ? Codings.Of(context.Request) : coding }, page);
        await SendAsync(context, page, day);
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsNeverKept(Endpoint endpoint) => endpoint.Metadata.GetMetadata<NeverKeptAttribute>() is not null;

    // Null for what is not kept.
    private static IReadOnlyList<string>? KeysOf(Endpoint? endpoint)
    {
        if (endpoint is null || IsNeverKept(endpoint)) return null;
        return endpoint.Metadata.GetMetadata<QueryKeysAttribute>()?.Keys ?? (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null ? null : []);
    }

    // What the page does not know it never sees, so that it can neither make another page of it nor show in one that others get.
    private static string NarrowQuery(HttpRequest request, IReadOnlyList<string> known)
    {
        if (request.QueryString.HasValue)
        {
            var narrowed = new QueryBuilder();
            foreach (var key in known) narrowed.Add(key, request.Query[key].Select(value => value ?? ""));
            request.QueryString = narrowed.ToQueryString();
        }

        return request.Path.Value + request.QueryString.Value;
    }

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.Contains("json", StringComparison.Ordinal) || contentType.Contains("xml", StringComparison.Ordinal)
        || contentType.StartsWith("application/javascript", StringComparison.Ordinal);

    private static bool HasAlready(HttpRequest request, string etag)
    {
        var known = request.Headers.IfNoneMatch;
        if (known.Count == 0) return false;
        if (known is [{ } one] && one == etag) return true;
        return EntityTagHeaderValue.TryParseList(known, out var tags) && tags.Any(tag => tag.Tag == "*" || tag.Tag == etag); // weak comparison, as for GET
    }

    private static ValueTask SendBodyAsync(HttpContext context, KeptPage page)
    {
        var headers = context.Response.Headers;
        headers.ContentType = page.ContentType;
        if (page.ContentEncoding is { } coding) headers.ContentEncoding = coding;
        headers.ContentLength = page.Body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? ValueTask.CompletedTask : new ValueTask(context.Response.Body.WriteAsync(page.Body, 0, page.Body.Length, context.RequestAborted));
    }

    // The reader's midnight ends it: what says "today" or "ago" is another page after it.
    private string CacheControlOf(ZoneDay day, bool isReaders)
    {
        var left = (int)Math.Clamp((day.End - clock.GetUtcNow()).TotalSeconds, 0, SecondsFresh + SecondsStale);
        var fresh = Math.Min(left, SecondsFresh);
        return string.Create(CultureInfo.InvariantCulture, $"{(isReaders ? "private" : "public")}, max-age={fresh}, stale-while-revalidate={left - fresh}");
    }

    private PageKey KeyOf(HttpContext context, string target, ZoneDay day) =>
        new(store.Generation, options.Value.BaseUrl is null ? options.Value.AddressFor(context.Request) : "", target, day.Date.SortKey, Codings.Of(context.Request));

    private ValueTask SendAsync(HttpContext context, KeptPage page, ZoneDay day)
    {
        var headers = context.Response.Headers;
        headers.ETag = page.Etag;
        headers.CacheControl = page.CacheControl ?? CacheControlOf(day, ReaderZone.Of(context.Request) is not null);
        headers.Vary = page.CacheControl is null ? VaryOfPages : VaryOfFiles;
        if (!HasAlready(context.Request, page.Etag)) return SendBodyAsync(context, page);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        headers.ContentType = default;
        headers.ContentLength = null;
        return ValueTask.CompletedTask;
    }
}
