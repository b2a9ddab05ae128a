using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace HistoryDay.Store;

/// <summary>One store, open for reading. Nothing changes it, so what is read of it once holds as long as it is open.</summary>
internal sealed class OpenStore
{
    private readonly string _connectionString;
    private readonly PooledDbContextFactory<HistoryDb> _contexts;
    private readonly Lock _lock = new();
    private readonly ConcurrentBag<PreparedReading> _idle = [];
    private Task<SearchLists>? _searchLists;
    private volatile bool _isRetired;

    /// <summary>Opens a store.</summary>
    /// <param name="file">Path of a finished one.</param>
    public OpenStore(string file)
    {
        (File, Version) = (file, Path.GetFileNameWithoutExtension(file));
        // The file is never written again: SQLite need neither lock it nor look whether it has changed.
        var address = "file:" + string.Join('/', Path.GetFullPath(file).Split('/').Select(Uri.EscapeDataString)) + "?immutable=1";
        _connectionString = new SqliteConnectionStringBuilder { DataSource = address, Mode = SqliteOpenMode.ReadOnly }.ToString();
        _contexts = new PooledDbContextFactory<HistoryDb>(new DbContextOptionsBuilder<HistoryDb>()
            .UseSqlite(_connectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new MappedReading())
            .Options);
    }

    public string File { get; }

    /// <summary>Its name, which carries the shape of its tables and the hash of its content.</summary>
    public string Version { get; }

    public HistoryDb Open() => _contexts.CreateDbContext();

    /// <summary>A reading with kept statements, one's own until it is disposed.</summary>
    public PreparedReading Read()
    {
        if (_idle.TryTake(out var idle)) return idle;
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        MappedReading.Map(connection);
        return new PreparedReading(connection, GiveBack);
    }

    /// <summary>What search keeps in memory, read when it is first asked for; asked for again after a reading that failed.</summary>
    public Task<SearchLists> SearchListsAsync()
    {
        lock (_lock)
        {
            if (_searchLists is null or { IsFaulted: true } or { IsCanceled: true }) _searchLists = ReadSearchListsAsync();
            return _searchLists;
        }
    }

    /// <summary>Closes what nobody reads now; what is still read is closed when its reader is done.</summary>
    public void Retire()
    {
        _isRetired = true;
        while (_idle.TryTake(out var idle)) idle.Close();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private void GiveBack(PreparedReading reading)
    {
        _idle.Add(reading);
        if (!_isRetired) return;
        while (_idle.TryTake(out var idle)) idle.Close(); // this one, unless the other thread that retires was faster
    }

    private async Task<SearchLists> ReadSearchListsAsync()
    {
        await using var db = Open();
        return await SearchLists.ReadAsync(db);
    }
}
