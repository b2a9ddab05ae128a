using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Tests.Store;

/// <summary>Kills a build at moments spread evenly from the first byte of the new store to its renaming: never a bad store. <c>tests/kill-store.sh</c> does so a thousand times.</summary>
public sealed class StoreKillTests
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("HISTORYDAY_KILLS") ?? "68", CultureInfo.InvariantCulture) * 3 / 4; // the others are of sites, in WatchKillTests
    private const int Events = 300; // enough for a build of a few hundred milliseconds
    private const double LeastShareUnfinished = 0.8;

    [Fact]
    public async Task A_kill_at_any_moment_of_a_build_leaves_the_old_store_or_none_never_half_a_one()
    {
        using var content = new TestContent().With(Some.Event(-43, 3, 15));
        using var old = new TemporaryFolder();
        (await RunAsync(content.Path, old.Path, kill: null)).ExitCode.ShouldBe(0);
        for (var number = 1; number < Events; number++) content.With(Some.Event(1400 + number, 1 + (number % 12), 1 + (number % 28)));
        var window = await MeasureAsync(content);

        var unfinished = 0;
        for (var number = 0; number < Kills; number++)
        {
            using var folder = new TemporaryFolder();
            var oldStore = folder.File(Path.GetFileName(Directory.GetFiles(old.Path, "*.sqlite").Single()));
            File.Copy(Directory.GetFiles(old.Path, "*.sqlite").Single(), oldStore);

            var killed = await RunAsync(content.Path, folder.Path, window * ((number + 0.5) / Kills));
            if (killed.FoundUnfinished) unfinished++;
            foreach (var store in Directory.GetFiles(folder.Path, "*.sqlite")) CheckWhole(store, store == oldStore ? 1 : Events);

            if (number % 10 == 0)
            {
                (await RunAsync(content.Path, folder.Path, kill: null)).ExitCode.ShouldBe(0);
                Directory.GetFiles(folder.Path, "*.unfinished").ShouldBeEmpty();
                Directory.GetFiles(folder.Path, "*.sqlite").Length.ShouldBe(2);
            }
        }

        var told = string.Create(CultureInfo.InvariantCulture, $"{Kills} kills spread over {window.TotalMilliseconds:0} ms of work; {100.0 * unfinished / Kills:0} % found the unfinished file.");
        TestContext.Current.SendDiagnosticMessage(told);
        unfinished.ShouldBeGreaterThanOrEqualTo((int)(LeastShareUnfinished * Kills), told);
    }

    private static async Task<TimeSpan> MeasureAsync(TestContent content)
    {
        var windows = new List<TimeSpan>();
        for (var round = 0; round < 5; round++)
        {
            using var folder = new TemporaryFolder();
            windows.Add((await RunAsync(content.Path, folder.Path, kill: null)).Window);
        }

        return windows.Min(); // the quickest build, so that few kills come after the renaming
    }

    /// <summary>
    /// Runs a build, killing it once it has worked so long after the first byte of the unfinished file. Work is the process's own processor time, which other
    /// work on the machine does not stretch.
    /// </summary>
    private static async Task<(int ExitCode, bool FoundUnfinished, TimeSpan Window)> RunAsync(string content, string store, TimeSpan? kill)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "historyday.dll"), "build", content, store]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!; // dotnet runs these tests, so it starts
        var reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await WhileAsync(() => !HasUnfinished());
        var (before, worked) = (Worked(TimeSpan.Zero), TimeSpan.Zero);
        await WhileAsync(() =>
        {
            worked = Worked(before + worked) - before;
            return HasUnfinished() && (kill is null || worked < kill);
        });
        var found = false;
        if (kill is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            found = HasUnfinished();
        }

        await process.WaitForExitAsync();
        await reading;
        return (process.ExitCode, found, worked);

        bool HasUnfinished() => Directory.Exists(store) && Directory.EnumerateFiles(store, "*.unfinished").Any(file => new FileInfo(file) is { Exists: true, Length: > 0 });

        Task WhileAsync(Func<bool> condition) => Task.Run(() =>
        {
            while (!process.HasExited && condition()) Thread.SpinWait(50);
        });

        // An ended process has no time to tell any more.
        TimeSpan Worked(TimeSpan last)
        {
            try
            {
                process.Refresh();
                return process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                return last;
            }
        }
    }

    private static void CheckWhole(string store, int events)
    {
        using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        connection.Open();
        Ask("PRAGMA integrity_check").ShouldBe("ok");
        Ask("SELECT count(*) FROM Events").ShouldBe(events.ToString(CultureInfo.InvariantCulture));
        Ask("SELECT count(*) FROM EventReferences").ShouldBe((2 * events).ToString(CultureInfo.InvariantCulture));
        Ask("SELECT length(ContentHash) FROM Site").ShouldBe("64");

        string? Ask(string sql)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The questions are the four above.
            command.CommandText = sql;
#pragma warning restore CA2100
            return command.ExecuteScalar()?.ToString();
        }
    }
}
