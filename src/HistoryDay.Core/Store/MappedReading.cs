using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HistoryDay.Store;

/// <summary>Has SQLite read a store through the memory that the system keeps of the file, in place of copying its pages.</summary>
internal sealed class MappedReading : DbConnectionInterceptor
{
    // More than any store: what is mapped is shared with the system's own memory of the file and counts for nothing until it is read.
    private const string Map = "PRAGMA mmap_size = 17179869184;";

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Map;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Map;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
