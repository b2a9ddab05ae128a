using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>Reading without a connection, by the worker that keeps pages.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class OfflineTests(BrowserSite site)
{
    private const string Event = "/november/23/1900/an-event-of-this-day";

    [Fact]
    public async Task Pages_that_were_visited_and_the_week_to_come_are_read_without_a_connection_and_count_by_the_new_day()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/november/22"); // the first page comes before the worker, and is kept all the same
        await WaitForKeptAsync(page, "/november/22", "/", "/november/23", Event, "/november/24/1700/another-event-of-this-day", "/november/30");
        (await KeptAsync(page)).ShouldNotContain("/december/1");
        await page.GotoAsync("/people/ada-lovelace");
        await WaitForKeptAsync(page, "/people/ada-lovelace");

        await page.Context.SetOfflineAsync(offline: true);
        await page.Clock.FastForwardAsync(24 * 60 * 60 * 1000);
        await page.GotoAsync(Event);
        await Assertions.Expect(page.Locator(".event p.ago")).ToHaveTextAsync("126 years, 1 day ago");
        await Assertions.Expect(page.Locator("[data-clock]")).ToContainTextAsync("Tuesday 24 November 2026");
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).ShouldStartWith("Alegreya"); // so the styles are kept too
        (await page.EvaluateAsync<bool>("document.fonts.check('20px Alegreya')")).ShouldBeTrue();
        foreach (var (address, heading) in new[] { ("/people/ada-lovelace", "Ada Lovelace"), ("/november/22", "22 November in history"), ("/november/30", "30 November in history") })
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        }

        await page.GotoAsync("/about");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Without a connection");
        await Assertions.Expect(page.Locator("[data-kept] li").First).ToHaveTextAsync("30 November in history"); // the latest to be read
        await page.ClickAsync("[data-kept] a:text-is('Ada Lovelace')");
        await page.ArriveAsync("/people/ada-lovelace");
    }

    [Fact]
    public async Task Pages_come_from_the_network_first_and_files_from_what_is_kept()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/november/23");
        await WaitForKeptAsync(page, "/november/30");
        await page.EvaluateAsync(
            """
            async () => {
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  if (request.url.includes("/css/site.")) await cache.put(request, new Response("body { color: rgb(1, 2, 3) }", { headers: { "content-type": "text/css" } }));
                  if (request.url.endsWith("/november/24")) await cache.put(request, new Response("<h1>Kept</h1>", { headers: { "content-type": "text/html" } }));
                }
              }
            }
            """);
        await page.GotoAsync("/november/24");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("24 November in history");
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).color")).ShouldBe("rgb(1, 2, 3)");
    }

    [Fact]
    public async Task Todays_page_kept_from_yesterday_says_so_leads_to_todays_and_is_not_loaded_over_and_over()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/");
        await WaitForKeptAsync(page, "/", "/november/24");
        await page.Context.SetOfflineAsync(offline: true);
        await page.Clock.FastForwardAsync(24 * 60 * 60 * 1000);
        var loads = 0;
        page.FrameNavigated += (_, _) => loads++;
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("[data-other-day]")).ToHaveTextAsync(
            "“Today” on this page is Monday 23 November 2026. By your clock it is 24 November 2026: what happened on 24 November.");
        await page.Clock.FastForwardAsync(180_000);
        await Assertions.Expect(page.Locator(".almanac [aria-current]")).ToContainTextAsync("24");
        loads.ShouldBe(1);
        await page.ClickAsync("[data-other-day] a");
        await page.ArriveAsync("/november/24");

        await page.GoBackAsync();
        site.Now = site.Now.AddDays(1);
        await page.Context.SetOfflineAsync(offline: false);
        await page.Clock.FastForwardAsync(60_000);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("24 November in history");
        await Assertions.Expect(page.Locator("[data-other-day]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_a_reader_typed_and_what_failed_is_never_kept()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/november/23");
        await WaitForKeptAsync(page, "/november/30");
        foreach (var address in new[] { "/search?q=event", "/search", "/random", "/birthday?date=2000-02-29", "/february/30", "/2/1", "/birthday", "/offline" }) await page.GotoAsync(address);
        await WaitForKeptAsync(page, "/birthday");
        var kept = await KeptAsync(page);
        kept.ShouldNotContain(address => Forbidden.IsMatch(address));
        kept.ShouldNotContain("/february/30");
        kept.ShouldNotContain("/2/1");

        await page.Context.SetOfflineAsync(offline: true);
        await page.GotoAsync("/search?q=event");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Without a connection");
    }

    [Fact]
    public async Task A_new_version_takes_over_with_caches_of_its_own()
    {
        var page = await OpenAsync();
        await page.Context.RouteAsync("**/service-worker.js", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = (await answer.TextAsync()).Replace("\"version\":\"", "\"version\":\"old", StringComparison.Ordinal) });
        });
        await page.GotoAsync("/november/23");
        await WaitForKeptAsync(page, "/november/30");
        (await CachesAsync(page)).ShouldAllBe(name => name.StartsWith("pages-old") || name.StartsWith("files-old"));

        await page.Context.UnrouteAllAsync();
        await page.GotoAsync("/november/24");
        await WaitForAsync(page, "no old cache", async () => (await CachesAsync(page)) is { Length: 2 } names && names.All(name => !name.Contains("-old", StringComparison.Ordinal)));
        await WaitForKeptAsync(page, "/november/30");
        await page.Context.SetOfflineAsync(offline: true);
        await page.GotoAsync("/november/25");
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).ShouldStartWith("Alegreya");
    }

    [Fact]
    public async Task It_keeps_300_pages_and_the_least_recently_used_leave_first()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/november/23");
        await WaitForKeptAsync(page, "/november/30");
        await page.EvaluateAsync(
            """
            async () => {
              const pages = await caches.open((await caches.keys()).find((name) => name.startsWith("pages-")));
              for (let number = 0; number < 300; number++) await pages.put(`/filler/${number}`, new Response("", { headers: { "content-type": "text/html" } }));
            }
            """);
        await page.GotoAsync("/november/22");
        await WaitForAsync(page, "300 pages", async () => (await KeptAsync(page)).Length == 300);
        var kept = await KeptAsync(page);
        kept[^1].ShouldBe("/november/22");
        kept[0].ShouldBe("/filler/1");
    }

    [Fact]
    public async Task A_reader_who_saves_data_keeps_what_is_visited_and_nothing_is_fetched_ahead()
    {
        var page = await OpenAsync();
        await page.AddInitScriptAsync("Object.defineProperty(navigator.connection, 'saveData', { get: () => true })");
        await page.GotoAsync("/november/23");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => 0)");
        await page.GotoAsync("/november/22");
        await WaitForKeptAsync(page, "/november/22");
        await page.GotoAsync("/november/24");
        await WaitForKeptAsync(page, "/november/24");
        (await KeptAsync(page)).ShouldBe(["/november/22", "/november/24"]);
    }

    [Fact]
    public async Task A_slow_connection_is_given_four_seconds_before_the_kept_page_serves()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/november/23");
        await WaitForKeptAsync(page, "/november/30");
        await page.Context.RouteAsync("**/november/30", async route =>
        {
            await Task.Delay(20_000, TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await page.GotoAsync("/november/30");
        watch.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(3.5), TimeSpan.FromSeconds(19));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("30 November in history");
        await page.Context.UnrouteAllAsync(new BrowserContextUnrouteAllOptions { Behavior = UnrouteBehavior.IgnoreErrors });
    }

    [Fact]
    public async Task What_is_kept_can_be_thrown_away()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/november/23");
        await WaitForKeptAsync(page, "/november/30");
        await page.GotoAsync("/offline");
        await page.ClickAsync("[data-kept] button");
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("0 pages");
        (await KeptAsync(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_worker_is_refused_every_page_works_as_it_is()
    {
        var page = await OpenAsync(new BrowserNewContextOptions { ServiceWorkers = ServiceWorkerPolicy.Block });
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        foreach (var address in new[] { "/", "/november/23", Event, "/kiosk", "/offline", "/search?q=event" })
        {
            await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            (await page.Locator("h1").CountAsync()).ShouldBe(1);
        }

        faults.ShouldBeEmpty();
        (await CachesAsync(page)).ShouldBeEmpty();
    }

    [GeneratedRegex("^/(search|random|zone|offline|birthday[?])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forbidden { get; }

    private Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        options ??= new BrowserNewContextOptions();
        options.TimezoneId = "Europe/London";
        return site.OpenAsync(options);
    }

    private static Task WaitForKeptAsync(IPage page, params string[] addresses) =>
        WaitForAsync(page, string.Join(", ", addresses), async () => addresses.Except(await KeptAsync(page), StringComparer.Ordinal).FirstOrDefault() is null);

    private static async Task WaitForAsync(IPage page, string what, Func<Task<bool>> isSo)
    {
        for (var times = 0; times < 300; times++)
        {
            if (await isSo()) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Not so in half a minute: {what}. Kept: {string.Join(", ", await KeptAsync(page))}");
    }

    private static Task<string[]> CachesAsync(IPage page) => page.EvaluateAsync<string[]>("caches.keys()");

    // The least recently used first.
    private static Task<string[]> KeptAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => {
          const names = (await caches.keys()).filter((name) => name.startsWith("pages-"));
          const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
          return requests.flat().map(({ url }) => url.slice(location.origin.length));
        }
        """);
}
