using HistoryDay.Dates;
using HistoryDay.Events;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about the site itself.</summary>
public sealed class SiteQueries(HistoryStore store)
{
    /// <summary>What the site calls itself, and what the store holds.</summary>
    public async Task<SiteView> GetSiteAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var row = await db.Site.FirstAsync(cancellationToken);
        return new SiteView
        {
            Name = row.Name,
            Tagline = row.Tagline,
            TimeZone = row.TimeZone,
            Editor = row.Editor,
            TextLicence = new Licence(row.TextLicenceName, row.TextLicenceUrl),
            CodeLicence = new Licence(row.CodeLicenceName, row.CodeLicenceUrl),
            FirstYear = row.FirstYear is { } year ? new HistoricalYear(year) : null,
        };
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
}

/// <summary>How much the store holds.</summary>
/// <param name="Events">Events.</param>
/// <param name="Days">Days that list one or more.</param>
/// <param name="References">Citable sources.</param>
/// <param name="People">People.</param>
public sealed record StoreCounts(int Events, int Days, int References, int People);
