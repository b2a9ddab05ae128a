using HistoryDay.Search;

namespace HistoryDay.Queries;

/// <summary>In what order hits are listed.</summary>
public enum SearchOrder
{
    /// <summary>The best match first; without words the most important.</summary>
    Relevance,

    /// <summary>By date.</summary>
    Oldest,

    /// <summary>By date, backwards.</summary>
    Newest,

    /// <summary>The most important first.</summary>
    Importance,
}

/// <summary>What a search found.</summary>
public sealed record SearchView
{
    /// <summary>The query, taken apart.</summary>
    public required SearchQuery Query { get; init; }

    /// <summary>What was understood, piece by piece.</summary>
    public required IReadOnlyList<SearchChip> Chips { get; init; }

    /// <summary>Pages whose name was typed.</summary>
    public required IReadOnlyList<NameView> Names { get; init; }

    /// <summary>One page of the hits.</summary>
    public required Paged<SearchHit> Hits { get; init; }

    /// <summary>Whether there are more hits than are counted: the total is then <see cref="SearchQueries.MostCounted"/>.</summary>
    public required bool IsCapped { get; init; }

    /// <summary>How the hits are spread; empty where there is none.</summary>
    public required IReadOnlyList<Facet> Facets { get; init; }

    /// <summary>The query with misspelt words put right, where it had no hit; null for no guess.</summary>
    public required string? DidYouMean { get; init; }

    /// <summary>Where no event has all of the words: a few that have some.</summary>
    public required IReadOnlyList<SearchHit> Closest { get; init; }
}

/// <summary>A piece of a query as it was understood.</summary>
/// <param name="Kind">"word", "phrase", "date", "category", "tag", "person", "place", "country", "continent".</param>
/// <param name="Text">"19th century", "France".</param>
/// <param name="IsExcluded">Whether events that have it are left out.</param>
/// <param name="IsUnknown">Whether there is no category, tag, country or continent of that name, so that nothing can be found.</param>
/// <param name="Without">The query without it.</param>
public sealed record SearchChip(string Kind, string Text, bool IsExcluded, bool IsUnknown, string Without);

/// <summary>A page that has a name.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Text">The name.</param>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Events">How many events it lists.</param>
public sealed record NameView(NameKind Kind, string Text, string Slug, int Events);

/// <summary>An event that was found.</summary>
/// <param name="Event">The event.</param>
/// <param name="Title">Its title, marked.</param>
/// <param name="Snippet">Where the words stand, marked; of its summary where there are none.</param>
public sealed record SearchHit(EventSummary Event, MarkedText Title, MarkedText Snippet);

/// <summary>How hits are spread over the values of one kind.</summary>
/// <param name="Kind">"category", "century", "continent", "country", "person".</param>
/// <param name="Values">The most frequent, or all.</param>
public sealed record Facet(string Kind, IReadOnlyList<FacetValue> Values);

/// <summary>A value and the hits that have it.</summary>
/// <param name="Text">What readers see.</param>
/// <param name="Count">How many of the hits that are counted.</param>
/// <param name="Narrowed">The query that asks for it as well.</param>
public sealed record FacetValue(string Text, int Count, string Narrowed);

/// <summary>Something to go to while a query is still being typed.</summary>
/// <param name="Kind">"date", "event", or as <see cref="NameKind"/> in lower case.</param>
/// <param name="Text">What readers see.</param>
/// <param name="Note">A word more: a year, a number of events; empty for none.</param>
/// <param name="Path">Its address; null for a date or a name, whose address the host makes.</param>
/// <param name="Slug">Last part of the address of a name; null for the others.</param>
/// <param name="Date">What a date says; null for the others.</param>
public sealed record Suggestion(string Kind, string Text, string Note, string? Path, string? Slug, Dates.DateExpression? Date);
