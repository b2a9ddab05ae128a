using HistoryDay.Dates;

namespace HistoryDay.Store;

/// <summary>An event. Row ids run from the most to the least important, then in order of time.</summary>
internal sealed class EventRow
{
    public int Id { get; set; }

    public int Year { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }

    public HistoricalCalendar Calendar { get; set; }

    /// <summary>Orders events as their dates are written.</summary>
    public int SortKey { get; set; }

    /// <summary>"1917-10-25" in the other calendar; null for most.</summary>
    public string? AlsoDated { get; set; }

    public string? DateNote { get; set; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    public required string SummaryText { get; set; }

    public required string SummaryHtml { get; set; }

    /// <summary>A JSON array in the file.</summary>
    public required List<string> KeyPointsHtml { get; set; }

    public required string WhatHappenedHtml { get; set; }

    public required string WhyItMattersHtml { get; set; }

    public int Importance { get; set; }

    public required string PlaceName { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public bool IsArea { get; set; }

    /// <summary>As <see cref="Maps.LocatorMap.Pack"/> writes it; null where there is no map of the place.</summary>
    public string? LocatorMap { get; set; }

    public string? Wikipedia { get; set; }

    /// <summary>"2026-11-22".</summary>
    public required string Updated { get; set; }

    public required string File { get; set; }

    public int CategoryId { get; set; }

    public CategoryRow Category { get; set; } = null!; // loaded by name in queries

    /// <summary>The country that counts first.</summary>
    public int CountryId { get; set; }

    public CountryRow Country { get; set; } = null!; // loaded by name in queries

    public int? ThreadId { get; set; }

    /// <summary>All of the article without marks, for snippets; last in the row, as few queries read it.</summary>
    public required string ArticleText { get; set; }
}

/// <summary>A day page on which an event is listed: its own, and the other calendar's where there is one.</summary>
internal sealed class EventDayRow
{
    public int EventId { get; set; }

    public EventRow Event { get; set; } = null!; // loaded by name in queries

    /// <summary>1 to 366, as <see cref="MonthDay.Ordinal"/>.</summary>
    public int DayOrdinal { get; set; }

    /// <summary>Whether this is the day in the other calendar.</summary>
    public bool IsOtherDate { get; set; }
}

/// <summary>A picture of an event.</summary>
internal sealed class EventImageRow
{
    public int EventId { get; set; }

    public EventRow Event { get; set; } = null!; // loaded by name in queries

    /// <summary>Last part of its address.</summary>
    public required string Name { get; set; }

    /// <summary>The first eight hexadecimal digits of the hash of its bytes.</summary>
    public required string Version { get; set; }

    public required string Alt { get; set; }

    public required string Credit { get; set; }

    public required string Licence { get; set; }

    public required string Source { get; set; }

    public required string ContentType { get; set; }

    /// <summary>Pixels.</summary>
    public int Width { get; set; }

    /// <summary>Pixels.</summary>
    public int Height { get; set; }

    public required byte[] Bytes { get; set; }
}

/// <summary>Where an event lies on the world map; events without a position on the earth have none.</summary>
internal sealed class EventPointRow
{
    public int EventId { get; set; }

    public EventRow Event { get; set; } = null!; // loaded by name in queries

    /// <summary>In units of <see cref="Maps.WorldMap"/>.</summary>
    public double X { get; set; }

    /// <summary>The same.</summary>
    public double Y { get; set; }
}

/// <summary>A category that an event is listed in; position 0 is its own.</summary>
internal sealed class EventCategoryRow
{
    public int EventId { get; set; }

    public EventRow Event { get; set; } = null!; // loaded by name in queries

    public int CategoryId { get; set; }

    public CategoryRow Category { get; set; } = null!; // loaded by name in queries

    public int Position { get; set; }
}

/// <summary>A country of an event's place; position 0 counts.</summary>
internal sealed class EventCountryRow
{
    public int EventId { get; set; }

    public EventRow Event { get; set; } = null!; // loaded by name in queries

    public int CountryId { get; set; }

    public CountryRow Country { get; set; } = null!; // loaded by name in queries

    public int Position { get; set; }
}

/// <summary>Someone's part in an event.</summary>
internal sealed class EventPersonRow
{
    public int EventId { get; set; }

    public EventRow Event { get; set; } = null!; // loaded by name in queries

    public int PersonId { get; set; }

    public PersonRow Person { get; set; } = null!; // loaded by name in queries

    public int Position { get; set; }

    public required string Name { get; set; }

    public required string Role { get; set; }

    public char Gender { get; set; }
}

/// <summary>A tag of an event.</summary>
internal sealed class EventTagRow
{
    public int EventId { get; set; }

    public EventRow Event { get; set; } = null!; // loaded by name in queries

    public int TagId { get; set; }

    public TagRow Tag { get; set; } = null!; // loaded by name in queries

    public int Position { get; set; }
}

/// <summary>A source of an event.</summary>
internal sealed class EventReferenceRow
{
    public int EventId { get; set; }

    /// <summary>1-based, in the order of first citation.</summary>
    public int Number { get; set; }

    /// <summary>How many marks lead to it.</summary>
    public int Uses { get; set; }

    public required string Title { get; set; }

    public required string Publisher { get; set; }

    public string? Url { get; set; }

    public string? Isbn { get; set; }

    public string? Wikipedia { get; set; }

    public string? Read { get; set; }
}

/// <summary>A path that an event had before.</summary>
internal sealed class FormerPathRow
{
    public required string Path { get; set; }

    public int EventId { get; set; }

    public EventRow Event { get; set; } = null!; // loaded by name in queries
}
