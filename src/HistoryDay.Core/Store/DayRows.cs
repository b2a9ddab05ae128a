using HistoryDay.Balance;
using HistoryDay.Events;

namespace HistoryDay.Store;

/// <summary>A birth or a death on a day.</summary>
internal sealed class DayPersonRow
{
    public int Id { get; set; }

    /// <summary>1 to 366.</summary>
    public int DayOrdinal { get; set; }

    public bool IsDeath { get; set; }

    public int Year { get; set; }

    public int PersonId { get; set; }

    public PersonRow Person { get; set; } = null!; // loaded by name in queries

    public required string Name { get; set; }

    public required string Text { get; set; }

    public int CountryId { get; set; }

    public CountryRow Country { get; set; } = null!; // loaded by name in queries

    public char Gender { get; set; }

    /// <summary>Numbers of the day's sources; a JSON array in the file.</summary>
    public required List<int> Sources { get; set; }
}

internal sealed class ObservanceRow
{
    public int Id { get; set; }

    /// <summary>1 to 366.</summary>
    public int DayOrdinal { get; set; }

    public required string Name { get; set; }

    public string? LocalName { get; set; }

    public ObservanceKind Kind { get; set; }

    public int? CountryId { get; set; }

    public CountryRow? Country { get; set; }

    public int? Since { get; set; }

    public string? Note { get; set; }

    /// <summary>Numbers of the day's sources; a JSON array in the file.</summary>
    public required List<int> Sources { get; set; }
}

/// <summary>A source of a day's entries.</summary>
internal sealed class DaySourceRow
{
    /// <summary>1 to 366.</summary>
    public int DayOrdinal { get; set; }

    /// <summary>1-based.</summary>
    public int Number { get; set; }

    public required string Title { get; set; }

    public required string Publisher { get; set; }

    public string? Url { get; set; }

    public string? Isbn { get; set; }

    public string? Wikipedia { get; set; }

    public string? Read { get; set; }
}

/// <summary>A bound that the balance page draws; see <see cref="BalanceBound"/>.</summary>
internal sealed class BalanceBoundRow
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public int? AtLeast { get; set; }

    public int? AtMost { get; set; }

    public BalanceAmong Among { get; set; }

    /// <summary>A JSON array in the file.</summary>
    public required List<string> Regions { get; set; }

    public string? CategoryGroup { get; set; }

    public int? FromYear { get; set; }

    public int? ToYear { get; set; }

    public bool IsWomen { get; set; }

    public bool IsOneCountry { get; set; }
}

/// <summary>What the site calls itself: the one row of its table.</summary>
internal sealed class SiteRow
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string Tagline { get; set; }

    public required string TimeZone { get; set; }

    public required string Editor { get; set; }

    public required string TextLicenceName { get; set; }

    public required string TextLicenceUrl { get; set; }

    public required string CodeLicenceName { get; set; }

    public required string CodeLicenceUrl { get; set; }

    /// <summary>Hash of the content that the store was built from.</summary>
    public required string ContentHash { get; set; }

    /// <summary>Astronomical year of the first event; null where there is none.</summary>
    public int? FirstYear { get; set; }
}
