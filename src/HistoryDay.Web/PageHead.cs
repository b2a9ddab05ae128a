using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>What the layout shows around a page.</summary>
internal sealed record PageHead
{
    /// <summary>Before the site's name in the window's title; null on the home page.</summary>
    public string? Title { get; init; }

    /// <summary>A sentence or two for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>The address that search engines should keep; null for none.</summary>
    public string? CanonicalPath { get; init; }

    /// <summary>Whether search engines should leave the page out.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Whether the page is one article: it goes without the stylesheet of charts, calendars and days.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The page before in a list.</summary>
    public string? PreviousPath { get; init; }

    /// <summary>The page after in a list.</summary>
    public string? NextPath { get; init; }

    /// <summary>From the site's parts down to the page itself, whose link is null.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>Adds what a page of a list has.</summary>
    /// <param name="page">The page.</param>
    /// <param name="path">The list's address.</param>
    /// <param name="query">What narrows the list, "?quiet=1"; the search engines' address goes without it.</param>
    public PageHead ForPage<T>(Paged<T> page, string path, string query = "") => this with
    {
        Title = page.Number == 1 ? Title : $"{Title}, page {page.Number}",
        CanonicalPath = Links.Page(path, page.Number),
        PreviousPath = page.Number > 1 ? Links.Page(path + query, page.Number - 1) : null,
        NextPath = page.Number < page.Pages ? Links.Page(path + query, page.Number + 1) : null,
    };
}

/// <summary>A step of the breadcrumbs.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Path">Where it leads; null for the page itself.</param>
internal sealed record Crumb(string Text, string? Path = null);
