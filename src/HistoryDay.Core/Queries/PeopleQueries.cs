using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Store;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>Questions about people.</summary>
public sealed class PeopleQueries(HistoryStore store)
{
    /// <summary>Everyone by name.</summary>
    public async Task<Paged<PersonSummary>> GetPeopleAsync(int page, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        return await db.People.OrderBy(row => row.Slug)
            .Select(row => new PersonSummary(row.Slug, row.Name, row.BornYear, row.DiedYear, db.EventPeople.Count(link => link.PersonId == row.Id)))
            .ToPageAsync(page, cancellationToken);
    }

    /// <summary>The person of that slug; null for none.</summary>
    public async Task<PersonView?> FindPersonAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var row = await db.People.FirstOrDefaultAsync(person => person.Slug == slug, cancellationToken);
        if (row is null) return null;
        return new PersonView
        {
            Slug = row.Slug,
            Name = row.Name,
            Wikipedia = row.Wikipedia,
            Born = LifeDateOf(row.BornYear, row.BornMonth, row.BornDay),
            Died = LifeDateOf(row.DiedYear, row.DiedMonth, row.DiedDay),
            Text = await db.DayPeople.Where(entry => entry.PersonId == row.Id).OrderBy(entry => entry.Id).Select(entry => entry.Text).FirstOrDefaultAsync(cancellationToken),
            Events = await GetEventsAsync(db, row.Id, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<PersonEvent>> GetEventsAsync(HistoryDb db, int personId, CancellationToken cancellationToken)
    {
        var links = db.EventPeople.Where(link => link.PersonId == personId).OrderBy(link => link.Event.SortKey).ThenBy(link => link.EventId);
        var roles = await links.Select(link => link.Role).ToListAsync(cancellationToken);
        var events = await links.Select(link => link.Event).Select(EventSummary.FromRow).ToListAsync(cancellationToken);
        return [.. events.Zip(roles, (happening, role) => new PersonEvent(happening, role))];
    }

    private static LifeDate? LifeDateOf(int? year, int? month, int? day) =>
        year is not { } known ? null : new LifeDate(new HistoricalYear(known), month is { } m && day is { } d ? new MonthDay(m, d) : null);
}

/// <summary>Someone in a list.</summary>
/// <param name="Slug">Last part of the address.</param>
/// <param name="Name">The name.</param>
/// <param name="BornYear">Astronomical year; null where unknown.</param>
/// <param name="DiedYear">Astronomical year; null where unknown or alive.</param>
/// <param name="Events">In how many events.</param>
public sealed record PersonSummary(string Slug, string Name, int? BornYear, int? DiedYear, int Events);

/// <summary>Someone's page.</summary>
public sealed record PersonView
{
    /// <summary>Last part of the address.</summary>
    public required string Slug { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Title of the article on the person; null for none.</summary>
    public required string? Wikipedia { get; init; }

    /// <summary>Birth, where known.</summary>
    public required LifeDate? Born { get; init; }

    /// <summary>Death, where known.</summary>
    public required LifeDate? Died { get; init; }

    /// <summary>Who it is, from a day file; null where none says so.</summary>
    public required string? Text { get; init; }

    /// <summary>In order of time.</summary>
    public required IReadOnlyList<PersonEvent> Events { get; init; }
}

/// <summary>Someone's part in an event.</summary>
/// <param name="Event">The event.</param>
/// <param name="Role">The role.</param>
public sealed record PersonEvent(EventSummary Event, string Role);
