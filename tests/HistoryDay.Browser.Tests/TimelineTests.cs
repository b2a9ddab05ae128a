using System.Globalization;
using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

[Collection(OneBrowser.Name)]
public sealed class TimelineTests(BrowserSite site)
{
    [Fact]
    public async Task Keys_zoom_and_move_and_show_all_again()
    {
        var page = await OpenAsync();
        await page.FocusAsync("#plot");
        (await WidthAsync(page)).ShouldBe(100);
        await page.Keyboard.PressAsync("+");
        (await WidthAsync(page)).ShouldBe(150);
        var before = await LeftAsync(page);
        await page.Keyboard.PressAsync("ArrowRight");
        (await LeftAsync(page)).ShouldBe(before - 10, 0.001);
        await page.Keyboard.PressAsync("ArrowLeft");
        (await LeftAsync(page)).ShouldBe(before, 0.001);
        await page.Keyboard.PressAsync("-");
        (await WidthAsync(page)).ShouldBe(100, 0.001);
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("Home");
        (await WidthAsync(page), await LeftAsync(page)).ShouldBe((100, 0));
    }

    [Fact]
    public async Task Buttons_do_the_same()
    {
        var page = await OpenAsync();
        await page.ClickAsync("button[value='+']");
        (await WidthAsync(page)).ShouldBe(150);
        await page.ClickAsync("button[value=Home]");
        (await WidthAsync(page)).ShouldBe(100);
    }

    [Fact]
    public async Task The_wheel_zooms_and_scrolls_on_where_there_is_no_farther()
    {
        var page = await OpenAsync();
        await page.Locator("#plot").ScrollIntoViewIfNeededAsync();
        await page.Locator("#plot").HoverAsync();
        await page.Clock.RunForAsync(1000); // after the scrolling
        await page.Mouse.WheelAsync(0, -300);
        await page.WaitForFunctionAsync("() => parseFloat(document.querySelector('.plane').getAttribute('width')) > 250");
        await page.Clock.RunForAsync(1000);
        await page.Mouse.WheelAsync(0, 900);
        await page.WaitForFunctionAsync("() => document.querySelector('.plane').getAttribute('width') === '100%'");
        var scrolled = await page.EvaluateAsync<double>("scrollY");
        await page.Mouse.WheelAsync(0, 200);
        await page.WaitForFunctionAsync($"() => scrollY > {scrolled.ToString(CultureInfo.InvariantCulture)}");
    }

    [Fact]
    public async Task Dragging_moves_what_is_near_and_follows_no_link()
    {
        var page = await OpenAsync();
        await page.ClickAsync("button[value='+']");
        var before = await LeftAsync(page);
        var box = (await page.Locator("#plot").BoundingBoxAsync())!; // it is shown
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width / 4), box.Y + 20, new MouseMoveOptions { Steps = 5 });
        await page.Mouse.UpAsync();
        (await LeftAsync(page)).ShouldBe(before - 25, 0.5);
        new Uri(page.Url).AbsolutePath.ShouldBe("/timeline");
    }

    [Fact]
    public async Task Events_that_are_near_show_their_titles_and_lead_to_their_pages()
    {
        var page = await OpenAsync();
        await page.FocusAsync("#plot");
        for (var times = 0; times < 4; times++) await page.Keyboard.PressAsync("+");
        for (var times = 0; times < 11; times++) await page.Keyboard.PressAsync("ArrowRight");
        var title = page.Locator(".row[data-cat=arts-culture] a.named");
        await title.Locator("text").WaitForAsync();
        var (text, address) = (await title.Locator("text").TextContentAsync(), await title.GetAttributeAsync("href"));
        await title.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(address!); // a named event is a link
        (await page.TextContentAsync("h1")).ShouldBe(text);
    }

    [Fact]
    public async Task A_category_is_filtered_at_once_and_stands_in_the_address_and_a_reload_keeps_it()
    {
        var page = await OpenAsync();
        await page.ClickAsync(".narrow summary");
        await page.CheckAsync("input[value=war-conflict]");
        await page.WaitForSelectorAsync("[role=status]:has-text('of that kind')");
        page.Url.ShouldEndWith("/timeline?category=war-conflict");
        (await page.Locator(".lines li:not([data-cat=war-conflict])").CountAsync()).ShouldBe(0);
        await page.ReloadAsync();
        (await page.IsCheckedAsync("input[value=war-conflict]")).ShouldBeTrue();
        await page.UncheckAsync("input[value=war-conflict]");
        await page.WaitForSelectorAsync("[role=status]:not(:has-text('of that kind'))");
        page.Url.ShouldEndWith("/timeline");
    }

    [Fact]
    public async Task Without_script_the_form_filters_and_no_buttons_are_shown()
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/timeline");
        (await page.IsVisibleAsync(".timeline .tools")).ShouldBeFalse();
        await page.ClickAsync(".narrow summary");
        await page.CheckAsync("input[value=war-conflict]");
        await page.ClickAsync("#narrow button");
        (await page.Locator(".lines li").CountAsync()).ShouldBeGreaterThan(1);
        (await page.Locator(".lines li:not([data-cat=war-conflict])").CountAsync()).ShouldBe(0);
    }

    private static async Task<double> WidthAsync(IPage page) => await page.EvaluateAsync<double>("parseFloat(document.querySelector('.plane').getAttribute('width'))");

    private static async Task<double> LeftAsync(IPage page) => await page.EvaluateAsync<double>("parseFloat(document.querySelector('.plane').getAttribute('x'))");

    private async Task<IPage> OpenAsync()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync();
        await page.GotoAsync("/timeline");
        await page.WaitForSelectorAsync(".timeline.live");
        return page;
    }
}
