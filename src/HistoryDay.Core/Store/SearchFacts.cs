using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Store;

/// <summary>The date, importance and labels of every event, in memory, so that thousands of hits can be ranked and counted without reading their rows.</summary>
internal sealed class SearchFacts
{
    private readonly List<Fact> _facts = [default]; // row ids begin at 1
    private readonly List<int> _labels = [];

    /// <summary>The date as a number that sorts.</summary>
    public int SortKeyOf(int id) => _facts[id].SortKey;

    /// <summary>1 to 5.</summary>
    public int ImportanceOf(int id) => _facts[id].Importance;

    /// <summary>Row ids of its categories.</summary>
    public ReadOnlySpan<int> CategoriesOf(int id) => Labels(_facts[id].Categories, _facts[id].Countries);

    /// <summary>Row ids of its countries.</summary>
    public ReadOnlySpan<int> CountriesOf(int id) => Labels(_facts[id].Countries, _facts[id].People);

    /// <summary>Row ids of its people.</summary>
    public ReadOnlySpan<int> PeopleOf(int id) => Labels(_facts[id].People, _facts[id].End);

    public static SearchFacts Read(SqliteConnection connection)
    {
        var facts = new SearchFacts();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT SortKey, Importance, Labels FROM SearchFacts ORDER BY Id";
        using var reader = command.ExecuteReader();
        while (reader.Read()) facts.Add(reader.GetInt32(0), reader.GetByte(1), reader.GetString(2));
        return facts;
    }

    private void Add(int sortKey, byte importance, string labels)
    {
        Span<int> starts = stackalloc int[3];
        var kind = 0;
        foreach (var ids in labels.AsSpan().Split('|'))
        {
            starts[kind++] = _labels.Count;
            foreach (var id in labels.AsSpan(ids).Split(' '))
            {
                if (!labels.AsSpan(ids)[id].IsEmpty) _labels.Add(int.Parse(labels.AsSpan(ids)[id], CultureInfo.InvariantCulture));
            }
        }

        _facts.Add(new Fact(sortKey, importance, starts[0], starts[1], starts[2], _labels.Count));
    }

    private ReadOnlySpan<int> Labels(int start, int end) => CollectionsMarshal.AsSpan(_labels)[start..end];

    private readonly record struct Fact(int SortKey, byte Importance, int Categories, int Countries, int People, int End);
}
