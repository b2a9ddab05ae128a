using HistoryDay.Balance;

namespace HistoryDay.Content;

/// <summary>Counts content.</summary>
internal static class ContentTally
{
    public static CollectionTally Of(HistoryContent content) => new()
    {
        Events =
        [
            .. content.Events.Select(happening => (happening.Category, Country: happening.Location.Countries[0], happening.Date.Year))
                .Select(of => new EventTally(of.Category.Slug, of.Category.Name, of.Category.BalanceGroup, of.Country.Slug, of.Country.Name, of.Country.Region, of.Year, Count: 1)),
        ],
        PeopleInEvents = content.Events.SelectMany(happening => happening.People).CountBy(person => person.Gender).ToDictionary(),
        DayPeople =
        [
            .. content.Days.SelectMany(day => day.Births.Select(person => (Person: person, IsDeath: false)).Concat(day.Deaths.Select(person => (Person: person, IsDeath: true))))
                .Select(of => new DayPersonTally(of.IsDeath, of.Person.Country.Region, of.Person.Year, of.Person.Gender, Count: 1)),
        ],
        Days = content.Events.CountBy(happening => happening.Date.MonthDay).ToDictionary(),
    };
}
