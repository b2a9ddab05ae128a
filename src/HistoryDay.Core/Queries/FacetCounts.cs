using System.Runtime.InteropServices;
using HistoryDay.Events;
using HistoryDay.Store;

namespace HistoryDay.Queries;

/// <summary>Counts how events are spread over centuries, categories, countries, regions and people; thousands of them in a millisecond.</summary>
internal sealed class FacetCounts(SearchLists lists)
{
    private readonly Dictionary<int, int> _years = [];

    /// <summary>By row id.</summary>
    public Dictionary<int, int> Categories { get; } = [];

    /// <summary>By row id.</summary>
    public Dictionary<int, int> Countries { get; } = [];

    /// <summary>By name; an event in two countries of one region counts once.</summary>
    public Dictionary<string, int> Regions { get; } = [];

    /// <summary>By row id.</summary>
    public Dictionary<int, int> People { get; } = [];

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<CenturyCount> Centuries => CenturyCount.Of(_years);

    /// <summary>Counts an event.</summary>
    /// <param name="id">Its row.</param>
    public void Add(int id)
    {
        Count(_years, (int)Math.Floor(lists.Facts.SortKeyOf(id) / 10000.0));
        foreach (var category in lists.Facts.CategoriesOf(id)) Count(Categories, category);
        foreach (var person in lists.Facts.PeopleOf(id)) Count(People, person);
        var countries = lists.Facts.CountriesOf(id);
        for (var index = 0; index < countries.Length; index++)
        {
            Count(Countries, countries[index]);
            var region = RegionOf(countries[index]);
            if (!Has(countries[..index], region)) Count(Regions, region);
        }
    }

    private bool Has(ReadOnlySpan<int> countries, string region)
    {
        foreach (var country in countries)
        {
            if (RegionOf(country) == region) return true;
        }

        return false;
    }

    private string RegionOf(int country) => lists.Countries[country].Region;

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
}
