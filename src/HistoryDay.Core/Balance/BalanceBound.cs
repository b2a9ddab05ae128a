using System.Globalization;
using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Balance;

/// <summary>One bound of the balance: a share of events, or of people, that the whole collection keeps. It counts one of the things that it may name.</summary>
public sealed record BalanceBound
{
    /// <summary>What readers call it, "Africa".</summary>
    public required string Name { get; init; }

    /// <summary>Least share in percent, 0 to 100; null for none.</summary>
    public int? AtLeast { get; init; }

    /// <summary>Greatest share in percent, 0 to 100; null for none.</summary>
    public int? AtMost { get; init; }

    /// <summary>What it is a share of.</summary>
    public BalanceAmong Among { get; init; }

    /// <summary>The regions of the world that it counts; none where it counts something else.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The group of categories that it counts; null where it counts something else.</summary>
    public string? Group { get; init; }

    /// <summary>The first year that it counts, astronomical; null for no first one.</summary>
    public int? FromYear { get; init; }

    /// <summary>The last year that it counts, astronomical; null for no last one.</summary>
    public int? ToYear { get; init; }

    /// <summary>Whether it counts women: among events, those in them.</summary>
    public bool IsWomen { get; init; }

    /// <summary>Whether it counts the country that has most events.</summary>
    public bool IsOneCountry { get; init; }

    /// <summary>"8 to 18 %", "at least 8 %" or "at most 50 %".</summary>
    public string Asked => (AtLeast, AtMost) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} %"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {AtMost} %"),
    };

    /// <summary>Whether a share keeps it.</summary>
    /// <param name="percent">0 to 100.</param>
    public bool IsKeptBy(double percent) => percent >= (AtLeast ?? 0) && percent <= (AtMost ?? 100);

    /// <summary>The share of a collection in percent, 0 to 100; 0 of nothing.</summary>
    public double Measure(CollectionTally tally)
    {
        if (Among != BalanceAmong.Events)
            return Share.PercentOf(tally.DayPeople.Where(person => Among == BalanceAmong.DayPeople || !person.IsDeath), person => person.Count, person => Counts(person.Region, null, person.Year, person.Gender));
        if (IsWomen) return Share.PercentOf(tally.PeopleInEvents, people => people.Value, people => people.Key == Gender.Female);
        return IsOneCountry ? tally.Countries.Select(country => country.Percent).FirstOrDefault() : Share.PercentOf(tally.Events, events => events.Count, events => Counts(events.Region, events.CategoryGroup, events.Year, null));
    }

    private bool Counts(string region, string? group, HistoricalYear year, Gender? gender)
    {
        if (Regions.Count > 0) return Regions.Contains(region);
        if (Group is not null) return Group == group;
        return IsWomen ? gender == Gender.Female : year.Astronomical >= (FromYear ?? int.MinValue) && year.Astronomical <= (ToYear ?? int.MaxValue);
    }
}

/// <summary>What a bound is a share of.</summary>
public enum BalanceAmong
{
    /// <summary>Written <c>events</c>: the events, or the people in them.</summary>
    Events,

    /// <summary>Written <c>day-people</c>: the births and deaths of days.</summary>
    DayPeople,

    /// <summary>Written <c>births</c>: the births alone.</summary>
    Births,
}
