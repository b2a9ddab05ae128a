using HistoryDay.Content;
using HistoryDay.Dates;
using HistoryDay.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace HistoryDay;

/// <summary>The store that queries read, kept in step with the text it is built from.</summary>
/// <param name="contentPath">The content folder.</param>
/// <param name="storePath">The folder for stores; made if it is missing.</param>
public sealed class HistoryStore(string contentPath, string storePath)
{
    private readonly StoreFolder _folder = new(storePath);
    private PooledDbContextFactory<HistoryDb>? _contexts;
    private Lazy<Task<SearchLists>>? _searchLists;

    /// <summary>
    /// Opens the store of the content as it is now, building it where there is none. Content with errors leaves the newest earlier store in service, if
    /// there is one.
    /// </summary>
    /// <param name="today">The date that content may not be later than by more than two days.</param>
    /// <param name="cancellationToken">Stops reading or building; no half-built store is left behind that could be opened.</param>
    /// <exception cref="IOException">The folder for stores cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder for stores may not be written.</exception>
    public async Task<StoreState> EnsureBuiltAsync(HistoricalDate today, CancellationToken cancellationToken)
    {
        var files = await ContentFiles.ReadAsync(contentPath, cancellationToken);
        var hash = files.ComputeHash();
        if (files.Errors.Count == 0 && _folder.Find(hash) is { } unchanged)
            return await OpenAsync(unchanged, StoreOrigin.Unchanged, [], cancellationToken);

        var (content, errors) = ContentFolder.Parse(files, today);
        if (content is not null)
            return await OpenAsync(await _folder.BuildAsync(content, hash, cancellationToken), StoreOrigin.Built, [], cancellationToken);
        return _folder.FindNewest() is { } earlier
            ? await OpenAsync(earlier, StoreOrigin.Earlier, errors, cancellationToken)
            : new StoreState(StoreOrigin.None, null, 0, 0, errors);
    }

    internal HistoryDb Open() =>
        (_contexts ?? throw NotYet()).CreateDbContext();

    /// <summary>What search keeps in memory, read when it is first asked for.</summary>
    internal Task<SearchLists> SearchListsAsync() => (_searchLists ?? throw NotYet()).Value;

    private static InvalidOperationException NotYet() => new("Call EnsureBuiltAsync before the first query.");

    private async Task<SearchLists> ReadSearchListsAsync()
    {
        await using var db = Open();
        return await SearchLists.ReadAsync(db);
    }

    private async Task<StoreState> OpenAsync(string file, StoreOrigin origin, IReadOnlyList<ContentError> errors, CancellationToken cancellationToken)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();
        _contexts = new PooledDbContextFactory<HistoryDb>(new DbContextOptionsBuilder<HistoryDb>()
            .UseSqlite(connectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new MappedReading())
            .Options);
        _searchLists = new Lazy<Task<SearchLists>>(ReadSearchListsAsync);
        await using var db = Open();
        var events = await db.Events.CountAsync(cancellationToken);
        var days = await db.EventDays.Select(row => row.DayOrdinal).Distinct().CountAsync(cancellationToken);
        return new StoreState(origin, file, events, days, errors);
    }
}

/// <summary>Where the store in service comes from.</summary>
public enum StoreOrigin
{
    /// <summary>The content has errors and there is no earlier store: nothing can be served.</summary>
    None,

    /// <summary>It had been built from this very content before.</summary>
    Unchanged,

    /// <summary>It was built now.</summary>
    Built,

    /// <summary>The content has errors, and the newest earlier store serves.</summary>
    Earlier,
}

/// <summary>What <see cref="HistoryStore.EnsureBuiltAsync"/> came to.</summary>
/// <param name="Origin">Where the store comes from.</param>
/// <param name="File">Path of the store; null where there is none.</param>
/// <param name="Events">How many events it holds.</param>
/// <param name="Days">On how many of the 366 days they are listed.</param>
/// <param name="Errors">What is wrong with the content, in the order of files and lines.</param>
public sealed record StoreState(StoreOrigin Origin, string? File, int Events, int Days, IReadOnlyList<ContentError> Errors);
