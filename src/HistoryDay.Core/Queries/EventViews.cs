using HistoryDay.Dates;
using HistoryDay.Maps;

namespace HistoryDay.Queries;

/// <summary>An event, whole.</summary>
public sealed record EventView
{
    /// <summary>What lists show of it.</summary>
    public required EventSummary Summary { get; init; }

    /// <summary>One sentence on the date; null for none.</summary>
    public required string? DateNote { get; init; }

    /// <summary>Inner HTML of a paragraph.</summary>
    public required string SummaryHtml { get; init; }

    /// <summary>Inner HTML of 3 to 5 points.</summary>
    public required IReadOnlyList<string> KeyPointsHtml { get; init; }

    /// <summary>Whole paragraphs.</summary>
    public required string WhatHappenedHtml { get; init; }

    /// <summary>Whole paragraphs.</summary>
    public required string WhyItMattersHtml { get; init; }

    /// <summary>"52.16° N, 4.49° E", "about" before it where the point stands for a region; null where the place has none.</summary>
    public required string? Position { get; init; }

    /// <summary>The surroundings of its place; null where the place has no position on the earth.</summary>
    public required LocatorMap? Locator { get; init; }

    /// <summary>Whether the position stands for a region rather than a spot.</summary>
    public required bool IsArea { get; init; }

    /// <summary>Title of the article on this very event; null for none.</summary>
    public required string? Wikipedia { get; init; }

    /// <summary>A picture of it; null for none.</summary>
    public required ImageView? Image { get; init; }

    /// <summary>Date of the last change by hand, "2026-11-22".</summary>
    public required string UpdatedIso { get; init; }

    /// <summary>The same as a date; the store has none that is not one.</summary>
    public HistoricalDate Updated => HistoricalDate.TryParse(UpdatedIso, HistoricalCalendar.Gregorian, out var date) ? date : throw new InvalidOperationException($"'{UpdatedIso}' is not a date.");

    /// <summary>Path of its file in the content folder.</summary>
    public required string File { get; init; }

    /// <summary>The thread; null for none.</summary>
    public required LabelView? Thread { get; init; }

    /// <summary>Its own category, then others.</summary>
    public required IReadOnlyList<LabelView> Categories { get; init; }

    /// <summary>Today's countries of its place.</summary>
    public required IReadOnlyList<LabelView> Countries { get; init; }

    /// <summary>Its people.</summary>
    public required IReadOnlyList<RoleView> People { get; init; }

    /// <summary>Its tags.</summary>
    public required IReadOnlyList<LabelView> Tags { get; init; }

    /// <summary>Its sources, numbered as cited.</summary>
    public required IReadOnlyList<ReferenceView> References { get; init; }

    /// <summary>Where to read on.</summary>
    public required DiscoverView Discover { get; init; }
}

/// <summary>A picture.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Version">Changes with the picture.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Credit">Who made it.</param>
/// <param name="Licence">Under which licence it is shown.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record ImageView(string Name, string Version, string Alt, string Credit, string Licence, string Source, int Width, int Height);

/// <summary>A picture's file.</summary>
/// <param name="ContentType">"image/jpeg".</param>
/// <param name="Version">Changes with the picture.</param>
/// <param name="Bytes">The file.</param>
public sealed record ImageFileView(string ContentType, string Version, byte[] Bytes);

/// <summary>A label and its page.</summary>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Name">What readers see.</param>
public sealed record LabelView(string Slug, string Name);

/// <summary>Someone's role in an event.</summary>
/// <param name="Slug">Last part of the person's address.</param>
/// <param name="Name">The name in this event.</param>
/// <param name="Role">The role.</param>
public sealed record RoleView(string Slug, string Name, string Role);

/// <summary>A source.</summary>
/// <param name="Number">1-based, as cited.</param>
/// <param name="Uses">How many marks lead to it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Its address; null for a book and for Wikipedia.</param>
/// <param name="Isbn">Its ISBN; null for all but books.</param>
/// <param name="Wikipedia">Article title, "nl:Titel" in another language; null for other sources.</param>
/// <param name="ReadIso">The day it was read, "2026-11-22"; null where not said.</param>
public sealed record ReferenceView(int Number, int Uses, string Title, string Publisher, string? Url, string? Isbn, string? Wikipedia, string? ReadIso);

/// <summary>Where to read on from an event.</summary>
public sealed record DiscoverView
{
    /// <summary>All others of the same day, the most important first.</summary>
    public required IReadOnlyList<EventSummary> SameDay { get; init; }

    /// <summary>Up to six others, of the same day first, then of the nearest days.</summary>
    public required IReadOnlyList<DiscoveredEvent> Others { get; init; }

    /// <summary>The one before it in its thread; null for none.</summary>
    public required EventSummary? PreviousInThread { get; init; }

    /// <summary>The one after it in its thread; null for none.</summary>
    public required EventSummary? NextInThread { get; init; }

    /// <summary>Up to three that share something with it.</summary>
    public required IReadOnlyList<SharingEvent> Sharing { get; init; }
}

/// <summary>An event of the same or a near day.</summary>
/// <param name="Event">The event.</param>
/// <param name="ListedOn">The day that it is listed on.</param>
/// <param name="IsSameDay">Whether that is the day of the event that was read.</param>
public sealed record DiscoveredEvent(EventSummary Event, MonthDay ListedOn, bool IsSameDay);

/// <summary>An event that shares a person, a place or a tag.</summary>
/// <param name="Event">The event.</param>
/// <param name="Kind">"people", "places" or "tags".</param>
/// <param name="Shared">What it shares, by name.</param>
public sealed record SharingEvent(EventSummary Event, string Kind, string Shared);
