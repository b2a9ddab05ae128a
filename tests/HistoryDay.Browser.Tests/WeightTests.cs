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

    // Which of the others: the longest, those with the most letters that are not of the first font files, and every fortieth.
    [Fact]
    public async Task An_article_weighs_at_most_60_KB_at_first_fonts_included()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Data, "events"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var weighed = files.OrderByDescending(file => new FileInfo(file).Length).Take(4)
            .Concat(files.OrderByDescending(file => File.ReadAllText(file).Where(IsRare).Distinct().Count()).Take(6))
            .Concat(files.Where((_, index) => index % 40 == 0)).Distinct(StringComparer.Ordinal).Select(AddressOf);
        var weights = new List<(long Bytes, string Address)>();
        foreach (var address in weighed)
        {
            _kept.Clear();
            var page = await OpenAsync();
            var (bytes, list) = await WeighAsync(page, address);
            weights.Add((bytes, address));
            if (bytes > MostAtFirst) TestContext.Current.TestOutputHelper?.WriteLine($"{address}\n{list}\n");
            await page.Context.CloseAsync();
        }

        foreach (var (bytes, address) in weights.OrderDescending()) TestContext.Current.TestOutputHelper?.WriteLine($"{bytes} {address}");
        weights.Max().Bytes.ShouldBeInRange(30_000, MostAtFirst);
    }

    [Fact]
    public async Task The_longest_article_weighs_at_most_15_KB_after_another()
    {
        var page = await OpenAsync();
        var articles = Directory.GetFiles(Path.Combine(Repository.Data, "events"), "*.md", SearchOption.AllDirectories)
            .OrderByDescending(file => new FileInfo(file).Length).Take(2).Select(AddressOf).ToList();
        await WeighAsync(page, articles[1]);
        var (next, list) = await WeighAsync(page, articles[0]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{next} bytes on the next view\n{list}");
        next.ShouldBeInRange(5_000, MostOnTheNext);
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

    private static bool IsRare(char letter) => letter is >= '\u0100' and <= '\u1eff';

    // Without a worker, which would fetch for later, and answer for the wire.
    private Task<IPage> OpenAsync() => site.OpenAsync(new BrowserNewContextOptions { ServiceWorkers = ServiceWorkerPolicy.Block });

    private static string AddressOf(string file)
    {
        var parts = Path.GetRelativePath(Path.Combine(Repository.Data, "events"), file).Split('/');
        var name = Path.GetFileNameWithoutExtension(parts[2]).TrimStart('0');
        var year = name.IndexOf('-', StringComparison.Ordinal);
        if (name[year..].StartsWith("-bc-", StringComparison.Ordinal)) year += "-bc".Length;
        return $"/{MonthNames.SlugOf(int.Parse(parts[0], CultureInfo.InvariantCulture))}/{int.Parse(parts[1], CultureInfo.InvariantCulture)}/{name[..year]}/{name[(year + 1)..]}";
    }

    // What comes over the wire, as a published site would send it over TLS, where browsers take Brotli: pages as the site codes them, and files, which a build
    // leaves as they are, coded once and kept by the reader under the fingerprints in their names.
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
        sizes[Address + path] += await LengthOfBrotliAsync(path) - int.Parse(responses.Single(response => response.Url == Address + path).Headers["content-length"], CultureInfo.InvariantCulture);
        foreach (var response in responses.Where(response => Fingerprinted.IsMatch(response.Url)))
        {
            var body = await response.BodyAsync();
            sizes[response.Url] = _kept.Add(response.Url) ? sizes[response.Url] - body.Length + CompressedLength(body) : 0;
        }

        return (sizes.Values.Sum(), string.Join('\n', sizes.Select(size => $"{size.Value} {size.Key}")));

        void Note(object? sender, IResponse response) => responses.Add(response);

        static JsonElement Of(JsonElement? told, string key) => told.GetValueOrDefault().GetProperty(key);
    }

    private async Task<long> LengthOfBrotliAsync(string path)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + path) { Headers = { { "Accept-Encoding", "br" } } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        return (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }

    private static long CompressedLength(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(body);
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
