using Microsoft.Data.Sqlite;

namespace HistoryDay.Store;

/// <summary>The ways on from each event, as <see cref="ReadingOn"/> picks them.</summary>
internal static class LinkTable
{
    /// <summary>The table; a kind is a <see cref="LinkKind"/>.</summary>
    public const string CreateSql = """
        -- 1: to be raised whenever they are picked in another way, so that stores are built anew
        CREATE TABLE EventLinks(
            EventId INTEGER NOT NULL, Position INTEGER NOT NULL, Kind INTEGER NOT NULL, OtherId INTEGER NOT NULL, DayOrdinal INTEGER, Shared TEXT,
            PRIMARY KEY (EventId, Position)) WITHOUT ROWID;
        """;

    /// <summary>Writes them for the events from 1 to a number.</summary>
    public static void Add(SqliteConnection connection, SqliteTransaction transaction, ReadingOn readingOn, int events)
    {
        using var command = SearchTables.Prepare(connection, transaction, "INSERT INTO EventLinks VALUES ($event, $position, $kind, $other, $day, $shared)", ["$event", "$position", "$kind", "$other", "$day", "$shared"]);
        for (var id = 1; id <= events; id++)
        {
            foreach (var (index, link) in readingOn.From(id).Index())
            {
                command.Parameters["$event"].Value = id;
                command.Parameters["$position"].Value = index;
                command.Parameters["$kind"].Value = (int)link.Kind;
                command.Parameters["$other"].Value = link.OtherId;
                command.Parameters["$day"].Value = link.Day is { } on ? on.Ordinal : DBNull.Value;
                command.Parameters["$shared"].Value = link.Shared ?? (object)DBNull.Value;
                command.ExecuteNonQuery();
            }
        }
    }
}
