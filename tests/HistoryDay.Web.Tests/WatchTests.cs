using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HistoryDay.Tests;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HistoryDay.Web.Tests;

/// <summary>Content that changes while the site runs is served within seconds, and nothing that happens to it is noticed by a reader.</summary>
public sealed partial class WatchTests : IDisposable
{
    private const string Event = "/february/1/1924/ada-does-a-thing";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20); // two or three on an idle machine

    private readonly TestContent _content = new TestContent().With(Written("First edition")).With(Some.Event(1925, 3, 3, slug: "an-event-that-will-go"));
    private readonly Logged _log = new();
    private readonly SiteFactory _factory;
    private readonly WebApplicationFactory<Program> _site;
    private readonly HttpClient _client;

    public WatchTests()
    {
        _factory = new SiteFactory(_content.Path, ("Content:Watch", "true"));
        _site = _factory.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(_log)));
        _client = _site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    [GeneratedRegex("Edition [0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Edition { get; }

    [Fact]
    public async Task An_edited_a_new_and_a_deleted_article_are_seen_on_their_pages()
    {
        (await GetAsync(Event)).Text.ShouldContain("First edition");
        _content.With(Written("Second edition"));
        await SeeAsync(Event, page => page.Text.Contains("Second edition", StringComparison.Ordinal));
        (await GetAsync("/february/1")).Text.ShouldContain("Second edition");

        _content.With(Some.Event(1926, 2, 1, slug: "a-new-event-appears", title: "A new event appears"));
        await SeeAsync("/february/1/1926/a-new-event-appears", page => page.Status == HttpStatusCode.OK);
        (await GetAsync("/february/1")).Text.ShouldContain("A new event appears");
        (await GetAsync("/search?q=appears")).Text.ShouldContain("/february/1/1926/a-new-event-appears");

        _content.Without("events/03/03/1925-an-event-that-will-go.md");
        await SeeAsync("/march/3/1925/an-event-that-will-go", page => page.Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_broken_edit_is_logged_and_changes_nothing_and_once_mended_it_is_served()
    {
        var before = await GetAsync(Event);
        _content.With("events/02/01/1924-ada-does-a-thing.md", Written("Second edition").Text.Replace("importance: 3", "importance: 9", StringComparison.Ordinal));
        await WaitAsync(() => _log.Lines.Any(line => line.Contains("events/02/01/1924-ada-does-a-thing.md:5: 'importance' must be a whole number from 1 to 5, not '9'.", StringComparison.Ordinal)));
        await WaitAsync(() => _log.Lines.Any(line => line.Contains(" is served until that is mended", StringComparison.Ordinal)));
        (await GetAsync(Event)).ShouldBe(before);

        _content.With(Written("Second edition"));
        await SeeAsync(Event, page => page.Text.Contains("Second edition", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_folder_may_go_away_and_come_back_and_is_watched_again()
    {
        var away = _content.Path + "-away";
        Directory.Move(_content.Path, away);
        try
        {
            await WaitAsync(() => _log.Lines.Any(line => line.Contains("there is no such folder", StringComparison.Ordinal)));
            (await GetAsync(Event)).Text.ShouldContain("First edition");
        }
        finally
        {
            Directory.Move(away, _content.Path);
        }

        _content.With(Written("Second edition"));
        await SeeAsync(Event, page => page.Text.Contains("Second edition", StringComparison.Ordinal));
        _content.With(Written("Third edition"));
        await SeeAsync(Event, page => page.Text.Contains("Third edition", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_folder_put_in_its_place_is_read_and_watched()
    {
        using var other = new TestContent().With(Written("Other edition"));
        using (new TemporaryFolder())
        {
            var away = _content.Path + "-away";
            Directory.Move(_content.Path, away);
            Directory.Move(other.Path, _content.Path);
            Directory.Delete(away, recursive: true);
        }

        await SeeAsync(Event, page => page.Text.Contains("Other edition", StringComparison.Ordinal));
        _content.With(Written("Later edition"));
        await SeeAsync(Event, page => page.Text.Contains("Later edition", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_renewal_that_fails_for_a_reason_that_nobody_thought_of_is_logged_and_the_next_succeeds()
    {
        (await GetAsync(Event)).Status.ShouldBe(HttpStatusCode.OK);
        _factory.Clock.Fault = new InvalidOperationException("The clock has stopped.");
        _content.With(Written("Second edition"));
        await WaitAsync(() => _log.Lines.Any(line => line.Contains("The clock has stopped.", StringComparison.Ordinal)));
        _factory.Clock.Fault = null;
        _content.With(Written("Third edition"));
        await SeeAsync(Event, page => page.Text.Contains("Third edition", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Under_load_no_request_fails_while_content_changes_and_no_page_mixes_two_stores_and_nothing_old_stays_open()
    {
        const int editions = 10;
        WriteEdition(0);
        await SeeAsync(Event, page => page.Text.Contains("Edition 0", StringComparison.Ordinal));
        using var ended = new CancellationTokenSource();
        var (asked, faults) = (0, new ConcurrentQueue<string>());
        string[] addresses = [Event, "/february/1", "/february/1/1926/ada-does-another-thing", "/search?q=edition", "/search/suggestions?q=edition", "/", "/calendar", "/tags/poetry", "/timeline", "/map", "/health/ready", "/people"];
        var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(
            async () =>
            {
                for (var number = reader; !ended.IsCancellationRequested; number++)
                {
                    // Every second is made anew, as no other asks for that host.
                    var address = addresses[number % addresses.Length];
                    using var request = new HttpRequestMessage(HttpMethod.Get, address);
                    if (number % 2 == 0) request.Headers.Host = $"h{reader}-{number}.example";
                    using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
                    var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    Interlocked.Increment(ref asked);
                    if (response.StatusCode != HttpStatusCode.OK) faults.Enqueue($"{address}: {(int)response.StatusCode}");
                    if (Edition.Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList() is { Count: > 1 } mixed) faults.Enqueue($"{address}: {string.Join(" and ", mixed)}");
                }
            },
            TestContext.Current.CancellationToken)).ToList();
        var begun = Stopwatch.GetTimestamp();
        for (var edition = 1; edition <= editions; edition++)
        {
            WriteEdition(edition);
            await SeeAsync(Event, page => page.Text.Contains($"Edition {edition}<", StringComparison.Ordinal) || page.Text.Contains($"Edition {edition} ", StringComparison.Ordinal));
        }

        await ended.CancelAsync();
        await Task.WhenAll(readers);
        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} requests during {editions} changes in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s");
        faults.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
        asked.ShouldBeGreaterThan(200);

        await WaitAsync(() => OpenStores().Count <= 1);
        OpenStores().ShouldBe([Directory.GetFiles(_factory.StorePath, "*.sqlite").MaxBy(File.GetLastWriteTimeUtc)!]); // there are stores
        Directory.GetFiles(_factory.StorePath).Select(Path.GetExtension).Order(StringComparer.Ordinal).ShouldBe([".lock", ".sqlite", ".sqlite"]);

        // An edition is one change of several files, so that a page of two stores is seen by its words.
        void WriteEdition(int edition)
        {
            var aside = _content.Path + "-next";
            Copy(_content.Path, aside);
            var name = string.Create(CultureInfo.InvariantCulture, $"Edition {edition}");
            File.WriteAllText(Path.Combine(aside, "site.yml"), TestContent.SiteText.Replace("TestDay", name, StringComparison.Ordinal));
            foreach (var year in new[] { 1924, 1926 })
            {
                var happening = Some.Event(year, slug: year == 1924 ? "ada-does-a-thing" : "ada-does-another-thing", title: name, person: "Ada Lovelace");
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(aside, happening.File))!); // a file below a folder has one
                File.WriteAllText(Path.Combine(aside, happening.File), happening.Text);
            }

            var away = _content.Path + "-away";
            Directory.Move(_content.Path, away);
            Directory.Move(aside, _content.Path);
            Directory.Delete(away, recursive: true);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
        _factory.Dispose();
        _content.Dispose();
        _log.Dispose();
    }

    private static Some.EventText Written(string title) => Some.Event(1924, slug: "ada-does-a-thing", title: title);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // a file below a folder has one
            File.Copy(file, copy);
        }
    }

    // The stores of this test's site that the process holds open.
    private List<string> OpenStores() =>
        [.. Directory.GetFiles("/proc/self/fd").Select(TargetOf).OfType<string>().Where(target => target.StartsWith(_factory.StorePath, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private static string? TargetOf(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget;
        }
        catch (IOException)
        {
            return null; // closed meanwhile
        }
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task SeeAsync(string address, Func<(HttpStatusCode Status, string Text), bool> isThere)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!isThere(await GetAsync(address)))
        {
            if (Stopwatch.GetElapsedTime(begun) > Soon) throw new TimeoutException($"{address} has not changed. Logged: {string.Join('\n', _log.Lines)}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task WaitAsync(Func<bool> condition)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(begun) > Soon) throw new TimeoutException($"It has not come. Logged: {string.Join('\n', _log.Lines)}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private sealed class Logged : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel > LogLevel.Information || exception is not null) _lines.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
