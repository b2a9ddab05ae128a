using HistoryDay.Dates;

namespace HistoryDay.Events;

/// <summary>One event, checked and rendered; from one file under <c>data/events</c>.</summary>
public sealed record HistoricalEvent
{
    /// <summary>Path relative to the content folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>The day it stands on, as history books write it.</summary>
    public required HistoricalDate Date { get; init; }

    /// <summary>The same day in the other calendar, where history books use both.</summary>
    public HistoricalDate? AlsoDated { get; init; }

    /// <summary>One sentence on the date: disputed, traditional, across midnight; null for none.</summary>
    public string? DateNote { get; init; }

    /// <summary>Last part of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>At most 70 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What it mainly was.</summary>
    public required Category Category { get; init; }

    /// <summary>Up to two more categories.</summary>
    public required IReadOnlyList<Category> AlsoIn { get; init; }

    /// <summary>1 (local) to 5 (in every history of the world).</summary>
    public required int Importance { get; init; }

    /// <summary>Where it took place.</summary>
    public required Location Location { get; init; }

    /// <summary>Up to six people.</summary>
    public required IReadOnlyList<Participant> People { get; init; }

    /// <summary>Three to six tags.</summary>
    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>The story it is part of; null for none.</summary>
    public EventThread? Thread { get; init; }

    /// <summary>Title of the article on this very event; null where none was seen.</summary>
    public string? Wikipedia { get; init; }

    /// <summary>A picture of it; null for none.</summary>
    public EventImage? Image { get; init; }

    /// <summary>Paths that it had before.</summary>
    public required IReadOnlyList<string> Formerly { get; init; }

    /// <summary>Date of the last change by hand.</summary>
    public required HistoricalDate Updated { get; init; }

    /// <summary>The sources, in the order in which they are first cited.</summary>
    public required IReadOnlyList<CitedReference> References { get; init; }

    /// <summary>The text.</summary>
    public required Article Article { get; init; }

    /// <summary>"/february/1/1924/britain-recognises-the-soviet-union".</summary>
    public string Path => EventPath.Of(Date, Slug);
}

/// <summary>A source and how often the text cites it.</summary>
/// <param name="Number">1-based number of its marks.</param>
/// <param name="Uses">How many marks lead to it, 1 or more.</param>
/// <param name="Reference">The source.</param>
public sealed record CitedReference(int Number, int Uses, Reference Reference);

/// <summary>The text of an event, rendered: HTML without raw HTML from the writer, marks as links to <c>#r1</c> from <c>#c1-1</c>.</summary>
/// <param name="SummaryText">Plain text, 50 to 90 words.</param>
/// <param name="SummaryHtml">One paragraph's inner HTML.</param>
/// <param name="KeyPointsHtml">Inner HTML of 3 to 5 points.</param>
/// <param name="WhatHappenedHtml">Whole paragraphs.</param>
/// <param name="WhyItMattersHtml">Whole paragraphs.</param>
/// <param name="PlainText">All of the text without marks, for counting and comparing.</param>
/// <param name="OwnWords">Our own words, a paragraph or key point at a time: quotations and emphasised titles are left out.</param>
public sealed record Article(
    string SummaryText,
    string SummaryHtml,
    IReadOnlyList<string> KeyPointsHtml,
    string WhatHappenedHtml,
    string WhyItMattersHtml,
    string PlainText,
    IReadOnlyList<Passage> OwnWords);

/// <summary>A paragraph or key point.</summary>
/// <param name="Line">1-based line of the file where it begins.</param>
/// <param name="Text">Plain text; where words are left out stands "|".</param>
public sealed record Passage(int Line, string Text);
