using HistoryDay.Content;
using HistoryDay.Dates;
using HistoryDay.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay;

/// <summary>The store that queries read, kept in step with the text it is built from.</summary>
/// <param name="contentPath">The content folder.</param>
/// <param name="storePath">The folder for stores; made if it is missing.</param>
public sealed class HistoryStore(string contentPath, string storePath) : IDisposable
{
    private readonly StoreFolder _folder = new(storePath);
    private readonly SemaphoreSlim _building = new(1);
    private readonly AsyncLocal<OpenStore?> _held = new();
    private volatile OpenStore? _open;

    /// <summary>The content folder.</summary>
    public string ContentPath => contentPath;

    /// <summary>Path of the open store.</summary>
    /// <exception cref="InvalidOperationException">No store is open.</exception>
    public string File => Current.File;

    /// <summary>The open store's name, which changes with its content and with the shape of its tables: "history-1f6c0a3b-9d5e2c7f8a4b1e60".</summary>
    /// <exception cref="InvalidOperationException">No store is open.</exception>
    public string Version => Current.Version;

    /// <summary>How many stores had been opened with the one that is read: another number is another store.</summary>
    /// <exception cref="InvalidOperationException">No store is open.</exception>
    public int Generation => Current.Generation;

    /// <summary>The store that is read now; a question keeps to one of them to its end.</summary>
    internal OpenStore Current => _held.Value ?? _open ?? throw new InvalidOperationException("Call EnsureBuiltAsync before the first query.");

    /// <summary>
    /// Opens the store of the content as it is now, building it where there is none; where one is open already, it is read until the new one takes its place.
    /// Content with errors, and a folder that cannot be written, leave the open store in service, or else the newest earlier one, if there is one.
    /// </summary>
    /// <param name="today">The date that content may not be later than by more than two days.</param>
    /// <param name="cancellationToken">Stops reading or building; no half-built store is left behind that could be opened.</param>
    public async Task<StoreState> EnsureBuiltAsync(HistoricalDate today, CancellationToken cancellationToken)
    {
        await _building.WaitAsync(cancellationToken);
        try
        {
            var files = await ContentFiles.ReadAsync(contentPath, cancellationToken);
            var hash = files.ComputeHash();
            if (files.Errors.Count == 0 && _folder.Find(hash) is { } unchanged)
                return await OpenAsync(unchanged, StoreOrigin.Unchanged, cancellationToken);

            var (content, errors) = ContentFolder.Parse(files, today);
            if (content is null)
                return await KeepAsync(cancellationToken) with { Errors = errors };
            return await OpenAsync(await _folder.BuildAsync(content, hash, cancellationToken), StoreOrigin.Built, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException or DbUpdateException)
        {
            return await KeepAsync(cancellationToken) with { Fault = $"The store of the content as it is now cannot be built in '{storePath}': {(fault.InnerException ?? fault).Message}" };
        }
        finally
        {
            _building.Release();
        }
    }

    /// <summary>
    /// Keeps all questions of the caller and of what it calls to the store that is in service now, so that their answers agree, until the result is disposed.
    /// A store whose place another has taken is closed when nobody holds it any more.
    /// </summary>
    /// <exception cref="InvalidOperationException">No store is open.</exception>
    public IDisposable Hold()
    {
        var open = Current;
        while (!open.TryHold()) open = _open ?? throw new ObjectDisposedException(nameof(HistoryStore)); // another has taken its place meanwhile
        var before = _held.Value;
        _held.Value = open;
        return new Held(this, open, before);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _building.Dispose();
        _open?.Retire();
    }

    internal HistoryDb Open() => Current.Open();

    private async Task<StoreState> KeepAsync(CancellationToken cancellationToken) =>
        (_open?.File ?? _folder.FindNewest()) is { } earlier
            ? await OpenAsync(earlier, StoreOrigin.Earlier, cancellationToken)
            : new StoreState { Origin = StoreOrigin.None };

    private async Task<StoreState> OpenAsync(string file, StoreOrigin origin, CancellationToken cancellationToken)
    {
        var before = _open;
        var open = before?.File == file ? before : new OpenStore(file, (before?.Generation ?? 0) + 1);
        await using (var db = open.Open())
        {
            var state = new StoreState
            {
                Origin = origin,
                File = file,
                Events = await db.Events.CountAsync(cancellationToken),
                Days = await db.EventDays.Select(row => row.DayOrdinal).Distinct().CountAsync(cancellationToken),
            };
            if (open == before) return state;
            _open = open;
            before?.Retire();
            return state;
        }
    }

    private sealed class Held(HistoryStore store, OpenStore open, OpenStore? before) : IDisposable
    {
        private int _isReleased;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isReleased, 1) != 0) return;
            store._held.Value = before;
            open.Release();
        }
    }
}

/// <summary>Where the store in service comes from.</summary>
public enum StoreOrigin
{
    /// <summary>The content has errors, or the store cannot be built, and there is no earlier store: nothing can be served.</summary>
    None,

    /// <summary>It had been built from this very content before.</summary>
    Unchanged,

    /// <summary>It was built now.</summary>
    Built,

    /// <summary>The content has errors, or the store cannot be built, and an earlier store serves.</summary>
    Earlier,
}

/// <summary>What <see cref="HistoryStore.EnsureBuiltAsync"/> came to.</summary>
public sealed record StoreState
{
    /// <summary>Where the store comes from.</summary>
    public required StoreOrigin Origin { get; init; }

    /// <summary>Path of the store; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>How many events it holds.</summary>
    public int Events { get; init; }

    /// <summary>On how many of the 366 days they are listed.</summary>
    public int Days { get; init; }

    /// <summary>What is wrong with the content, in the order of files and lines.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>What kept the store from being built, of the disk or the folder; null for nothing.</summary>
    public string? Fault { get; init; }
}
