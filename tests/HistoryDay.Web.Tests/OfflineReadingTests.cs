using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>What browsers are given to install the site and to keep it; what they do with it is tested in a browser.</summary>
public sealed class OfflineReadingTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_manifest_says_what_the_content_says_of_the_site()
    {
        var manifest = await GetJsonAsync("/manifest.webmanifest");
        foreach (var (key, value) in new[] { ("name", "TestDay"), ("description", "A site for tests"), ("id", "/"), ("start_url", "/"), ("display", "minimal-ui"), ("background_color", OfflineReading.Paper) })
            manifest.GetProperty(key).GetString().ShouldBe(value);
        var css = await site.Client.GetStringAsync("/css/site.css", TestContext.Current.CancellationToken);
        css.ShouldContain($"--paper: {OfflineReading.Paper};");
        (await site.GetAsync("/")).QuerySelector("link[rel=manifest]")?.GetAttribute("href").ShouldBe("/manifest.webmanifest");
    }

    [Fact]
    public async Task Its_icons_exist_and_have_the_sizes_that_it_says()
    {
        var icons = (await GetJsonAsync("/manifest.webmanifest")).GetProperty("icons").EnumerateArray().ToList();
        icons.Select(icon => icon.GetProperty("purpose").GetString()).ShouldBe(["any", "any", "maskable"]);
        foreach (var icon in icons)
        {
            var (width, height) = await SizeOfAsync(icon.GetProperty("src").GetString()!); // every icon has one
            $"{width}x{height}".ShouldBe(icon.GetProperty("sizes").GetString());
        }

        var touch = (await site.GetAsync("/")).QuerySelector("link[rel=apple-touch-icon]")?.GetAttribute("href");
        (await SizeOfAsync(touch!)).ShouldBe((180, 180)); // read as null, it would have no size
    }

    [Fact]
    public async Task The_worker_is_asked_for_anew_each_time_and_names_every_style_and_script_that_pages_ask_for()
    {
        var response = await site.SendAsync("/service-worker.js");
        response.Headers.CacheControl?.NoCache.ShouldBeTrue();
        var files = await KeptFilesAsync();
        foreach (var address in new[] { "/", "/february/1", "/kiosk", "/offline", "/search" })
        {
            var page = await site.GetAsync(address);
            page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], script").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")).ShouldBeSubsetOf(files);
        }
    }

    [Fact]
    public async Task Every_file_that_the_worker_keeps_exists_and_so_does_the_script_that_it_calls_in()
    {
        var text = await site.Client.GetStringAsync("/service-worker.js", TestContext.Current.CancellationToken);
        var script = text.Split('"')[^2];
        foreach (var file in (await KeptFilesAsync()).Append(script))
            (await site.SendAsync(file)).StatusCode.ShouldBe(HttpStatusCode.OK, file);
    }

    [Fact]
    public async Task Its_version_changes_with_a_colour_of_the_content_and_with_nothing_that_pages_say()
    {
        using var other = new TestContent().With(Some.Event());
        using var coloured = new TestContent().With(Some.Event()).With("categories.yml", "- { slug: arts-culture, name: Arts & Culture, description: Books., light: '#000000', dark: '#eba3d8', icon: lyre }");
        var version = await VersionAsync(site.Client);
        version.Length.ShouldBe(8);
        (await VersionOfAsync(other)).ShouldBe(version);
        (await VersionOfAsync(coloured)).ShouldNotBe(version);
    }

    [Fact]
    public async Task The_week_is_the_home_page_and_today_and_seven_days_more_with_their_events_by_the_readers_clock()
    {
        using var content = new TestContent().With(Some.Event(1924, 2, 1)).With(Some.Event(1925, 2, 8)).With(Some.Event(1926, 2, 9));
        using var factory = new SiteFactory(content.Path);
        using var client = factory.CreateClient();
        factory.Clock.Now = new DateTimeOffset(2026, 2, 1, 11, 0, 0, TimeSpan.Zero);
        (await WeekAsync("auto~Europe/London")).ShouldBe([
            "/", "/february/1", "/february/1/1924/a-thing-happens-here", "/february/2", "/february/3", "/february/4", "/february/5", "/february/6", "/february/7",
            "/february/8", "/february/8/1925/a-thing-happens-here"]);
        (await WeekAsync("auto~Pacific/Kiritimati"))[^1].ShouldBe("/february/9/1926/a-thing-happens-here");

        async Task<string[]> WeekAsync(string zone)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/offline/week");
            request.Headers.Add("Cookie", $"zone={zone}");
            var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return JsonSerializer.Deserialize<string[]>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!; // an array, or this throws
        }
    }

    [Fact]
    public async Task The_page_for_what_is_not_kept_is_left_out_of_search_engines_and_says_what_it_is_without_script()
    {
        var page = await site.GetAsync("/offline");
        page.QuerySelector("meta[name=robots]")?.GetAttribute("content").ShouldBe("noindex");
        page.QuerySelector("main .lead")?.TextContent.ShouldBe("This page stands in for one that could not be fetched and is not kept in this browser.");
        page.QuerySelector("[data-kept]")?.HasAttribute("hidden").ShouldBeTrue();
    }

    [Fact]
    public async Task The_privacy_page_says_what_the_browser_keeps_and_how_to_be_rid_of_it()
    {
        var text = (await site.GetAsync("/about/privacy")).QuerySelector("main")?.TextContent;
        foreach (var told in new[] { "the last 300 pages that you visited", "the next seven days", "delete the site’s data", "under theme" }) text.ShouldNotBeNull().ShouldContain(told);
    }

    private async Task<JsonElement> GetJsonAsync(string address) =>
        JsonDocument.Parse(await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement;

    private async Task<List<string>> KeptFilesAsync() =>
        [.. KeptOf(await site.Client.GetStringAsync("/service-worker.js", TestContext.Current.CancellationToken)).GetProperty("files").EnumerateArray().Select(file => file.GetString()!)]; // strings

    // "const kept = {…};" is its first line.
    private static JsonElement KeptOf(string worker) => JsonDocument.Parse(worker.Split('\n')[0]["const kept = ".Length..].TrimEnd(';')).RootElement;

    private static async Task<string> VersionAsync(HttpClient client) =>
        KeptOf(await client.GetStringAsync("/service-worker.js", TestContext.Current.CancellationToken)).GetProperty("version").GetString()!; // a string

    private static async Task<string> VersionOfAsync(TestContent content)
    {
        using var factory = new SiteFactory(content.Path);
        using var client = factory.CreateClient();
        return await VersionAsync(client);
    }

    // Width and height are the first numbers of a PNG's first chunk.
    private async Task<(int Width, int Height)> SizeOfAsync(string address)
    {
        var bytes = await site.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        bytes[1..4].ShouldBe("PNG"u8.ToArray());
        return (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }
}
