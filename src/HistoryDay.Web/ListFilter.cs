using HistoryDay.Queries;
using Microsoft.AspNetCore.Http.Extensions;

namespace HistoryDay.Web;

/// <summary>The filter of a list of events as it stands in the address, and what there is to choose from.</summary>
/// <param name="Path">The list's address without it.</param>
/// <param name="Filter">What is chosen.</param>
/// <param name="Choices">What can be.</param>
internal sealed record ListFilter(string Path, EventFilter Filter, FilterChoices Choices)
{
    public const string CategoryKey = "category";
    public const string ContinentKey = "continent";
    public const string QuietKey = "quiet";
    private const string Yes = "1";

    public bool IsChosen => Filter != EventFilter.None;

    /// <summary>"?category=science-technology&amp;quiet=1"; empty where nothing is chosen.</summary>
    public string Query => QueryOf(Filter);

    /// <summary>The same of any filter.</summary>
    public static string QueryOf(EventFilter filter)
    {
        var query = new QueryBuilder();
        if (filter.CategorySlug is { } category) query.Add(CategoryKey, category);
        if (filter.Region is { } region) query.Add(ContinentKey, Slug.From(region));
        if (filter.IsQuiet) query.Add(QuietKey, Yes);
        return query.ToQueryString().ToString();
    }

    /// <summary>The filter of an address; null where it names what there is not.</summary>
    public static Task<ListFilter?> OfAsync(HttpRequest request, string path, LabelQueries labels, CancellationToken cancellationToken) =>
        OfAsync(request, path, request.Query.Chosen(CategoryKey), labels, cancellationToken);

    /// <summary>
    /// The filter of an address where several categories may be chosen, which are told apart from it: it leaves them all in. Null where the address names what
    /// there is not.
    /// </summary>
    public static async Task<(ListFilter Filter, IReadOnlyList<string> CategorySlugs)?> OfManyAsync(HttpRequest request, string path, LabelQueries labels, CancellationToken cancellationToken)
    {
        var slugs = request.Query[CategoryKey].OfType<string>().Where(slug => slug.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return await OfAsync(request, path, category: null, labels, cancellationToken) is { } filter && slugs.TrueForAll(slug => filter.Choices.Categories.Any(label => label.Slug == slug))
            ? (filter, slugs)
            : null;
    }

    private static async Task<ListFilter?> OfAsync(HttpRequest request, string path, string? category, LabelQueries labels, CancellationToken cancellationToken)
    {
        var (continent, quiet) = (request.Query.Chosen(ContinentKey), request.Query.Chosen(QuietKey));
        var choices = await labels.GetFilterChoicesAsync(cancellationToken);
        var region = choices.Regions.FirstOrDefault(name => Slug.From(name) == continent);
        var isKnown = (category is null || choices.Categories.Any(label => label.Slug == category)) && (continent is null || region is not null) && quiet is null or Yes;
        return isKnown ? new ListFilter(path, new EventFilter(category, region, quiet is not null), choices) : null;
    }
}
