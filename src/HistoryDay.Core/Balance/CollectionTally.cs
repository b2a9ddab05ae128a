using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Balance;

/// <summary>What a collection holds, counted. Content and store are both counted into one, so that a check and a page say the same.</summary>
public sealed record CollectionTally
{
    /// <summary>The events, in groups of any size.</summary>
    public required IReadOnlyList<EventTally> Events { get; init; }

    /// <summary>How many people of each gender have a part in events, counted once for each event.</summary>
    public required IReadOnlyDictionary<Gender, int> PeopleInEvents { get; init; }

    /// <summary>The births and deaths of days, in groups of any size.</summary>
    public required IReadOnlyList<DayPersonTally> DayPeople { get; init; }

    /// <summary>How many events stand on each day that has any; the other calendar's date is not counted.</summary>
    public required IReadOnlyDictionary<MonthDay, int> Days { get; init; }

    /// <summary>How many events there are.</summary>
    public int Total => Events.Sum(events => events.Count);

    /// <summary>The days on which no event stands, in the order of the year.</summary>
    public IReadOnlyList<MonthDay> EmptyDays => [.. MonthDay.All.Where(day => !Days.ContainsKey(day))];

    /// <summary>Events by month, in the order of the year; the slug is that of the month.</summary>
    public IReadOnlyList<Share> Months =>
        Share.Of(Days.GroupBy(pair => pair.Key.Month).OrderBy(group => group.Key).Select(group => (MonthNames.Of(group.Key), MonthNames.SlugOf(group.Key), group.Sum(pair => pair.Value))));

    /// <summary>Events by their own category, the greatest share first.</summary>
    public IReadOnlyList<Share> Categories => Ordered(events => (events.CategoryName, events.CategorySlug));

    /// <summary>Events by region, the greatest share first.</summary>
    public IReadOnlyList<Share> Regions => Ordered(events => (events.Region, Slug.From(events.Region)));

    /// <summary>Events by the country that counts first, the greatest share first.</summary>
    public IReadOnlyList<Share> Countries => Ordered(events => (events.CountryName, events.CountrySlug));

    /// <summary>Events by century, in order of time.</summary>
    public IReadOnlyList<CenturyCount> Centuries => CenturyCount.Of(Events.Select(events => KeyValuePair.Create(events.Year.Astronomical, events.Count)));

    /// <summary>People in events by gender, the greatest share first.</summary>
    public IReadOnlyList<Share> Participants => ByGender(PeopleInEvents);

    /// <summary>The births and deaths of days by gender, the greatest share first.</summary>
    public IReadOnlyList<Share> BirthsAndDeaths => ByGender(DayPeople.GroupBy(person => person.Gender, (gender, people) => KeyValuePair.Create(gender, people.Sum(person => person.Count))));

    private static IReadOnlyList<Share> ByGender(IEnumerable<KeyValuePair<Gender, int>> people) => Share.Of(people
        .Select(pair => (Name: pair.Key switch { Gender.Female => "women", Gender.Male => "men", _ => "others" }, Count: pair.Value))
        .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => (pair.Name, pair.Name, pair.Count)));

    private IReadOnlyList<Share> Ordered(Func<EventTally, (string Name, string Slug)> by) => Share.Of(Events
        .GroupBy(by, (label, events) => (label.Name, label.Slug, Count: events.Sum(group => group.Count)))
        .OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal));
}

/// <summary>Events that have all of this in common.</summary>
/// <param name="CategorySlug">Their own category.</param>
/// <param name="CategoryName">Its name.</param>
/// <param name="CategoryGroup">The group that bounds count it in; null for none.</param>
/// <param name="CountrySlug">The country that counts first.</param>
/// <param name="CountryName">Its name.</param>
/// <param name="Region">Its region.</param>
/// <param name="Year">Their year.</param>
/// <param name="Count">How many they are, 1 or more.</param>
public sealed record EventTally(string CategorySlug, string CategoryName, string? CategoryGroup, string CountrySlug, string CountryName, string Region, HistoricalYear Year, int Count);

/// <summary>Births or deaths of days that have all of this in common.</summary>
/// <param name="IsDeath">Whether they are deaths.</param>
/// <param name="Region">The region of the country.</param>
/// <param name="Year">Of birth or death.</param>
/// <param name="Gender">The gender.</param>
/// <param name="Count">How many they are, 1 or more.</param>
public sealed record DayPersonTally(bool IsDeath, string Region, HistoricalYear Year, Gender Gender, int Count);

/// <summary>A part of a whole.</summary>
/// <param name="Name">"Africa".</param>
/// <param name="Slug">"africa".</param>
/// <param name="Count">How many it is.</param>
/// <param name="Percent">0 to 100.</param>
public sealed record Share(string Name, string Slug, int Count, double Percent)
{
    internal static IReadOnlyList<Share> Of(IEnumerable<(string Name, string Slug, int Count)> parts)
    {
        var all = parts.ToList();
        var whole = Math.Max(all.Sum(part => part.Count), 1);
        return all.ConvertAll(part => new Share(part.Name, part.Slug, part.Count, 100.0 * part.Count / whole));
    }

    internal static double PercentOf<T>(IEnumerable<T> groups, Func<T, int> count, Func<T, bool> isCounted)
    {
        var (part, whole) = (0, 0);
        foreach (var group in groups)
        {
            whole += count(group);
            if (isCounted(group)) part += count(group);
        }

        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
