using HistoryDay.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Store;

/// <summary>What search keeps in memory of a store: short lists and small numbers that nearly every query asks for.</summary>
/// <param name="Categories">By row id.</param>
/// <param name="Countries">By row id.</param>
/// <param name="Words">All words.</param>
/// <param name="Facts">Of all events.</param>
internal sealed record SearchLists(IReadOnlyDictionary<int, SearchLabel> Categories, IReadOnlyDictionary<int, SearchLabel> Countries, KnownWords Words, SearchFacts Facts)
{
    public static async Task<SearchLists> ReadAsync(HistoryDb db)
    {
        await db.Database.OpenConnectionAsync();
        var words = new List<(string, string, int)>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT Word, Shown, Events FROM SearchWords";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) words.Add((reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
        return new SearchLists(
            await db.Categories.Select(row => new SearchLabel(row.Id, row.Slug, row.Name, "")).ToDictionaryAsync(label => label.Id),
            await db.Countries.Select(row => new SearchLabel(row.Id, row.Slug, row.Name, row.Region)).ToDictionaryAsync(label => label.Id),
            new KnownWords(words),
            SearchFacts.Read((SqliteConnection)db.Database.GetDbConnection()));
    }
}

/// <summary>A category, country, tag or person.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Region">The region of a country; empty for others.</param>
internal sealed record SearchLabel(int Id, string Slug, string Name, string Region);
