using Microsoft.Data.Sqlite;

namespace HistoryDay.Store;

/// <summary>Reads columns that may be empty.</summary>
internal static class ReaderExtensions
{
    /// <summary>The text of a column; null for none.</summary>
    public static string? TextOf(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>
/// A connection to a store whose statements, once prepared, are kept: for the questions that every page of an event asks, where making a statement takes
/// longer than running it. Its end gives it back for the next reader.
/// </summary>
internal sealed class PreparedReading(SqliteConnection connection, Action<PreparedReading> giveBack) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Asks.</summary>
    /// <param name="sql">A statement with parameters <c>$0</c>, <c>$1</c> and so on; the same text each time.</param>
    /// <param name="values">Their values.</param>
    /// <returns>The rows; to be disposed before the same statement is asked again.</returns>
    public SqliteDataReader Read(string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 0; index < values.Length; index++) command.Parameters.Add(new SqliteParameter($"${index}", values[index]));
            command.Prepare();
            _commands.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index];
        return command.ExecuteReader();
    }

    /// <summary>All rows of an answer.</summary>
    public List<T> ReadAll<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        using var rows = Read(sql, values);
        var all = new List<T>();
        while (rows.Read()) all.Add(read(rows));
        return all;
    }

    /// <inheritdoc />
    public void Dispose() => giveBack(this);

    /// <summary>Closes the connection.</summary>
    public void Close()
    {
        foreach (var command in _commands.Values) command.Dispose();
        connection.Dispose();
    }
}
