namespace HistoryDay.Search;

/// <summary>What a name in the search index is of. The numbers stand in the store.</summary>
public enum NameKind
{
    /// <summary>A country, the ocean or space.</summary>
    Country = 1,

    /// <summary>A person.</summary>
    Person = 2,

    /// <summary>A category.</summary>
    Category = 3,

    /// <summary>A tag.</summary>
    Tag = 4,

    /// <summary>A thread.</summary>
    Thread = 5,

    /// <summary>A place as events name it: a town, a ship, a field.</summary>
    Place = 6,
}
