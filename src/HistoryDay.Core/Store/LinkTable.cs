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
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO EventLinks VALUES ($event, $position, $kind, $other, $day, $shared)";
        var (from, position, kind, other, day, shared) = (Parameter("$event"), Parameter("$position"), Parameter("$kind"), Parameter("$other"), Parameter("$day"), Parameter("$shared"));
        command.Prepare();
        for (var id = 1; id <= events; id++)
        {
            foreach (var (index, link) in readingOn.From(id).Index())
            {
                (from.Value, position.Value, kind.Value, other.Value) = (id, index, (int)link.Kind, link.OtherId);
                (day.Value, shared.Value) = (link.Day is { } on ? on.Ordinal : DBNull.Value, link.Shared ?? (object)DBNull.Value);
                command.ExecuteNonQuery();
            }
        }

        SqliteParameter Parameter(string name)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
            return parameter;
        }
    }
}
