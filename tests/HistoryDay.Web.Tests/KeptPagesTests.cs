using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using HistoryDay.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryDay.Web.Tests;

/// <summary>Pages are kept ready to be sent, by what changes them and by nothing else, and turn over at the reader's midnight.</summary>
public sealed class KeptPagesTests : IDisposable
{
    private const string Event = "/february/1/1924/ada-does-a-thing";

    private readonly TestContent _content = new TestContent().With(Some.Event(1924, slug: "ada-does-a-thing", title: "Ada does a thing")).With(Some.Event(2012, slug: "a-later-thing-happens", category: "war-conflict"));
    private readonly SiteFactory _site;
    private readonly HttpClient _client;

    public KeptPagesTests()
    {
        _site = new SiteFactory(_content.Path, ("Site:BaseUrl", "https://history.example"));
        _client = _site.CreateClient();
    }

    private KeptPages Kept => _site.Services.GetRequiredService<KeptPages>();

    [Theory]
    [InlineData("", null)]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("gzip;q=0.5, br;q=0.1", "br")]
    [InlineData("*", "br")]
    [InlineData("identity", null)]
    [InlineData("nonsense;;;", null)]
    [InlineData("gzip;q=0", null)]
    public async Task A_page_is_the_same_in_every_coding_that_a_browser_takes_the_first_time_and_the_next(string accepted, string? coded)
    {
        var plain = await _client.GetStringAsync(Event, TestContext.Current.CancellationToken);
        foreach (var _ in new[] { "made", "kept" })
        {
            using var response = await SendAsync(Event, ("Accept-Encoding", accepted));
            response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(coded);
            response.Headers.Vary.ShouldBe(["Accept-Encoding", "Cookie"]);
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await using Stream text = coded switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
            using var reader = new StreamReader(text);
            (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(plain);
        }
    }

    [Theory]
    [InlineData(Event, "?utm_source=a", "?fbclid=b&utm_source=c", "?page=2&category=war-conflict")]
    [InlineData("/february/1", "?utm_source=a", "?x", "?=", "?page=3")]
    [InlineData("/february/1?quiet=1", "&utm_source=a", "&x=1&y=2", "&page=4")]
    [InlineData("/calendar", "?category=war-conflict")]
    [InlineData("/about/privacy", "?x=1")]
    public async Task Keys_that_a_page_does_not_know_neither_change_it_nor_make_another_of_it(string address, params string[] more)
    {
        var page = await _client.GetStringAsync(address, TestContext.Current.CancellationToken);
        var kept = Kept.Count;
        foreach (var query in more) (await _client.GetStringAsync(address + query, TestContext.Current.CancellationToken)).ShouldBe(page);
        Kept.Count.ShouldBe(kept);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=ada")]
    [InlineData("/search/suggestions?q=ada")]
    [InlineData("/birthday?date=1990-05-17")]
    [InlineData("/zone")]
    [InlineData("/random")]
    [InlineData("/no-such-page")]
    [InlineData("/february/30")]
    [InlineData("/February/01")]
    [InlineData("/people?page=99")]
    [InlineData("/kiosk?seconds=none")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    public async Task What_a_reader_typed_what_is_not_there_and_what_is_another_each_time_is_not_kept(string address)
    {
        using var response = await SendAsync(address);
        Kept.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("/search?q=ada")]
    [InlineData("/birthday?date=1990-05-17")]
    [InlineData("/birthday?date=tomorrow")]
    [InlineData("/zone?return=/february/1")]
    public async Task What_a_reader_typed_is_for_no_other_cache_either_the_browsers_included(string address)
    {
        using var response = await SendAsync(address);
        response.Headers.CacheControl.ShouldBe(CacheControlHeaderValue.Parse("no-store"));
    }

    [Fact]
    public async Task A_filter_in_another_order_is_the_same_page()
    {
        await _client.GetStringAsync("/february/1?quiet=1&category=war-conflict", TestContext.Current.CancellationToken);
        await _client.GetStringAsync("/february/1?category=war-conflict&quiet=1", TestContext.Current.CancellationToken);
        Kept.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Event)]
    [InlineData("/")]
    [InlineData("/css/categories.css")]
    [InlineData("/opensearch.xml")]
    public async Task What_a_browser_has_already_is_not_sent_again(string address)
    {
        using var first = await SendAsync(address);
        var etag = first.Headers.ETag.ShouldNotBeNull();
        etag.IsWeak.ShouldBeFalse();
        foreach (var known in new[] { etag.ToString(), $"\"other\", {etag}", $"W/{etag}" })
        {
            using var again = await SendAsync(address, ("If-None-Match", known));
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            again.Headers.ETag.ShouldBe(etag);
            again.Headers.CacheControl.ShouldBe(first.Headers.CacheControl);
            again.Content.Headers.ContentLength.GetValueOrDefault().ShouldBe(0);
        }

        using var changed = await SendAsync(address, ("If-None-Match", "\"other\""));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var coded = await SendAsync(address, ("Accept-Encoding", "br"), ("If-None-Match", etag.ToString()));
        coded.StatusCode.ShouldBe(coded.Content.Headers.ContentEncoding.Count > 0 ? HttpStatusCode.OK : HttpStatusCode.NotModified); // other bytes, another tag
    }

    [Theory]
    // London, and Tokyo by cookie, whose midnight is at three in the afternoon
    [InlineData("2026-11-23T12:00:00Z", null, "public, max-age=300, stale-while-revalidate=3600")]
    [InlineData("2026-11-23T23:00:00Z", null, "public, max-age=300, stale-while-revalidate=3300")]
    [InlineData("2026-11-23T23:58:20Z", null, "public, max-age=100, stale-while-revalidate=0")]
    [InlineData("2026-11-23T23:59:59.9Z", null, "public, max-age=0, stale-while-revalidate=0")]
    [InlineData("2026-11-23T14:58:20Z", "hand~Asia/Tokyo", "private, max-age=100, stale-while-revalidate=0")]
    [InlineData("2026-11-23T23:58:20Z", "auto~Asia/Tokyo", "private, max-age=300, stale-while-revalidate=3600")]
    [InlineData("2026-11-23T23:58:20Z", "hand~Nowhere/Atlantis", "public, max-age=100, stale-while-revalidate=0")]
    public async Task A_page_is_fresh_until_the_readers_midnight_at_most_and_private_where_a_cookie_shaped_it(string now, string? zone, string control)
    {
        _site.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        foreach (var _ in new[] { "made", "kept" })
        {
            using var response = zone is null ? await SendAsync(Event) : await SendAsync(Event, ("Cookie", $"zone={zone}"));
            response.Headers.CacheControl.ShouldBe(CacheControlHeaderValue.Parse(control));
        }
    }

    [Fact]
    public async Task Today_turns_over_at_each_readers_midnight_and_not_before()
    {
        foreach (var (now, zone, today) in new[]
        {
            ("2026-11-23T14:59:59Z", "Asia/Tokyo", "2026-11-23"),
            ("2026-11-23T14:59:59Z", "Europe/Paris", "2026-11-23"),
            ("2026-11-23T15:00:00Z", "Asia/Tokyo", "2026-11-24"),
            ("2026-11-23T15:00:00Z", "Europe/Paris", "2026-11-23"),
            ("2026-11-23T15:00:00Z", "Asia/Seoul", "2026-11-24"),
            ("2026-11-23T15:00:00Z", "Pacific/Pago_Pago", "2026-11-23"),
            ("2026-11-24T10:30:00Z", "Pacific/Pago_Pago", "2026-11-23"),
            ("2026-11-24T10:30:00Z", "Europe/Paris", "2026-11-24"),
            ("2026-11-24T10:30:00Z", "Pacific/Kiritimati", "2026-11-25"),
            ("2026-11-23T15:00:00Z", "Asia/Tokyo", "2026-11-24"), // and back, as clocks are set
        })
        {
            _site.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
            using var response = await SendAsync("/", ("Cookie", $"zone=hand~{zone}"));
            var page = await TestSite.ParseAsync(response);
            page.Body!.GetAttribute("data-today").ShouldBe(today); // every page has a body
        }

        Kept.Count.ShouldBe(3); // one for each date, whatever the zone
    }

    [Fact]
    public async Task Neither_zone_nor_theme_makes_another_page_of_the_same_date()
    {
        foreach (var cookie in new[] { "theme=dark", "zone=hand~Europe/Paris", "zone=auto~Europe/Berlin", "zone=auto~Europe/Paris; theme=light", "other=1" })
        {
            using var response = await SendAsync(Event, ("Cookie", cookie));
        }

        Kept.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_answers_HEAD_as_it_would_GET()
    {
        using var made = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Event), TestContext.Current.CancellationToken);
        using var got = await SendAsync(Event);
        using var kept = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Event), TestContext.Current.CancellationToken);
        foreach (var head in new[] { made, kept })
        {
            head.Headers.ETag.ShouldBe(got.Headers.ETag);
            head.Content.Headers.ContentLength.ShouldBe((await got.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
            (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Other_sites_names_make_other_pages_where_no_setting_says_the_address()
    {
        using var site = new SiteFactory(_content.Path);
        using var client = site.CreateClient();
        foreach (var host in new[] { "one.example", "two.example", "one.example" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Event) { Headers = { Host = host } };
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            (await TestSite.ParseAsync(response)).QuerySelector("link[rel=canonical]")?.GetAttribute("href").ShouldBe($"http://{host}{Event}");
        }

        site.Services.GetRequiredService<KeptPages>().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_least_used_pages_leave_first_and_the_bound_of_bytes_holds()
    {
        using var site = new SiteFactory(_content.Path, ("Site:BaseUrl", "https://history.example"), ("Pages:KeptMegabytes", "1"));
        using var client = site.CreateClient();
        var kept = site.Services.GetRequiredService<KeptPages>();
        var most = 0L;
        for (var day = 1; day <= 28; day++)
        {
            foreach (var month in Enumerable.Range(1, 8).Select(HistoryDay.Dates.MonthNames.SlugOf))
            {
                await client.GetStringAsync($"/{month}/{day}", TestContext.Current.CancellationToken);
                await client.GetStringAsync(Event, TestContext.Current.CancellationToken);
                most = Math.Max(most, kept.Bytes);
                await Task.Delay(16, TestContext.Current.CancellationToken); // the clock of last use ticks that fast
            }
        }

        most.ShouldBeInRange(900_000, 1024 * 1024);
        kept.Count.ShouldBeLessThan(28 * 8);
        var before = await CountAsync(client);
        await client.GetStringAsync(Event, TestContext.Current.CancellationToken);
        (await CountAsync(client)).ShouldBe(before + 1); // it was asked for all the time, so it stayed
        await client.GetStringAsync("/january/1", TestContext.Current.CancellationToken);
        (await CountAsync(client)).ShouldBe(before + 1); // it was not
    }

    [Fact]
    public async Task Nothing_is_kept_where_the_setting_says_so()
    {
        using var site = new SiteFactory(_content.Path, ("Pages:KeptMegabytes", "0"));
        using var client = site.CreateClient();
        await client.GetStringAsync(Event, TestContext.Current.CancellationToken);
        site.Services.GetRequiredService<KeptPages>().Count.ShouldBe(0);
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
        _content.Dispose();
    }

    private static async Task<int> CountAsync(HttpClient client) =>
        (await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).Split('\n').Where(line => line.StartsWith("historyday_kept_pages_sent_total ", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)).FirstOrDefault();

    private async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
