using System.Globalization;
using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

[QueryKeys(AnniversaryFilter.CategoryKey, AnniversaryFilter.CountryKey, AnniversaryFilter.RoundKey)]
internal sealed class AnniversariesModel(AnniversaryQueries anniversaries, LabelQueries labels, ReaderClock clock) : PageModel
{
    private const int YearsAhead = 50;

    public HistoricalYear Year { get; private set; }

    public AnniversaryFilter Filter { get; private set; } = AnniversaryFilter.None;

    public IReadOnlyList<LabelCount> Categories { get; private set; } = [];

    public IReadOnlyList<LabelCount> Countries { get; private set; } = [];

    public IReadOnlyList<Anniversary> Anniversaries { get; private set; } = [];

    /// <summary>The year before with the same filters; null before the era.</summary>
    public string? Previous => Year.Number > 1 ? AddressOf(Year.Number - 1) : null;

    /// <summary>The year after with the same filters; null where it is too far ahead.</summary>
    public string? Next { get; private set; }

    public PageHead Head => new()
    {
        Title = $"Anniversaries in {Year}",
        Description = Anniversaries.Count == 0
            ? $"What turns a round number of years in {Year}."
            : $"What turns a round number of years in {Year}: {string.Join("; ", Anniversaries.OrderByDescending(anniversary => anniversary.Years % 100 == 0).Take(3).Select(anniversary => $"{anniversary.Event.Title} ({anniversary.Event.Date.Year})"))}.",
        CanonicalPath = Links.AnniversariesOf(Year),
        IsUnlisted = Filter != AnniversaryFilter.None || Anniversaries.Count == 0,
        PreviousPath = Previous,
        NextPath = Next,
        Crumbs = [new Crumb("Calendar", Links.Calendar), new Crumb($"Anniversaries in {Year}")],
    };

    /// <summary>"turns 100 on 1 February".</summary>
    public static string Turns(Anniversary anniversary) =>
        string.Create(CultureInfo.InvariantCulture, $"turns {anniversary.Years:N0} on {anniversary.Event.Date.MonthDay}");

    public async Task<IActionResult> OnGetAsync(HistoricalYear year, CancellationToken cancellationToken)
    {
        var last = (await clock.GetTodayAsync()).Year.Number + YearsAhead;
        if (!ModelState.IsValid || year.IsBce || year.Number > last) return NotFound();
        Year = year;
        Categories = await labels.GetCategoriesAsync(cancellationToken);
        Countries = [.. (await labels.GetPlacesAsync(cancellationToken)).OrderBy(place => place.Name, StringComparer.Ordinal)];
        if (AnniversaryFilter.Of(Request.Query, Categories, Countries) is not { } filter) return NotFound();
        Filter = filter;
        Next = year.Number < last ? AddressOf(year.Number + 1) : null;
        Anniversaries = await anniversaries.GetAnniversariesAsync(year, filter.Category, filter.Country, filter.Round, cancellationToken);
        return Page();
    }

    private string AddressOf(int year) => Links.AnniversariesOf(HistoricalYear.FromNumber(year, isBce: false)) + Filter.ToQuery();
}

/// <summary>What the reader asked to see alone; null for all.</summary>
internal sealed record AnniversaryFilter(string? Category, string? Country, int? Round)
{
    public const string CategoryKey = "category";
    public const string CountryKey = "country";
    public const string RoundKey = "round";

    public static AnniversaryFilter None { get; } = new(null, null, null);

    /// <summary>The filter of a query; null where it names what there is not.</summary>
    public static AnniversaryFilter? Of(IQueryCollection query, IReadOnlyList<LabelCount> categories, IReadOnlyList<LabelCount> countries)
    {
        var (category, country, round) = (query.Chosen(CategoryKey), query.Chosen(CountryKey), query.Chosen(RoundKey));
        int? years = AnniversaryQueries.Roundness.FirstOrDefault(known => known.ToString(CultureInfo.InvariantCulture) == round) is var found and > 0 ? found : null;
        var isKnown = (category is null || categories.Any(label => label.Slug == category)) && (country is null || countries.Any(label => label.Slug == country)) && (round is null || years is not null);
        return isKnown ? new AnniversaryFilter(category, country, years) : null;
    }

    public string ToQuery()
    {
        var query = new QueryBuilder();
        if (Category is not null) query.Add(CategoryKey, Category);
        if (Country is not null) query.Add(CountryKey, Country);
        if (Round is { } round) query.Add(RoundKey, round.ToString(CultureInfo.InvariantCulture));
        return query.ToQueryString().ToString();
    }
}
