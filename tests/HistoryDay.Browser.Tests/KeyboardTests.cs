using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

[Collection(OneBrowser.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_today_to_a_day_an_event_another_and_its_category_by_keyboard_alone_and_back(bool withScript)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScript, TimezoneId = "Europe/London" });
        await page.GotoAsync("/");
        (await page.TextContentAsync("h1")).ShouldBe("23 November in history");

        await FollowAsync(page, ".section-head a[href='/november/23']", "/november/23");
        await FollowAsync(page, ".river h4 a[href*='an-event-of-this-day']", "/november/23/1900/an-event-of-this-day");
        (await page.TextContentAsync(".event p.ago")).ShouldBe("126 years ago");
        await FollowAsync(page, ".more > .cards h3 a", "/november/23/1700/another-event-of-this-day");
        await FollowAsync(page, ".panel a[href='/categories/war-conflict']", "/categories/war-conflict");
        await page.GoBackAsync(); // Alt and the left arrow are the browser's own keys, which a headless one does not act on
        await page.ArriveAsync("/november/23/1700/another-event-of-this-day");
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
        await page.TabToAsync("#c1-1");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("#r1");
        await page.TabToAsync("#r1 .back a[href='#c1-1']");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("#c1-1");
    }

    [Fact]
    public async Task A_zone_is_set_by_keyboard_without_script_and_rules_today()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/");
        (await page.TextContentAsync("[data-clock]")).ShouldBe("Monday 23 November 2026");
        await page.TabToAsync(".zone a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#zone");
        await page.TabToAsync("#zone");
        await page.Keyboard.TypeAsync("Kiritimati");
        await page.TabToAsync("main button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("text=24 November in history");
        (await page.TextContentAsync("[data-clock]")).ShouldBe("Tuesday 24 November 2026");
    }

    [Fact]
    public async Task A_zone_is_set_by_keyboard_with_script_too()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { TimezoneId = "Europe/London" });
        await page.GotoAsync("/november/23");
        await page.TabToAsync(".zone a");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/zone?return=%2Fnovember%2F23");
        await page.TabToAsync("#zone");
        await page.Keyboard.TypeAsync("Kiritimati");
        await page.TabToAsync("main button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-clock]")).ToHaveTextAsync("Tuesday 24 November 2026");
        await page.ArriveAsync("/november/23");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_theme_is_chosen_by_keyboard_and_kept_where_there_is_script(bool withScript)
    {
        const string Background = "getComputedStyle(document.documentElement).backgroundColor";
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScript, ColorScheme = ColorScheme.Light });
        await page.GotoAsync("/about");
        var light = await page.EvaluateAsync<string>(Background);
        await page.TabToAsync("#theme-auto");
        await page.Keyboard.PressAsync("ArrowRight");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("theme-light");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("#theme-dark")).ToBeCheckedAsync();
        var dark = await page.EvaluateAsync<string>(Background);
        dark.ShouldNotBe(light);
        await page.GotoAsync("/november/23");
        (await page.EvaluateAsync<string>(Background)).ShouldBe(withScript ? dark : light);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_day_is_narrowed_to_a_category_by_keyboard_and_widened_again(bool withScript)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScript });
        await page.GotoAsync("/november/23");
        await page.TabToAsync(".narrow summary");
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("#category");
        await page.Keyboard.TypeAsync("War");
        await page.TabToAsync("#continent");
        await page.TabToAsync(".filters [name=quiet]");
        await page.TabToAsync(".filters button");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/november/23?category=war-conflict&continent=");
        (await page.Locator(".river h4").AllTextContentsAsync()).ShouldBe(["Another event of 23 November"]);
        await FollowAsync(page, ".filters a", "/november/23");
        (await page.Locator(".river h4").CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_note_beside_the_text_leads_to_its_reference_by_keyboard()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync("/november/23/1900/an-event-of-this-day");
        await FollowAsync(page, ".notes a[href='#r2']", "#r2");
        await Assertions.Expect(page.Locator("#r2")).ToBeInViewportAsync();
        await page.TabToAsync("#r2 > a");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_birthday_is_looked_up_by_keyboard(bool withScript)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScript, TimezoneId = "Europe/London" });
        await page.GotoAsync("/");
        await FollowAsync(page, ".tools a[href='/birthday']", "/birthday");
        await page.TabToAsync("#date");
        await page.Keyboard.TypeAsync("11111990"); // month and day are in the browser's own order;
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/birthday?date=1990-11-11");
        (await page.TextContentAsync("#age")).ShouldBe("11 November 1990, a Sunday");
    }

    [Fact]
    public async Task Anniversaries_are_narrowed_by_keyboard()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/");
        await FollowAsync(page, ".main-nav a[href='/anniversaries']", "/anniversaries/2026");
        await page.TabToAsync("#round");
        await page.Keyboard.TypeAsync("multiples of 100");
        await page.TabToAsync(".filters button");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/anniversaries/2026?category=&country=&round=100");
    }

    private static async Task FollowAsync(IPage page, string selector, string path)
    {
        await page.TabToAsync(selector);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(path);
    }
}
