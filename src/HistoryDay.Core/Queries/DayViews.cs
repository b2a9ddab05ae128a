using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Queries;

/// <summary>A day of the year.</summary>
public sealed record DayView
{
    /// <summary>The day.</summary>
    public required MonthDay Day { get; init; }

    /// <summary>Newest first; one that stands on another day in its own calendar is among them.</summary>
    public required IReadOnlyList<EventSummary> Events { get; init; }

    /// <summary>Days kept on that date.</summary>
    public required IReadOnlyList<ObservanceView> Observances { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<DayPersonView> Births { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<DayPersonView> Deaths { get; init; }

    /// <summary>What observances, births and deaths rest on.</summary>
    public required IReadOnlyList<ReferenceView> Sources { get; init; }
}

/// <summary>An event on a sheet for the classroom.</summary>
/// <param name="Event">The event.</param>
/// <param name="Question">A question about it; null where its key points have neither number nor name to ask for.</param>
public sealed record SheetEvent(EventSummary Event, ClozeQuestion? Question);

/// <summary>A birth or a death.</summary>
/// <param name="Name">The name.</param>
/// <param name="Slug">Last part of the person's address.</param>
/// <param name="Year">The year.</param>
/// <param name="Text">Who it was.</param>
/// <param name="CountryName">Today's country.</param>
/// <param name="CountrySlug">Last part of its address.</param>
/// <param name="Marks">Its marks.</param>
public sealed record DayPersonView(string Name, string Slug, HistoricalYear Year, string Text, string CountryName, string CountrySlug, IReadOnlyList<MarkView> Marks);

/// <summary>A mark that leads to a source of the day.</summary>
/// <param name="Number">1-based number of the source.</param>
/// <param name="Use">Which of the marks to that source it is, from 1, in the order of the page.</param>
public sealed record MarkView(int Number, int Use);

/// <summary>A day kept every year.</summary>
/// <param name="Name">English name.</param>
/// <param name="LocalName">Name in the country's language; null for none.</param>
/// <param name="Kind">What kind of day it is.</param>
/// <param name="CountryName">The country; null for none.</param>
/// <param name="CountrySlug">Last part of its address; null for none.</param>
/// <param name="Since">First year; null where unknown.</param>
/// <param name="Note">One sentence; null for none.</param>
/// <param name="Marks">Its marks.</param>
public sealed record ObservanceView(string Name, string? LocalName, ObservanceKind Kind, string? CountryName, string? CountrySlug, int? Since, string? Note, IReadOnlyList<MarkView> Marks);

/// <summary>One date.</summary>
public sealed record DateView
{
    /// <summary>Its events, the most important first.</summary>
    public required IReadOnlyList<EventSummary> Events { get; init; }

    /// <summary>Events whose date in the other calendar it is.</summary>
    public required IReadOnlyList<EventSummary> OtherCalendar { get; init; }

    /// <summary>The years of the first and the last event; null for an empty store.</summary>
    public required YearSpan? Years { get; init; }
}

/// <summary>A run of years.</summary>
/// <param name="First">The earliest.</param>
/// <param name="Last">The latest.</param>
public sealed record YearSpan(HistoricalYear First, HistoricalYear Last);

/// <summary>A day in a calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Count">How many events it lists.</param>
/// <param name="Lead">The most important of them; null where there is none.</param>
public sealed record CalendarDayView(MonthDay Day, int Count, EventLink? Lead);

/// <summary>An event by title and address.</summary>
/// <param name="Date">The day it stands on.</param>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Title">Its title.</param>
public sealed record EventLink(HistoricalDate Date, string Slug, string Title)
{
    /// <summary>The address.</summary>
    public string Path => EventPath.Of(Date, Slug);
}
