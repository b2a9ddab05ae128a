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
    private int _holders;
    private bool _isRetired;
    private volatile bool _isClosed;

    /// <summary>Opens a store.</summary>
    /// <param name="file">Path of a finished one.</param>
    /// <param name="generation">Its number among those that were opened.</param>
    public OpenStore(string file, int generation)
    {
        (File, Version, Generation) = (file, Path.GetFileNameWithoutExtension(file), generation);
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

    public int Generation { get; }

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

    /// <summary>Keeps it open until <see cref="Release"/>; false where it is closed, or will be at once.</summary>
    public bool TryHold()
    {
        lock (_lock)
        {
            if (_isRetired) return false;
            _holders++;
            return true;
        }
    }

    public void Release()
    {
        lock (_lock)
        {
            if (--_holders > 0 || !_isRetired) return;
        }

        Close();
    }

    /// <summary>Closes it, now or when its last holder is done.</summary>
    public void Retire()
    {
        lock (_lock)
        {
            _isRetired = true;
            if (_holders > 0) return;
        }

        Close();
    }

    private void Close()
    {
        _isClosed = true;
        while (_idle.TryTake(out var idle)) idle.Close();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private void GiveBack(PreparedReading reading)
    {
        _idle.Add(reading);
        if (!_isClosed) return;
        while (_idle.TryTake(out var idle)) idle.Close(); // this one, unless the thread that closes it was faster
    }

    private async Task<SearchLists> ReadSearchListsAsync()
    {
        await using var db = Open();
        return await SearchLists.ReadAsync(db);
    }
}
