using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>Citing and sharing a page, with script and without.</summary>
[Collection(OneBrowser.Name)]
public sealed class PageToolsTests(BrowserSite site)
{
    private const string Address = "/november/23/1900/an-event-of-this-day";

    [Fact]
    public async Task A_citation_is_copied_by_keyboard_with_the_readers_date()
    {
        var page = await OpenAsync();
        await page.TabToAsync("#cite summary");
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("[data-copy='MLA 9']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "copied" })).ToHaveTextAsync("MLA 9 is copied.");
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldEndWith("Accessed 24 Nov. 2026.");
        await page.ClickAsync("[data-copy='BibTeX']");
        await Assertions.Expect(page.GetByText("BibTeX is copied.")).ToBeVisibleAsync();
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldContain("\n  urldate = {2026-11-24}\n");
    }

    [Fact]
    public async Task Where_a_page_cannot_be_shared_its_address_is_copied()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("Object.defineProperty(navigator, 'share', { value: undefined })");
        await page.ClickAsync("[data-share]");
        await Assertions.Expect(page.GetByText("The address is copied.")).ToBeVisibleAsync();
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(site.Address + Address);
    }

    [Fact]
    public async Task Where_it_can_be_shared_nothing_is_copied_and_a_reader_may_think_better_of_it()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("Object.defineProperty(navigator, 'share', { value: data => { window.shared = data.url; return Promise.reject(new DOMException('', 'AbortError')); } })");
        await page.ClickAsync("[data-share]");
        (await page.EvaluateAsync<string>("window.shared")).ShouldBe(site.Address + Address);
        await Assertions.Expect(page.Locator(".tools [role=status]")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Without_script_there_are_no_buttons_and_the_citations_can_be_read()
    {
        var page = await OpenAsync(withScript: false);
        await page.ClickAsync("#cite summary");
        await Assertions.Expect(page.GetByText("@misc{")).ToBeVisibleAsync();
        (await page.Locator(".tools button:visible").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_heading_leads_to_itself_by_keyboard()
    {
        var page = await OpenAsync();
        await page.TabToAsync("#what-happened .self-link");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("#what-happened");
    }

    private async Task<IPage> OpenAsync(bool withScript = true)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScript, TimezoneId = "Pacific/Kiritimati", Permissions = ["clipboard-read", "clipboard-write"] });
        await page.GotoAsync(Address);
        return page;
    }

    [Fact]
    public async Task An_article_prints_on_two_pages_with_its_map_and_its_code()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/november/23/1900/an-event-of-this-day");
        var code = page.WaitForResponseAsync(response => response.Url.Contains("/qr/november/23/1900/", StringComparison.Ordinal));
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        (await code).Status.ShouldBe(200);
        System.Text.RegularExpressions.Regex.Count(pdf, "/Type ?/Page[^s]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBeInRange(1, 2);
    }
}
