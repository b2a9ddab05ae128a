using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HistoryDay.Store;

/// <summary>Has SQLite read a store through the memory that the system keeps of the file, in place of copying its pages.</summary>
internal sealed class MappedReading : DbConnectionInterceptor
{
    // More than any store: what is mapped is shared with the system's own memory of the file and counts for nothing until it is read.
    private const string Statement = "PRAGMA mmap_size = 17179869184;";

    /// <summary>Has it for one connection.</summary>
    public static void Map(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statement;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Map(connection);

    /// <inheritdoc />
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Map(connection); // SQLite works on the calling thread whatever the method's name
        return Task.CompletedTask;
    }
}
