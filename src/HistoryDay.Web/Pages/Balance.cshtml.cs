using System.Globalization;
using HistoryDay.Balance;
using HistoryDay.Maps;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class BalanceModel(BalanceQueries balance, MapQueries maps) : PageModel
{
    private const int Round = 10;

    public BalanceView View { get; private set; } = null!; // set in OnGetAsync

    /// <summary>The share in per cent that the bounds' bars would reach at full width: all shares and bounds fit, rounded up to ten.</summary>
    public int WidestBound => (int)Math.Ceiling(View.Bounds.Max(of => Math.Max(of.Percent, Math.Max(of.Bound.AtLeast ?? 0, of.Bound.AtMost ?? 0))) / Round) * Round;

    /// <summary>"8.4", as all shares on the page are written.</summary>
    public static string Number(double percent) => percent.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>How dark a country is, 1 to 4.</summary>
    public static int ShadeOf(int events) => events switch { < 4 => 1, < 10 => 2, < 30 => 3, _ => 4 };

    /// <summary>Where a share lies in a picture, "8.41%".</summary>
    /// <param name="percent">The share.</param>
    /// <param name="widest">The share at full width.</param>
    public static string X(double percent, double widest) => NumberText.Percent(100 * percent / widest);

    /// <summary>How many events took place in each country of today that the map draws, by its code.</summary>
    public IReadOnlyDictionary<string, int> Countries { get; private set; } = new Dictionary<string, int>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await balance.GetBalanceAsync(cancellationToken);
        var drawn = WorldMap.Countries.Select(country => country.Code).ToHashSet();
        Countries = (await maps.GetCountriesAsync(cancellationToken)).Where(pair => drawn.Contains(pair.Key)).ToDictionary(); // the smallest are left out of the outlines
    }
}

/// <summary>A table of parts of a whole.</summary>
/// <param name="Caption">What is counted.</param>
/// <param name="Unit">"Events".</param>
/// <param name="Shares">Its parts.</param>
/// <param name="PathOf">The page of a part; null where it has none.</param>
internal sealed record ShareTable(string Caption, string Unit, IReadOnlyList<Share> Shares, Func<Share, string?> PathOf)
{
    /// <summary>Whether the slugs are those of categories, whose colours the bars have.</summary>
    public bool IsOfCategories { get; init; }
}
