using System.Xml.Linq;
using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web;

/// <summary>What the search box asks for besides the page of results: suggestions, and a description for browsers.</summary>
internal static class SearchSite
{
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet(Links.Suggestions, async (HttpContext context, SearchQueries search, ReaderClock clock, CancellationToken cancellationToken) =>
        {
            if (SearchText.Of(context.Request) is not { } text) return Results.BadRequest();
            context.Response.Headers.CacheControl = "private, max-age=60";
            var dates = new DateLanguage(await clock.GetTodayAsync(), SearchText.DayOrderOf(context.Request));
            var suggestions = await search.SuggestAsync(text, dates, cancellationToken);
            return Results.Json(suggestions.Where(suggestion => Links.Suggestion(suggestion) is not null).Select(suggestion => new { suggestion.Kind, suggestion.Text, suggestion.Note, Path = Links.Suggestion(suggestion) }));
        }).LimitSearching();
        app.MapGet(Links.OpenSearch, async (HttpContext context, CurrentSite site, IOptions<SiteOptions> options) =>
        {
            var (text, address) = (await site.GetAsync(), options.Value.AddressFor(context.Request));
            var description = new XElement(
                OpenSearch + "OpenSearchDescription",
                new XElement(OpenSearch + "ShortName", Shorten(text.Name, 16)),
                new XElement(OpenSearch + "Description", text.Tagline),
                new XElement(OpenSearch + "InputEncoding", "UTF-8"),
                new XElement(OpenSearch + "Image", new XAttribute("type", "image/svg+xml"), address + "/favicon.svg"),
                new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"), new XAttribute("template", $"{address}{Links.Search}?{SearchText.Key}={{searchTerms}}")));
            return Results.Text(new XDeclaration("1.0", "UTF-8", null) + "\n" + description, "application/opensearchdescription+xml");
        });
    }

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..most];
}
