using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>The search box by keyboard, with script and without.</summary>
[Collection(OneBrowser.Name)]
public sealed class SearchTests(BrowserSite site)
{
    [Fact]
    public async Task Suggestions_are_chosen_with_the_arrow_keys_and_followed_with_Enter()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/");
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("ada l");
        await Assertions.Expect(page.Locator("#q-options [role=option]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#q")).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("1 suggestion");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#q")).ToHaveAttributeAsync("aria-activedescendant", "q-option-0");
        await Assertions.Expect(page.Locator("#q-option-0")).ToHaveAttributeAsync("aria-selected", "true");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("q");
        await page.Keyboard.PressAsync("ArrowDown"); // past the last is the box itself
        (await page.GetAttributeAsync("#q", "aria-activedescendant")).ShouldBeNull();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/people/ada-lovelace");
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_Enter_then_searches_for_what_was_typed()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/");
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("event");
        await Assertions.Expect(page.Locator("#q-options")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#q-options")).ToBeHiddenAsync();
        (await page.InputValueAsync("#q")).ShouldBe("event");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/search?q=event");
        (await page.Locator(".card").CountAsync()).ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chips_are_taken_away_by_keyboard(bool withScript)
    {
        var page = await OpenAsync(withScript);
        await page.GotoAsync("/");
        await page.TabToAsync("#q");
        await page.Keyboard.TypeAsync("event 1700 category:war");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/search?q=event+1700+category%3Awar");
        (await page.TextContentAsync("h1")).ShouldBe("3 events");
        await page.TabToAsync(".chips li:nth-child(2) a");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/search?q=event%20category%3Awar");
        await page.TabToAsync(".chips li:nth-child(2) a");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/search?q=event");
        (await page.Locator(".chips li").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Without_script_a_date_a_word_a_facet_and_an_order_work_all_the_same()
    {
        var page = await OpenAsync(withScript: false);
        await page.GotoAsync("/");
        await page.FillAsync("#q", "23 Nov");
        await page.PressAsync("#q", "Enter");
        await page.ArriveAsync("/november/23");
        await page.FillAsync("#q", "place november");
        await page.PressAsync("#q", "Enter");
        await page.ArriveAsync("/search?q=place+november");
        await page.ClickAsync(".facets summary");
        await page.ClickAsync(".facets a:text-is('Japan')");
        await page.ArriveAsync("/search?q=place%20november%20country%3Ajapan");
        (await page.TextContentAsync("h1")).ShouldBe("3 events");
        await page.ClickAsync(".orders a:text-is('Oldest')");
        await page.ArriveAsync("&order=oldest");
        (await page.Locator(".keys").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_slash_goes_to_the_box_and_arrows_turn_days_until_they_are_switched_off()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/november/23");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.ArriveAsync("/november/24");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.ArriveAsync("/november/23");
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("q");
        await page.Keyboard.TypeAsync("1/2"); // typed, as the box has the focus
        (await page.InputValueAsync("#q")).ShouldBe("1/2");

        await page.UncheckAsync(".keys [name=slash]");
        await page.UncheckAsync(".keys [name=arrows]");
        await page.ReloadAsync();
        (await page.IsCheckedAsync(".keys [name=slash]")).ShouldBeFalse();
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBe("BODY");
        await page.Keyboard.PressAsync("ArrowRight");
        (await page.EvaluateAsync<string>("location.pathname")).ShouldBe("/november/23");
    }

    [Fact]
    public async Task The_script_is_at_most_5_KB()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/");
        var size = await page.EvaluateAsync<int>("fetch(document.querySelector('script[src*=search]').src).then(answer => answer.arrayBuffer()).then(bytes => bytes.byteLength)");
        size.ShouldBeInRange(1000, 5 * 1024);
    }

    private Task<IPage> OpenAsync(bool withScript = true)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        return site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScript });
    }
}
