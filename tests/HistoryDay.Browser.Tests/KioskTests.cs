using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>The kiosk: turning, pausing, midnight, and fitting a screen.</summary>
[Collection(OneBrowser.Name)]
public sealed class KioskTests(BrowserSite site)
{
    private const string First = "A first event of 23 November";
    private const string Second = "Another event of 23 November";

    [Fact]
    public async Task Screens_turn_by_themselves_and_come_round()
    {
        var page = await OpenAsync("2026-11-23T12:00:00Z");
        await page.GotoAsync("/kiosk?seconds=60");
        foreach (var title in new[] { First, Second, "Born on 23 November", "Died on 23 November", First })
        {
            await ShowsAsync(page, title);
            await page.Clock.FastForwardAsync(50_000);
            await ShowsAsync(page, title);
            await page.Clock.FastForwardAsync(11_000);
        }
    }

    [Fact]
    public async Task Space_pauses_the_arrows_turn_and_Escape_leads_to_the_day()
    {
        var page = await OpenAsync("2026-11-23T12:00:00Z");
        await page.GotoAsync("/kiosk");
        await page.Keyboard.PressAsync("ArrowLeft");
        await ShowsAsync(page, "Died on 23 November");
        await page.Keyboard.PressAsync("ArrowRight");
        await ShowsAsync(page, First);
        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(page.Locator("[data-place]")).ToHaveTextAsync("1 of 4, paused");
        await page.Clock.FastForwardAsync(120_000);
        await ShowsAsync(page, First);
        await page.ClickAsync("[data-pause]");
        await page.Keyboard.PressAsync(" "); // the button has the focus and is pressed once, not twice
        await Assertions.Expect(page.Locator("[data-place]")).ToHaveTextAsync("1 of 4, paused");
        await page.Keyboard.PressAsync("ArrowRight");
        await ShowsAsync(page, Second);
        await page.Keyboard.PressAsync("Escape");
        await page.ArriveAsync("/november/23");
    }

    [Fact]
    public async Task It_turns_over_at_midnight_by_itself_and_waits_for_a_connection_where_there_is_none()
    {
        var page = await OpenAsync("2026-11-22T23:59:00Z");
        await page.GotoAsync("/kiosk?seconds=600");
        await ShowsAsync(page, "A first event of 22 November");
        await page.Context.SetOfflineAsync(offline: true);
        site.Now = site.Now.AddMinutes(2);
        await page.Clock.FastForwardAsync(90_000);
        await Assertions.Expect(page.Locator("[data-other-day]")).ToContainTextAsync("“Today” on this page is Sunday 22 November 2026.");
        await Assertions.Expect(page.Locator(".screen:visible .ago")).ToHaveTextAsync("126 years, 1 day ago");
        await page.Context.SetOfflineAsync(offline: false);
        await page.Clock.FastForwardAsync(60_000);
        await ShowsAsync(page, First);
        await Assertions.Expect(page.Locator("[data-other-day]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".screen:visible .ago")).ToHaveTextAsync("126 years ago");
    }

    [Fact]
    public async Task The_cursor_goes_after_some_seconds_and_comes_back()
    {
        var page = await OpenAsync("2026-11-23T12:00:00Z");
        await page.GotoAsync("/kiosk");
        await page.Clock.FastForwardAsync(5_000);
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).cursor")).ShouldBe("none");
        await page.Mouse.MoveAsync(10, 10);
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).cursor")).ShouldBe("auto");
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, "none")]
    [InlineData(ReducedMotion.NoPreference, "appear")]
    public async Task Screens_fade_in_unless_less_motion_is_asked_for(ReducedMotion motion, string animation)
    {
        var page = await OpenAsync("2026-11-23T12:00:00Z", new BrowserNewContextOptions { ReducedMotion = motion });
        await page.GotoAsync("/kiosk");
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.screen')).animationName")).ShouldBe(animation);
    }

    [Fact]
    public async Task Without_script_it_shows_the_lead_event_and_links_to_the_others()
    {
        var page = await OpenAsync("2026-11-23T12:00:00Z", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/kiosk");
        await ShowsAsync(page, First);
        (await page.Locator(".controls button:visible").CountAsync()).ShouldBe(0);
        await page.ClickAsync("noscript a");
        await page.ArriveAsync("/november/23/1700/another-event-of-this-day");
    }

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1080, 1920)]
    [InlineData(1366, 768)]
    public async Task The_longest_texts_fit_a_screen(int width, int height)
    {
        var page = await OpenAsync("2026-07-01T12:00:00Z", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await page.GotoAsync("/kiosk");
        await ShowsAsync(page, "A title that is as long as a title may be, which is 70 letters in all");
        (await page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBe(height);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
        var largest = await page.EvaluateAsync<string>("[...document.querySelectorAll('body *')].sort((a, b) => parseFloat(getComputedStyle(b).fontSize) - parseFloat(getComputedStyle(a).fontSize))[0].closest('p').className");
        largest.ShouldContain("ago");
    }

    private async Task<IPage> OpenAsync(string now, BrowserNewContextOptions? options = null)
    {
        site.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        options ??= new BrowserNewContextOptions();
        options.TimezoneId = "Europe/London";
        return await site.OpenAsync(options);
    }

    private static async Task ShowsAsync(IPage page, string title)
    {
        await Assertions.Expect(page.Locator(".screen:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".screen:visible h2")).ToHaveTextAsync(title);
    }
}
