using System.Diagnostics;
using System.Globalization;
using HistoryDay.Content;
using HistoryDay.Dates;
using HistoryDay.Queries;
using HistoryDay.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace HistoryDay.Benchmarks;

/// <summary>
/// What pages cost: the site as it is published, over <c>data/</c>, with production's logging, headers and metrics, against nginx with the same bytes and
/// against a Kestrel that sends fixed bytes; in rounds that take turns, as ratios of processor time, the median of them.
/// </summary>
internal sealed class PageBenchmark(int rounds)
{
    private const int SecondsEach = 3;
    private const int Connections = 32;
    private const int Pages = 60;

    private static readonly string Own = Path.Combine(AppContext.BaseDirectory, "HistoryDay.Benchmarks"); // this very program, as a peer

    private bool _areHeld = true;

    /// <summary>The Kestrel that sends fixed bytes.</summary>
    /// <param name="file">What it sends, compressed by gzip.</param>
    /// <param name="port">Its port.</param>
    public static async Task ServeFixedAsync(string file, string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var body = await File.ReadAllBytesAsync(file);
        app.Run(async context =>
        {
            var headers = context.Response.Headers;
            (headers.ContentType, headers.ContentEncoding, headers.ContentLength) = ("text/html; charset=utf-8", "gzip", body.Length);
            await context.Response.BodyWriter.WriteAsync(body);
        });
        await app.RunAsync();
    }

