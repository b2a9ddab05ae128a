using HistoryDay.Dates;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web;

/// <summary>Notices changed content while the site runs, and has the store built anew beside the one in service.</summary>
internal sealed class ContentWatch(HistoryStore store, TimeProvider clock, IOptions<ContentOptions> options, ILogger<ContentWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200); // after the last change, as an editor or a copy makes many
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(2); // that a run of changes may put it off

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Watch) return;
        using var changed = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(store.ContentPath) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        watcher.Error += (_, _) => changed.Release(); // more happened than it could tell
        watcher.EnableRaisingEvents = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.WaitAsync(stoppingToken);
            for (var waited = TimeSpan.Zero; waited < AtMost && await changed.WaitAsync(Quiet, stoppingToken);) waited += Quiet;
            while (changed.Wait(0, stoppingToken)) { }

            await RenewAsync(stoppingToken);
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        var before = store.Version;
        var state = await store.EnsureBuiltAsync(HistoricalDate.In(clock.GetUtcNow(), "UTC"), cancellationToken);
        logger.LogFaults(state);
        if (store.Version != before) logger.LogInformation("The changed content is served: {Events:l} on {Days:l}", StoreStart.CountOf(state.Events, "event"), StoreStart.CountOf(state.Days, "day"));
    }
}
