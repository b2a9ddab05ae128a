using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using HistoryDay.Dates;
using HistoryDay.Tests;
using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>What a page of the site's own content costs a reader: bytes on the wire, and a text that jumps.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class WeightTests(BrowserSite site, OwnContentSite own) : IClassFixture<OwnContentSite>
{
    private const int MostAtFirst = 60 * 1024;
    private const int MostOnTheNext = 15 * 1024;

    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    [GeneratedRegex(@"\.[a-z0-9]{10}\.(css|js|svg)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fingerprinted { get; }

    private string Address => own.Address;

    // Letters beyond those of western Europe bring two more font files, of 6 and 9 KB: docs/quality.md.
    [Fact]
    public async Task The_longest_articles_weigh_at_most_60_KB_at_first_and_15_KB_on_the_next_view_fonts_included()
    {
        var page = await site.OpenAsync();
        var articles = Directory.GetFiles(Path.Combine(Repository.Data, "events"), "*.md", SearchOption.AllDirectories)
            .OrderByDescending(file => new FileInfo(file).Length).Take(2).Select(AddressOf).ToList();
        var (first, list) = await WeighAsync(page, articles[0]);
        var (next, nextList) = await WeighAsync(page, articles[1]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{first} bytes at first\n{list}\n{next} bytes on the next view\n{nextList}");
        first.ShouldBeLessThanOrEqualTo(MostAtFirst);
        next.ShouldBeLessThanOrEqualTo(MostOnTheNext);
    }

    [Theory]
    [InlineData("/", 320)]
    [InlineData("/february/1", 320)]
    [InlineData("/february/1/1924/britain-recognises-the-soviet-union", 320)]
    [InlineData("/", 1280)]
    [InlineData("/february/1", 1280)]
    [InlineData("/february/1/1924/britain-recognises-the-soviet-union", 1280)]
    public async Task Nothing_jumps_when_the_fonts_come_late(string path, int widthPixels)
    {
        site.Now = TimeProvider.System.GetUtcNow(); // the reader's date is that of this site, whose content may be dated today
        var page = await site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = widthPixels, Height = 800 } });
        await page.AddInitScriptAsync("window.shifts = []; new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => [entry.value, ...entry.sources.map(source => source.node?.outerHTML?.slice(0, 60) ?? source.node?.textContent)].join(' ')))).observe({ type: 'layout-shift', buffered: true });");
        var (fonts, asked) = (new TaskCompletionSource(), 0);
        await page.RouteAsync("**/*.woff2", async route =>
        {
            asked++;
            await fonts.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"); // drawn with the stand-ins
        fonts.SetResult();
        await page.EvaluateAsync("document.fonts.ready");
        await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        asked.ShouldBeGreaterThan(1);
        (await page.EvaluateAsync<string[]>("shifts")).ShouldBeEmpty();
    }

    private static string AddressOf(string file)
    {
        var parts = Path.GetRelativePath(Path.Combine(Repository.Data, "events"), file).Split('/');
        var name = Path.GetFileNameWithoutExtension(parts[2]).TrimStart('0');
        var year = name.IndexOf('-', StringComparison.Ordinal);
        if (name[year..].StartsWith("-bc-", StringComparison.Ordinal)) year += "-bc".Length;
        return $"/{MonthNames.SlugOf(int.Parse(parts[0], CultureInfo.InvariantCulture))}/{int.Parse(parts[1], CultureInfo.InvariantCulture)}/{name[..year]}/{name[(year + 1)..]}";
    }

    // What comes over the wire, as a published site would send it: with pages compressed, which come as they are here, and with its files in Brotli and kept
    // by the reader under the fingerprints in their names, while a build's files are neither compressed nor kept.
    private async Task<(long Bytes, string List)> WeighAsync(IPage page, string path)
    {
        var wire = await page.Context.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        var (addresses, sizes, responses) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal), new List<IResponse>());
        wire.Event("Network.requestWillBeSent").OnEvent += (_, told) => addresses[Of(told, "requestId").GetString()!] = Of(told, "request").GetProperty("url").GetString()!; // as the protocol has them
        wire.Event("Network.loadingFinished").OnEvent += (_, told) => sizes[addresses[Of(told, "requestId").GetString()!]] = (long)Of(told, "encodedDataLength").GetDouble(); // likewise
        page.Response += Note;
        (await page.GotoAsync(Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle })).ShouldNotBeNull().Status.ShouldBe(200);
        page.Response -= Note;
        await wire.DetachAsync();
        addresses.Values.ShouldAllBe(address => address.StartsWith(Address, StringComparison.Ordinal));
        foreach (var response in responses.Where(response => sizes[response.Url] > 0 && !response.Url.EndsWith(".woff2", StringComparison.Ordinal)))
        {
            var body = await response.BodyAsync();
            var sent = response.Headers.TryGetValue("content-length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : body.Length;
            var isFile = Fingerprinted.IsMatch(response.Url);
            sizes[response.Url] = _kept.Contains(response.Url) ? 0 : sizes[response.Url] - sent + CompressedLength(body, isFile);
            if (isFile) _kept.Add(response.Url);
        }

        return (sizes.Values.Sum(), string.Join('\n', sizes.Select(size => $"{size.Value} {size.Key}")));

        void Note(object? sender, IResponse response) => responses.Add(response);

        static JsonElement Of(JsonElement? told, string key) => told.GetValueOrDefault().GetProperty(key);
    }

    private static long CompressedLength(byte[] body, bool isFile)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = isFile ? new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true) : new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(body);
        return compressed.Length;
    }
}

/// <summary>The site over <c>data/</c> on a real port.</summary>
public sealed class OwnContentSite : IDisposable
{
    private readonly SiteFactory _factory = new(Repository.Data);

    public OwnContentSite()
    {
        _factory.Clock.Now = TimeProvider.System.GetUtcNow(); // the content holds nothing that is still to come
        _factory.UseKestrel(0);
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    public string Address { get; }

    public void Dispose() => _factory.Dispose();
}
