using System.Diagnostics;
using System.Globalization;
using HistoryDay.Tests;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Web.Tests;

/// <summary>Kills a site at moments spread over the renewal of its store: the next start finds good stores, and nothing piles up. <c>tests/kill-store.sh</c> does so more often.</summary>
public sealed class WatchKillTests
{
    private const int Events = 200; // enough for a renewal of some tenths of a second
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("HISTORYDAY_KILLS") ?? "68", CultureInfo.InvariantCulture) / 4; // the others are of builds, in StoreKillTests

    [Fact]
    public async Task A_site_that_is_killed_while_it_renews_its_store_starts_again_with_a_good_one_and_leaves_nothing_that_grows()
    {
        using var content = new TestContent();
        using var store = new TemporaryFolder();
        for (var number = 0; number < Events; number++) content.With(Some.Event(1500 + number, 1 + (number % 12), 1 + (number % 28)));
        var (window, unfinished, renewed, bytes) = (TimeSpan.Zero, 0, 0, new List<long>());
        for (var number = -1; number < Kills; number++)
        {
            using var site = SiteProcess.Start(content.Path, store.Path, "--Content:Watch=true");
            (await SiteProcess.ReadAddressAsync(site)).Line.ShouldContain($"HistoryDay serves {Events} events");
            content.With(Some.Event(1500, 1, 1, title: string.Create(CultureInfo.InvariantCulture, $"Edition {number}")));
            var begun = Stopwatch.GetTimestamp();
            if (number < 0)
            {
                await SiteProcess.ReadUntilAsync(site, "The changed content is served");
                window = Stopwatch.GetElapsedTime(begun);
            }
            else
            {
                // The clock here runs on past what a delay would sleep.
                var moment = window * ((number + 0.5) / Kills) * 1.1;
                while (Stopwatch.GetElapsedTime(begun) < moment) await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            var known = Directory.GetFiles(store.Path, "*.sqlite").Length;
            site.Kill();
            await site.WaitForExitAsync(TestContext.Current.CancellationToken);

            if (Directory.GetFiles(store.Path, "*.unfinished").Length > 0) unfinished++;
            if (Directory.GetFiles(store.Path, "*.sqlite").Any(file => new FileInfo(file).LastWriteTimeUtc > new FileInfo(Path.Combine(content.Path, Some.Event(1500, 1, 1).File)).LastWriteTimeUtc)) renewed++;
            Directory.GetFiles(store.Path, "*.unfinished").Length.ShouldBeLessThanOrEqualTo(1);
            Directory.GetFiles(store.Path).Length.ShouldBeLessThanOrEqualTo(known + 3); // at most one more store, one that is being written, and the lock
            foreach (var file in Directory.GetFiles(store.Path, "*.sqlite")) CheckWhole(file);
            bytes.Add(new DirectoryInfo(store.Path).EnumerateFiles().Sum(file => file.Length));
        }

        using (var last = SiteProcess.Start(content.Path, store.Path))
        {
            await SiteProcess.ReadAddressAsync(last);
            SiteProcess.Drain(last);
            (await SiteProcess.EndAsync(last)).ShouldBe(0);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills spread over {window.TotalMilliseconds * 1.1:0} ms: {unfinished} found the unfinished file, {renewed} the new store; at most {bytes.Max() / 1024} KB of files");
        Directory.GetFiles(store.Path).Select(Path.GetExtension).Order(StringComparer.Ordinal).ShouldBe([".lock", ".sqlite", ".sqlite"]);
        unfinished.ShouldBeGreaterThan(0);
        bytes.Max().ShouldBeLessThan(5 * new DirectoryInfo(store.Path).EnumerateFiles("*.sqlite").Max(file => file.Length));
    }

    private static void CheckWhole(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT integrity_check FROM pragma_integrity_check) || ' ' || (SELECT count(*) FROM Events)";
        command.ExecuteScalar()?.ToString().ShouldBe(string.Create(CultureInfo.InvariantCulture, $"ok {Events}"));
    }
}