    /// <summary>Runs it and prints a table.</summary>
    /// <returns>Whether every bound was held.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using var work = new TemporaryFolder();
        var published = Path.Combine(work.Path, "site");
        await RunProgramAsync("dotnet", ["publish", Path.Combine(Repository.Root, "src/HistoryDay.Web"), "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", published, "-v", "q", "--nologo"]);
        var program = Path.Combine(published, "HistoryDay.Web");
        var (port, unkeptPort, nginxPort, fixedPort) = (Peer.FreePort(), Peer.FreePort(), Peer.FreePort(), Peer.FreePort());
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Content__Path"] = Repository.Data,
            ["Store__Path"] = Path.Combine(work.Path, "store"),
            ["Site__BaseUrl"] = "https://history.example",
            ["Limits__SearchesPerMinute"] = "0",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
        };
        using var site = (await Peer.StartAsync("the site", port, "/health/live", program, [$"--urls=http://127.0.0.1:{port}"], settings)).Peer;
        using var unkept = (await Peer.StartAsync("the site, nothing kept", unkeptPort, "/health/live", program, [$"--urls=http://127.0.0.1:{unkeptPort}"], new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["Pages__KeptMegabytes"] = "0" })).Peer;

        var content = ContentFolder.Parse(await ContentFiles.ReadAsync(Repository.Data, cancellationToken), HistoricalDate.In(TimeProvider.System.GetUtcNow(), "UTC")).Content ?? throw new InvalidOperationException("data has errors: run `historyday check`.");
        var paths = content.Events.Select(happening => happening.Path).Order(StringComparer.Ordinal).Where((_, index) => index % (content.Events.Count / Pages) == 0).Take(Pages).ToList();
        await SaveAsync(site, paths, Path.Combine(work.Path, "html"));
        using var nginx = await StartNginxAsync(nginxPort, work.Path, paths[0]);
        using var fixedBytes = (await Peer.StartAsync("Kestrel with fixed bytes", fixedPort, "/", Own, ["fixed", Path.Combine(work.Path, "html", paths[0][1..] + ".html.gz"), $"{fixedPort}"], new Dictionary<string, string>(StringComparer.Ordinal))).Peer;

        await Load.MicrosecondsPerRequestAsync(unkept, paths, "gzip", 4, 10); // what runs often is compiled better as it runs
        foreach (var peer in new[] { site, fixedBytes }) await Load.MicrosecondsPerRequestAsync(peer, paths, "gzip", Connections, 5);
        await Load.MicrosecondsPerRequestAsync(site, paths, "br", Connections, 5);
        var (gzip, brotli, unseen, unseenBrotli, peerNginx, peerFixed) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (list, peer, coding, connections, suffix) in new[]
            {
                (peerNginx, nginx, "gzip", Connections, ".html"), (gzip, site, "gzip", Connections, ""), (peerFixed, fixedBytes, "gzip", Connections, ""), (brotli, site, "br", Connections, ""), (unseen, unkept, "gzip", 4, ""), (unseenBrotli, unkept, "br", 4, ""),
            })
            {
                list.Add(await Load.MicrosecondsPerRequestAsync(peer, paths.Select(path => path + suffix), coding, connections, SecondsEach));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds of {SecondsEach} s, {paths.Count} pages; microseconds of processor time a request: nginx gzip_static {Median(peerNginx):N1}, Kestrel with fixed bytes {Median(peerFixed):N1}, a page seen before {Median(gzip):N1} (gzip) and {Median(brotli):N1} (Brotli), not seen before {Median(unseen):N0} and {Median(unseenBrotli):N0}"));
        Report("seen before, gzip, against nginx gzip_static", Ratio(gzip, peerNginx), 1.4);
        Report("seen before, Brotli, against nginx gzip_static", Ratio(brotli, peerNginx), 1.4);
        Report("seen before, gzip, against Kestrel with fixed bytes", Ratio(gzip, peerFixed), 1.2);
        Report("not seen before, gzip, against seen before", Ratio(unseen, gzip), 6);
        Report("not seen before, Brotli, against seen before", Ratio(unseenBrotli, brotli), 6);
        Report("anonymous memory after these requests, MB", site.AnonymousBytes / 1e6, 170);
        Report("cold start, store present, against Kestrel's", await ColdStartAsync(program, settings, Path.Combine(work.Path, "html", paths[0][1..] + ".html.gz")), 4);
        using var store = new HistoryStore(Repository.Data, settings["Store__Path"]);
        await store.EnsureBuiltAsync(HistoricalDate.In(TimeProvider.System.GetUtcNow(), "UTC"), cancellationToken);
        Report("reading an event against the same rows through SQLitePCL", Read(store, content), 3.5);
        return _areHeld;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    // Round by round, so that what slows the machine slows both.
    private static double Ratio(List<double> ours, List<double> theirs) => Median([.. ours.Zip(theirs, (one, other) => one / other)]);

    private static async Task RunProgramAsync(string file, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments)) ?? throw new InvalidOperationException($"{file} does not start.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{file} ended with {process.ExitCode}.");
    }

    private static async Task SaveAsync(Peer site, IEnumerable<string> paths, string folder)
    {
        using var client = new HttpClient();
        foreach (var path in paths)
        {
            var file = Path.Combine(folder, path[1..] + ".html");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a path has a folder
            await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(new Uri(site.Address, path)));
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path)) { Headers = { { "Accept-Encoding", "gzip" } } };
            using var response = await client.SendAsync(request);
            await File.WriteAllBytesAsync(file + ".gz", await response.Content.ReadAsByteArrayAsync());
        }
    }

    private static async Task<Peer> StartNginxAsync(int port, string folder, string probe)
    {
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            daemon off; user root; worker_processes 1; pid {{folder}}/nginx.pid; error_log {{folder}}/nginx.log;
            events { worker_connections 1024; }
            http {
              include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
              server { listen 127.0.0.1:{{port}}; root {{folder}}/html; gzip_static on; gzip_vary on; add_header Cache-Control "public, max-age=300"; }
            }
            """);
        return (await Peer.StartAsync("nginx", port, probe + ".html", "/usr/sbin/nginx", ["-p", folder, "-c", configuration], new Dictionary<string, string>(StringComparer.Ordinal))).Peer;
    }

    private async Task<double> ColdStartAsync(string program, IReadOnlyDictionary<string, string> settings, string file)
    {
        var ratios = new List<double>();
        var times = new List<(double Site, double Peer)>();
        for (var round = 0; round < rounds; round++)
        {
            var (sitePort, peerPort) = (Peer.FreePort(), Peer.FreePort());
            var (site, ours) = await Peer.StartAsync("the site", sitePort, "/", program, [$"--urls=http://127.0.0.1:{sitePort}"], settings);
            site.Dispose();
            var (peer, theirs) = await Peer.StartAsync("Kestrel", peerPort, "/", Own, ["fixed", file, $"{peerPort}"], new Dictionary<string, string>(StringComparer.Ordinal));
            peer.Dispose();
            times.Add((ours.TotalMilliseconds, theirs.TotalMilliseconds));
            ratios.Add(ours / theirs);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first page after {Median([.. times.Select(time => time.Site)]):N0} ms, Kestrel's first answer after {Median([.. times.Select(time => time.Peer)]):N0} ms"));
        return Median(ratios);
    }

    // The statements of an event's page, kept, run through the bare binding with each column looked at once, against the query that makes the view of them.
    private double Read(HistoryStore store, HistoryContent content)
    {
        const int times = 2000;
        var events = new EventQueries(store);
        var asked = content.Events.Select(happening => (Day: happening.Date.MonthDay, happening.Date.Year, happening.Slug)).ToList();
        raw.sqlite3_open_v2(store.File, out var db, raw.SQLITE_OPEN_READONLY, null);
        raw.sqlite3_exec(db, "PRAGMA mmap_size = 17179869184");
        var statements = new[] { EventQueries.CategoriesSql, EventQueries.CountriesSql, EventQueries.PeopleSql, EventQueries.TagsSql, EventQueries.ReferencesSql, EventQueries.ImageSql, EventQueries.LinksSql }.Select(Prepare).ToList();
        var (own, sameDay) = (Prepare(EventQueries.EventSql), Prepare(EventQueries.SameDaySql));
        var (bare, ours) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            for (var index = 0; index < times; index++) AskBare(asked[index % asked.Count]);
            bare.Add(watch.Elapsed.TotalMicroseconds / times);
            watch.Restart();
            for (var index = 0; index < times; index++) events.FindEvent(asked[index % asked.Count].Day, asked[index % asked.Count].Year, asked[index % asked.Count].Slug);
            ours.Add(watch.Elapsed.TotalMicroseconds / times);
        }

        foreach (var statement in statements.Append(own).Append(sameDay)) statement.Dispose();
        db.Dispose();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"an event is read in {Median(ours):N1} microseconds, its rows through SQLitePCL in {Median(bare):N1}"));
        return Ratio(ours[1..], bare[1..]);

        sqlite3_stmt Prepare(string sql)
        {
            raw.sqlite3_prepare_v2(db, sql, out var statement);
            return statement;
        }

        void AskBare((MonthDay Day, HistoricalYear Year, string Slug) happening)
        {
            raw.sqlite3_bind_int(own, 1, HistoricalDate.SortKeyOf(happening.Year, happening.Day));
            raw.sqlite3_bind_text(own, 2, happening.Slug);
            raw.sqlite3_step(own);
            var id = raw.sqlite3_column_int(own, EventSummary.ColumnCount);
            Look(own);
            raw.sqlite3_reset(own);
            raw.sqlite3_bind_int(sameDay, 1, happening.Day.Ordinal);
            raw.sqlite3_bind_int(sameDay, 2, id);
            while (raw.sqlite3_step(sameDay) == raw.SQLITE_ROW) Look(sameDay);
            raw.sqlite3_reset(sameDay);
            foreach (var statement in statements)
            {
                raw.sqlite3_bind_int(statement, 1, id);
                while (raw.sqlite3_step(statement) == raw.SQLITE_ROW) Look(statement);
                raw.sqlite3_reset(statement);
            }
        }

        static void Look(sqlite3_stmt row)
        {
            for (var column = 0; column < raw.sqlite3_column_count(row); column++) raw.sqlite3_column_text(row, column).utf8_to_string();
        }
    }

    private void Report(string what, double measured, double bound)
    {
        _areHeld &= measured <= bound;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60}{measured,8:N2} {(measured <= bound ? "<=" : "ABOVE"),5}{bound,8:N2}"));
    }
}
