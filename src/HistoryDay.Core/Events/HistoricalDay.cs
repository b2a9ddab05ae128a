using HistoryDay.Dates;

namespace HistoryDay.Events;

/// <summary>What a day of the year holds besides its events; from one file under <c>data/days</c>.</summary>
public sealed record HistoricalDay
{
    /// <summary>Path relative to the content folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>The day.</summary>
    public required MonthDay MonthDay { get; init; }

    /// <summary>Days kept on that date.</summary>
    public required IReadOnlyList<Observance> Observances { get; init; }

    /// <summary>People born that day, oldest first.</summary>
    public required IReadOnlyList<DayPerson> Births { get; init; }

    /// <summary>People who died that day, oldest first.</summary>
    public required IReadOnlyList<DayPerson> Deaths { get; init; }

    /// <summary>Sources that entries name.</summary>
    public required IReadOnlyList<Reference> Sources { get; init; }
}

/// <summary>A birth or a death on a day.</summary>
public sealed record DayPerson
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The year of birth or death.</summary>
    public required HistoricalYear Year { get; init; }

    /// <summary>Today's country.</summary>
    public required Country Country { get; init; }

    /// <summary>Counted for balance, not shown.</summary>
    public required Gender Gender { get; init; }

    /// <summary>Who it was, at most ten words.</summary>
    public required string Text { get; init; }

    /// <summary>Title of the article on the person, with underscores.</summary>
    public required string Wikipedia { get; init; }

    /// <summary>Ids of the day's sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>1-based line of the file.</summary>
    public required int Line { get; init; }
}

/// <summary>A day kept every year.</summary>
public sealed record Observance
{
    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>Name in the country's own language; null for none.</summary>
    public string? LocalName { get; init; }

    /// <summary>What kind of day it is.</summary>
    public required ObservanceKind Kind { get; init; }

    /// <summary>The country; null for a day of the United Nations or of the world.</summary>
    public Country? Country { get; init; }

    /// <summary>The first year; null where unknown.</summary>
    public int? Since { get; init; }

    /// <summary>One sentence; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Ids of the day's sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>The kinds of observance.</summary>
public enum ObservanceKind
{
    /// <summary>Written <c>un-day</c>.</summary>
    UnDay,

    /// <summary>Written <c>national-day</c>.</summary>
    NationalDay,

    /// <summary>Written <c>public-holiday</c>.</summary>
    PublicHoliday,

    /// <summary>Written <c>commemoration</c>.</summary>
    Commemoration,
}
