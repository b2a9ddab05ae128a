using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>All that the content folder holds, checked: what a store is built from.</summary>
internal sealed record HistoryContent
{
    public required SiteText Site { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }

    public required IReadOnlyList<Country> Countries { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }

    public required IReadOnlyList<EventThread> Threads { get; init; }

    /// <summary>In the order of their files.</summary>
    public required IReadOnlyList<HistoricalEvent> Events { get; init; }

    /// <summary>In the order of the year.</summary>
    public required IReadOnlyList<HistoricalDay> Days { get; init; }

    public required PeopleRegister People { get; init; }

    public required CollectionRules Rules { get; init; }
}
