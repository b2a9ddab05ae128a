using HistoryDay.Dates;
using HistoryDay.Events;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about the whole of time.</summary>
public sealed class TimelineQueries(HistoryStore store)
{
    /// <summary>The events of all years.</summary>
    /// <param name="categorySlugs">Only those whose own category is one of these; none for all.</param>
    /// <param name="filter">Which of them are wanted.</param>
    /// <param name="mostOfCentury">How many of each century are told one by one: the most important.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<TimelineView> GetTimelineAsync(IReadOnlyList<string> categorySlugs, EventFilter filter, int mostOfCentury, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var events = filter.Of(db, db.Events);
        if (categorySlugs.Count > 0) events = events.Where(row => categorySlugs.Contains(row.Category.Slug));
        var years = await events.GroupBy(row => new { row.Category.Slug, row.Year })
            .Select(group => new TimelineYear(group.Key.Slug, new HistoricalYear(group.Key.Year), group.Count())).ToListAsync(cancellationToken);
        var centuries = new List<TimelineCentury>();
        foreach (var (century, count) in CenturyCount.Of(years.Select(year => KeyValuePair.Create(year.Year.Astronomical, year.Events))))
        {
            var (first, last) = (century.First.Astronomical, century.Last.Astronomical);
            var told = await events.Where(row => row.Year >= first && row.Year <= last).OrderBy(row => row.Id).Take(mostOfCentury) // ids run from the most important
                .Select(row => new TimelineEvent(new HistoricalDate(row.Year, row.Month, row.Day, row.Calendar), row.Slug, row.Title, row.Category.Slug)).ToListAsync(cancellationToken);
            centuries.Add(new TimelineCentury(century, count, [.. told.OrderBy(happening => happening.Date)]));
        }

        return new TimelineView(years, centuries);
    }
}

/// <summary>The events of all years.</summary>
/// <param name="Years">How many there are by own category and year; those without are left out.</param>
/// <param name="Centuries">The centuries that have any, in order of time.</param>
public sealed record TimelineView(IReadOnlyList<TimelineYear> Years, IReadOnlyList<TimelineCentury> Centuries)
{
    /// <summary>How many events there are.</summary>
    public int Total => Centuries.Sum(century => century.Total);
}

/// <summary>A century of a timeline.</summary>
/// <param name="Century">The century.</param>
/// <param name="Total">How many events it has, 1 or more.</param>
/// <param name="Events">The most important of them, in order of time.</param>
public sealed record TimelineCentury(Century Century, int Total, IReadOnlyList<TimelineEvent> Events);

/// <summary>The events of one category in one year.</summary>
/// <param name="CategorySlug">Their own category.</param>
/// <param name="Year">The year.</param>
/// <param name="Events">How many, 1 or more.</param>
public sealed record TimelineYear(string CategorySlug, HistoricalYear Year, int Events);

/// <summary>What a timeline shows of an event.</summary>
/// <param name="Date">The day it stands on.</param>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="CategorySlug">Its own category.</param>
public sealed record TimelineEvent(HistoricalDate Date, string Slug, string Title, string CategorySlug)
{
    /// <summary>The address.</summary>
    public string Path => EventPath.Of(Date, Slug);
}
