using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Store;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about the site itself.</summary>
public sealed class SiteQueries(HistoryStore store)
{
    private volatile Kept? _kept;

    /// <summary>What the site calls itself; read once for each store, as every page asks.</summary>
    public async ValueTask<SiteView> GetSiteAsync(CancellationToken cancellationToken)
    {
        var open = store.Current;
        if (_kept is { } kept && kept.Store == open) return kept.View;
        await using var db = open.Open();
        var row = await db.Site.FirstAsync(cancellationToken);
        var categories = await db.Categories.OrderBy(category => category.Name)
            .Select(category => new CategoryView(category.Slug, category.Name, category.LightColour, category.DarkColour, category.Icon)).ToListAsync(cancellationToken);
        var view = new SiteView
        {
            Name = row.Name,
            Tagline = row.Tagline,
            TimeZone = row.TimeZone,
            Editor = row.Editor,
            TextLicence = new Licence(row.TextLicenceName, row.TextLicenceUrl),
            CodeLicence = new Licence(row.CodeLicenceName, row.CodeLicenceUrl),
            FirstYear = row.FirstYear is { } year ? new HistoricalYear(year) : null,
            Categories = categories,
        };
        _kept = new Kept(open, view);
        return view;
    }

    /// <summary>How much the store holds.</summary>
    public async Task<StoreCounts> GetCountsAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return new StoreCounts(
            await db.Events.CountAsync(cancellationToken),
            await db.EventDays.Select(row => row.DayOrdinal).Distinct().CountAsync(cancellationToken),
            await db.EventReferences.CountAsync(cancellationToken),
            await db.People.CountAsync(cancellationToken));
    }

    private sealed record Kept(OpenStore Store, SiteView View);
}

/// <summary>What the site calls itself.</summary>
public sealed record SiteView
{
    /// <summary>"HistoryDay".</summary>
    public required string Name { get; init; }

    /// <summary>One line under the name.</summary>
    public required string Tagline { get; init; }

    /// <summary>Zone for readers whose own is not known.</summary>
    public required string TimeZone { get; init; }

    /// <summary>E-mail address for corrections.</summary>
    public required string Editor { get; init; }

    /// <summary>Licence of the texts.</summary>
    public required Licence TextLicence { get; init; }

    /// <summary>Licence of the code.</summary>
    public required Licence CodeLicence { get; init; }

    /// <summary>The year of the first event; null for an empty store.</summary>
    public required HistoricalYear? FirstYear { get; init; }

    /// <summary>How categories look, by name.</summary>
    public required IReadOnlyList<CategoryView> Categories { get; init; }
}

/// <summary>How a category looks.</summary>
/// <param name="Slug">"science-technology".</param>
/// <param name="Name">"Science &amp; Technology".</param>
/// <param name="LightColour">On a light page, "#0a5ca4".</param>
/// <param name="DarkColour">On a dark page.</param>
/// <param name="Icon">Name of its symbol.</param>
public sealed record CategoryView(string Slug, string Name, string LightColour, string DarkColour, string Icon);

/// <summary>How much the store holds.</summary>
/// <param name="Events">Events.</param>
/// <param name="Days">Days that list one or more.</param>
/// <param name="References">Citable sources.</param>
/// <param name="People">People.</param>
public sealed record StoreCounts(int Events, int Days, int References, int People);
