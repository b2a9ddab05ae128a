using System.Diagnostics;
using System.Threading.Channels;
using HistoryDay.Dates;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web;

/// <summary>Notices changed content while the site runs, and has the store built anew beside the one in service. Nothing but the site's end ends it.</summary>
internal sealed class ContentWatch(HistoryStore store, TimeProvider clock, IOptions<ContentOptions> options, ILogger<ContentWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200); // after the last change, as an editor or a copy makes many
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(2); // that a run of changes may put it off
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(1); // for what is not told: disks of other machines, a folder far above that was moved

    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private StoreState? _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Watch) return;
        var folder = Path.TrimEndingDirectorySeparator(store.ContentPath);
        while (!stoppingToken.IsCancellationRequested)
        {
            // Watched anew each time, before it is read: the folder may be another of the same name by now.
            using var inside = Watch(folder, "*", isDeep: true);
            using var itself = Path.GetDirectoryName(folder) is { } above ? Watch(above, Path.GetFileName(folder), isDeep: false) : null;
            await RenewAsync(stoppingToken);
            if (!await HappensWithinAsync(Unasked, stoppingToken)) continue;
            var begun = Stopwatch.GetTimestamp();
            while (await HappensWithinAsync(Quiet, stoppingToken) && Stopwatch.GetElapsedTime(begun) < AtMost) { }
        }
    }

    private async Task<bool> HappensWithinAsync(TimeSpan time, CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        limit.CancelAfter(time);
        try
        {
            return await _changed.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // Null where there is nothing to watch, or no more may be watched.
    private FileSystemWatcher? Watch(string folder, string filter, bool isDeep)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder, filter) { IncludeSubdirectories = isDeep, InternalBufferSize = 64 * 1024 };
            watcher.Changed += (_, _) => _changed.Writer.TryWrite(true);
            watcher.Created += (_, _) => _changed.Writer.TryWrite(true);
            watcher.Deleted += (_, _) => _changed.Writer.TryWrite(true);
            watcher.Renamed += (_, _) => _changed.Writer.TryWrite(true);
            watcher.Error += (_, _) => _changed.Writer.TryWrite(true); // more happened than it could tell
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            logger.LogWarning("The folder {Folder:l} cannot be watched and is looked at once a minute: {Reason:l}", folder, fault.Message);
            return null;
        }
    }

    private async Task RenewAsync(CancellationToken stoppingToken)
    {
        try
        {
            var before = store.Version;
            var state = await store.EnsureBuiltAsync(HistoricalDate.In(clock.GetUtcNow(), "UTC"), stoppingToken);
            if (_told is null || _told.Fault != state.Fault || !_told.Errors.SequenceEqual(state.Errors)) logger.LogFaults(state);
            _told = state;
            if (store.Version != before) logger.LogInformation("The changed content is served: {Events:l} on {Days:l}", StoreStart.CountOf(state.Events, "event"), StoreStart.CountOf(state.Days, "day"));
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(fault, "The changed content cannot be read; the store in service stays, and the next change is tried again");
        }
    }
}
