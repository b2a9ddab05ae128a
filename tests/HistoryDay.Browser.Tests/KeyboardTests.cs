using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

[Collection(OneBrowser.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    private const int MostTabs = 200;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_today_to_a_day_an_event_another_and_its_category_by_keyboard_alone_and_back(bool withScript)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScript, TimezoneId = "Europe/London" });
        await page.GotoAsync("/");
        (await page.TextContentAsync("h1")).ShouldBe("23 November in history");

        await FollowAsync(page, "main .lead a", "/november/23");
        await FollowAsync(page, ".card h3 a[href*='an-event-of-this-day']", "/november/23/1900/an-event-of-this-day");
        (await page.TextContentAsync(".event p.ago")).ShouldBe("126 years ago");
        await FollowAsync(page, "#more ~ .cards h3 a", "/november/23/1700/another-event-of-this-day");
        await FollowAsync(page, ".panel a[href='/categories/war-conflict']", "/categories/war-conflict");
        await page.GoBackAsync(); // Alt and the left arrow are the browser's own keys, which a headless one does not act on
        await ArriveAsync(page, "/november/23/1700/another-event-of-this-day");
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync();
        await page.GotoAsync("/november/23");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to the content");
        (await page.Locator(".skip").BoundingBoxAsync())!.X.ShouldBeGreaterThanOrEqualTo(0);
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    [Fact]
    public async Task A_mark_leads_to_its_reference_and_back_by_keyboard()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync();
        await page.GotoAsync("/november/23/1900/an-event-of-this-day");
        await TabToAsync(page, "#c1-1");
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, "#r1");
        await TabToAsync(page, "#r1 .back a[href='#c1-1']");
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, "#c1-1");
    }

    [Fact]
    public async Task A_zone_is_set_by_keyboard_without_script_and_rules_today()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/");
        (await page.TextContentAsync("[data-clock]")).ShouldBe("Monday 23 November 2026, by the site’s clock (London)");
        await TabToAsync(page, ".zone summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#zone");
        await page.Keyboard.TypeAsync("Kiritimati");
        await TabToAsync(page, ".zone button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("text=24 November in history");
        (await page.TextContentAsync("[data-clock]")).ShouldBe("Tuesday 24 November 2026, by your clock (Kiritimati)");
    }

    private static async Task FollowAsync(IPage page, string selector, string path)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, path);
    }

    // Asked again and again: a page of this site is there before a wait for its loading has begun.
    private static async Task ArriveAsync(IPage page, string ending)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(ending) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator(".site-footer").WaitForAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement === document.querySelector(selector)", selector)) return;
        }

        Assert.Fail($"{selector} was not reached by the Tab key.");
    }
}
