using HistoryDay.Dates;
using HistoryDay.Queries;
using HistoryDay.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace HistoryDay.Web.Pages;

/// <summary>Answers any text: a date goes to its page, the rest is looked for.</summary>
[NeverKept]
[EnableRateLimiting(Limits.Searching)]
internal sealed class SearchModel(SearchQueries search, CurrentSite site, ReaderClock clock) : PageModel
{
    /// <summary>The hits; null where nothing was asked.</summary>
    public SearchView? View { get; private set; }

    /// <summary>What is wrong with the query; null for nothing.</summary>
    public string? Fault { get; private set; }

    public SearchOrder Order { get; private set; }

    /// <summary>The times that were named, where they have a page.</summary>
    public IReadOnlyList<(string Text, string Path)> Times { get; private set; } = [];

    public string Total => View switch
    {
        { IsCapped: true } => $"{NumberText.Grouped(SearchQueries.MostCounted)}+ events",
        { Hits.Total: 1 } => "1 event",
        { Hits.Total: var total } => $"{NumberText.Grouped(total)} events",
        _ => "",
    };

    public PageHead Head => new()
    {
        Title = View is null ? "Search" : $"“{View.Query.Text}”{(View.Hits.Number > 1 ? $", page {View.Hits.Number}" : "")}",
        Description = "Find events by date, word, place, person or category.",
        CanonicalPath = Links.Search,
        IsUnlisted = View is not null || Fault is not null,
        PreviousPath = View is { Hits.Number: > 1 } ? Links.SearchFor(View.Query.Text, Order, View.Hits.Number - 1) : null,
        NextPath = View is not null && View.Hits.Number < View.Hits.Pages ? Links.SearchFor(View.Query.Text, Order, View.Hits.Number + 1) : null,
        Crumbs = [new Crumb("Search")],
    };

    /// <summary>"person: Marie Curie", "not war"; a plain word is itself.</summary>
    public static string Say(SearchChip chip) =>
        $"{(chip.IsExcluded ? "not " : "")}{(chip.Kind is "word" or "phrase" or "date" ? "" : $"{chip.Kind}: ")}{chip.Text}{(chip.IsUnknown ? " (there is none)" : "")}";

    public static string NameOf(string facet) => facet switch { "person" => "People", "century" => "Centuries", "country" => "Countries", "category" => "Categories", _ => "Continents" };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (SearchText.Of(Request) is not { } text)
        {
            Fault = $"That is no question that can be looked up: it has to be text of at most {SearchQuery.LongestText} characters.";
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var today = await clock.GetTodayAsync();
        var query = SearchQuery.Parse(text, new DateLanguage(today, SearchText.DayOrderOf(Request)));
        ViewData["Query"] = query.Text;
        if (query.Text.Length == 0) return Page();
        if (query.Date is { } date && await PathOfAsync(date.Expression, today) is { } path)
        {
            return Redirect(date.Other is null ? path : path + QueryString.Create(OtherReading.Key, date.Other.ToString()));
        }

        if (PageNumber.Of(Request) is not { } page) return NotFound();
        if (PageNumber.IsFirstByNumber(Request)) return RedirectPermanent(PageNumber.WithoutPage(Request, Links.Search));
        Order = Enum.TryParse<SearchOrder>(Request.Query["order"], ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : SearchOrder.Relevance;
        View = await search.SearchAsync(query, Order, page, cancellationToken);
        if (!View.Hits.Exists) return NotFound();
        foreach (var expression in query.Parts.SelectMany(part => new[] { part.Date?.Expression, part.Date?.Other }).OfType<DateExpression>())
        {
            if (await PathOfAsync(expression, today) is { } told) Times = [.. Times, (expression.ToString(), told)];
        }

        return Page();
    }

    // Years before the first event and after this one have no page.
    private async Task<string?> PathOfAsync(DateExpression expression, HistoricalDate today)
    {
        if (expression.Span is not { } span) return Links.For(expression);
        var first = (await site.GetAsync()).FirstYear;
        var told = SortKeySpan.Of(first ?? today.Year, today.Year);
        return span.Last >= told.First && span.First <= told.Last ? Links.For(expression) : null;
    }
}
