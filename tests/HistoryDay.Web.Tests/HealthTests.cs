using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HistoryDay.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryDay.Web.Tests;

/// <summary>What those who run the site ask of it.</summary>
public sealed partial class HealthTests : IDisposable
{
    private readonly TestContent _content = new TestContent().With(Some.Event(1924)).With(Some.Event(1925, 3, 3));
    private readonly SiteFactory _site;
    private readonly HttpClient _client;

    public HealthTests()
    {
        _site = new SiteFactory(_content.Path);
        _client = _site.CreateClient();
    }

    [Fact]
    public async Task It_lives()
    {
        using var response = await GetAsync("/health/live");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType.ShouldNotBeNull().ToString().ShouldBe("text/plain; charset=utf-8");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("live\n");
    }

    [Fact]
    public async Task It_is_ready_with_the_store_that_it_names()
    {
        using var response = await GetAsync("/health/ready");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        var version = _site.Services.GetRequiredService<HistoryStore>().Version;
        Directory.GetFiles(_site.StorePath, "*.sqlite").Select(Path.GetFileNameWithoutExtension).ShouldBe([version]);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe($"ready: store {version} with 2 events\n");
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_makes_it_not_ready_but_it_lives()
    {
        (await GetAsync("/")).Dispose();
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Directory.GetFiles(_site.StorePath, "*.sqlite").Single(), "no longer a store", TestContext.Current.CancellationToken);
        using var ready = await GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("not ready: ");
        using var live = await GetAsync("/health/live");
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_numbers_are_text_that_Prometheus_reads()
    {
        foreach (var address in new[] { "/", "/", "/february/1", "/no-such-page", "/search?q=thing", "/css/site.css" }) (await GetAsync(address)).Dispose();
        using var response = await GetAsync("/metrics");
        response.Content.Headers.ContentType.ShouldNotBeNull().ToString().ShouldBe("text/plain; version=0.0.4");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldEndWith("\n");

        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        var samples = new List<(string Name, string Labels, double Value)>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (TypeLine().Match(line) is { Success: true } type)
            {
                kinds.TryAdd(type.Groups["name"].Value, type.Groups["kind"].Value).ShouldBeTrue(line);
            }
            else if (!HelpLine().IsMatch(line))
            {
                var sample = SampleLine().Match(line);
                sample.Success.ShouldBeTrue(line);
                samples.Add((sample.Groups["name"].Value, sample.Groups["labels"].Value, double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture)));
            }
        }

        samples.Select(sample => (sample.Name, sample.Labels)).ShouldBeUnique();
        foreach (var (name, _, _) in samples)
        {
            var announced = kinds.ContainsKey(name) || (kinds.GetValueOrDefault(PartOfHistogram().Replace(name, "")) == "histogram");
            announced.ShouldBeTrue($"{name} has no TYPE");
            if (kinds.GetValueOrDefault(name) == "counter") name.ShouldEndWith("_total");
        }

        foreach (var route in samples.Where(sample => sample.Name == "historyday_request_seconds_bucket").GroupBy(sample => LastLabel().Replace(sample.Labels, "")))
        {
            var counts = route.Select(sample => sample.Value).ToList();
            counts.ShouldBe([.. counts.Order()], route.Key); // each holds all below it
            route.Last().Labels.ShouldContain("le=\"+Inf\"");
            counts[^1].ShouldBe(samples.Single(sample => sample.Name == "historyday_request_seconds_count" && sample.Labels == route.Key).Value);
            samples.ShouldContain(sample => sample.Name == "historyday_request_seconds_sum" && sample.Labels == route.Key && sample.Value > 0);
        }

        kinds.Keys.ShouldBe(
            [
                "historyday_kept_pages", "historyday_kept_pages_bytes", "historyday_kept_pages_sent_total", "historyday_request_seconds", "historyday_requests_total", "historyday_store_age_seconds",
                "process_cpu_seconds_total", "process_resident_memory_bytes",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Each_request_is_counted_once_by_its_route_or_as_a_kept_page()
    {
        const string Day = """historyday_requests_total{route="/{month:month}/{day:day}",status="200"}""";
        const string Missing = """historyday_requests_total{route="/not-found",status="404"}""";
        (await GetAsync("/february/1")).Dispose();
        (await GetAsync("/no-such-page")).Dispose();
        var before = await ReadAsync();
        (await GetAsync("/february/2")).Dispose();
        (await GetAsync("/february/1")).Dispose();
        (await GetAsync("/february/1")).Dispose();
        (await GetAsync("/another-that-is-not")).Dispose();
        var after = await ReadAsync();

        (after[Day] - before[Day]).ShouldBe(1);
        (after[Missing] - before[Missing]).ShouldBe(1);
        (after["historyday_kept_pages_sent_total"] - before.GetValueOrDefault("historyday_kept_pages_sent_total")).ShouldBe(2);
        (after["historyday_kept_pages"] - before["historyday_kept_pages"]).ShouldBe(1);
        after["historyday_kept_pages_bytes"].ShouldBeGreaterThan(before["historyday_kept_pages_bytes"]);
        after["process_cpu_seconds_total"].ShouldBeGreaterThanOrEqualTo(before["process_cpu_seconds_total"]);
        after["process_resident_memory_bytes"].ShouldBeGreaterThan(10_000_000);
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
        _content.Dispose();
    }

    [GeneratedRegex("^# HELP (?<name>[a-z_]+) \\S.*$", RegexOptions.ExplicitCapture)]
    private static partial Regex HelpLine();

    [GeneratedRegex("^# TYPE (?<name>[a-z_]+) (?<kind>counter|gauge|histogram)$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeLine();

    [GeneratedRegex("""^(?<name>[a-z_]+)(\{(?<labels>[a-z]+="[^"\\]*"(,[a-z]+="[^"\\]*")*)\})? (?<value>-?[0-9]+(\.[0-9]+)?(E[+-][0-9]+)?)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex SampleLine();

    [GeneratedRegex("_(bucket|sum|count)$", RegexOptions.ExplicitCapture)]
    private static partial Regex PartOfHistogram();

    [GeneratedRegex(",le=\"[^\"]*\"$")]
    private static partial Regex LastLabel();

    private async Task<HttpResponseMessage> GetAsync(string address) => await _client.GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<Dictionary<string, double>> ReadAsync() =>
        (await _client.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n').Where(line => !line.StartsWith('#'))
            .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
