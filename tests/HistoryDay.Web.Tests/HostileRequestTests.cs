using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using HistoryDay.Tests;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HistoryDay.Web.Tests;

/// <summary>Whatever comes over the wire, the site answers it, tells nothing of itself and does not grow. <c>tests/hostile.sh</c> sends a million.</summary>
[Collection(Alone.Name)]
public sealed partial class HostileRequestTests : IDisposable
{
    private const int Senders = 4;
    private const int KeptMegabytes = 2;
    private const long MostGrowth = 24L * 1024 * 1024;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("HISTORYDAY_HOSTILE") ?? "100000", CultureInfo.InvariantCulture);

    private readonly TestContent _content = new TestContent()
        .With(Some.Event(1924, person: "Ada Lovelace", slug: "ada-does-a-thing", title: "Ada does a thing", extra: "thread: long-story"))
        .With(Some.Event(2012, 2, 1, slug: "a-later-thing-happens", category: "war-conflict", country: "JP"))
        .With(Some.Event(-43, 3, 15, slug: "a-murder-in-the-senate"))
        .With(Some.Event(1700, 7, 1, slug: "one-of-very-many-things", tags: "islands, trade, trials"));

    private readonly SiteFactory _factory;
    private readonly WebApplicationFactory<Program> _site;
    private readonly Faults _logged = new();

    public HostileRequestTests()
    {
        _factory = new SiteFactory(_content.Path, ("Pages:KeptMegabytes", KeptMegabytes.ToString(CultureInfo.InvariantCulture)));
        _site = _factory.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(_logged).Configure<LoggerFilterOptions>(filter => filter.MinLevel = LogLevel.Error)));
        _site.UseKestrel(0);
        _site.StartServer();
    }

    [GeneratedRegex(@"HTTP/1\.[01] (?<status>[0-9]{3}) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex StatusLine { get; }

    [Fact]
    public async Task No_request_makes_the_site_fail_tell_of_itself_or_grow()
    {
        var kept = _site.Services.GetRequiredService<KeptPages>();
        string[] secrets = ["   at ", "Exception", _content.Path, _factory.StorePath, Repository.Root, AppContext.BaseDirectory];
        var (statuses, faults) = (new ConcurrentDictionary<string, int>(StringComparer.Ordinal), new ConcurrentQueue<string>());
        var mostKept = 0L;

        await SendAsync(Count / 10, seed: 1); // after which all is compiled and kept that will be
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var begun = Stopwatch.GetTimestamp();
        await SendAsync(Count - (Count / 10), seed: 100);
        var took = Stopwatch.GetElapsedTime(begun);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Count} requests, {Count * 0.9 / took.TotalSeconds:0} a second; the last nine tenths in {took.TotalSeconds:0} s; the heap grew by {growth / 1024} KB; at most {mostKept / 1024} KB of pages kept; {string.Join(", ", statuses.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"))}");
        _logged.Lines.Take(5).ShouldBeEmpty();
        faults.Take(5).ShouldBeEmpty();
        statuses.Keys.ShouldBeSubsetOf(["200", "206", "301", "302", "303", "304", "400", "404", "405", "408", "411", "413", "414", "415", "416", "417", "431", "100", "505"]);
        statuses.GetValueOrDefault("200").ShouldBeGreaterThan(Count / 4);
        mostKept.ShouldBeInRange(1, (KeptMegabytes * 1024 * 1024) + (64 * 1024)); // one page may be over before the others leave
        growth.ShouldBeLessThan(MostGrowth);

        async Task SendAsync(int count, int seed)
        {
            var left = count;
            await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(
                async () =>
                {
                    var requests = new HostileRequests(seed + sender);
                    while (Volatile.Read(ref left) > 0 && faults.Count < 5)
                    {
                        var batch = requests.Next();
                        Interlocked.Add(ref left, -Judge(batch, await AnswerAsync(batch)));
                    }
                },
                TestContext.Current.CancellationToken)));
        }

        // How many were answered; what was broken off may have no answer, and counts as one.
        int Judge(HostileRequests.Batch batch, string? answer)
        {
            if (answer is null) faults.Enqueue($"no end of the answer to {Shown(batch)}");
            else if (Array.Find(secrets, secret => answer.Contains(secret, StringComparison.Ordinal)) is { } told) faults.Enqueue($"'{told}' in the answer to {Shown(batch)}:\n{answer}");
            var answered = 0;
            foreach (var status in StatusLine.Matches(answer ?? "").Select(match => match.Groups["status"].Value))
            {
                answered++;
                statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
                // Kestrel's own answer to a version of HTTP that there is not; all others of that kind are the site's failing.
                if (status[0] == '5' && status != "505") faults.Enqueue($"{status} among the answers to {Shown(batch)}");
            }

            if (kept.Bytes is var bytes && bytes > Volatile.Read(ref mostKept)) Volatile.Write(ref mostKept, bytes);
            return Math.Max(1, answered);
        }
    }

    public void Dispose()
    {
        _site.Dispose();
        _factory.Dispose();
        _content.Dispose();
        _logged.Dispose();
    }

    private static string Shown(HostileRequests.Batch batch) => Encoding.Latin1.GetString(batch.Bytes);

    // All that comes until the site ends the connection; null where it does not.
    private async Task<string?> AnswerAsync(HostileRequests.Batch batch)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(LongestAnswer);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, _site.ClientOptions.BaseAddress.Port, limit.Token);
        var answer = new StringBuilder();
        try
        {
            // Both at once: a server that is not read from need not read on.
            await Task.WhenAll(WriteAsync(), ReadAsync());
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return null;
        }

        return answer.ToString();

        async Task WriteAsync()
        {
            try
            {
                await socket.SendAsync(batch.Bytes, limit.Token);
                if (batch.IsCut) socket.Shutdown(SocketShutdown.Send);
            }
            catch (SocketException)
            {
                // It has heard enough.
            }
        }

        async Task ReadAsync()
        {
            var bytes = new byte[64 * 1024];
            try
            {
                while (await socket.ReceiveAsync(bytes, limit.Token) is > 0 and var length) answer.Append(Encoding.Latin1.GetString(bytes, 0, length));
            }
            catch (SocketException)
            {
                // Ended with something unread, as it may.
            }
        }
    }

    private sealed class Faults : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error) _lines.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
