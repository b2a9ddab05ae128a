using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

[Collection(OneBrowser.Name)]
public sealed class LayoutTests(BrowserSite site)
{
    public static TheoryData<string> Kinds() =>
    [
        "/", "/november/23", "/november/23/print", "/may/5/print", "/november/23/1900", "/november/23/1900/an-event-of-this-day", "/march/15/44-bc/a-murder-in-the-senate",
        "/november", "/calendar", "/1900", "/1900/november", "/1900s", "/19th-century", "/categories", "/categories/war-conflict", "/people", "/people/ada-lovelace",
        "/places", "/places/japan", "/tags", "/tags/poetry", "/threads", "/birthday", "/birthday?date=2000-02-29", "/anniversaries/2000", "/zone", "/search", "/search?q=event",
        "/search?q=event+1700+qqqq", "/november/23?quiet=1", "/november/23?or=2+January", "/timeline", "/timeline?category=war-conflict&quiet=1", "/about",
        "/about/balance", "/about/sources", "/about/privacy", "/offline", "/kiosk", "/february/30", "/no-such-page", "/threads/long-story",
        "/november/7/1917/a-revolution-breaks-out", "/october/14/1066/with-the-longest-of-titles", "/map", "/map?at=640,150&zoom=8",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_fits_a_screen_of_320_pixels_in_light_and_dark_and_asks_nothing_of_others(string address)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var backgrounds = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 640 }, ColorScheme = scheme });
            var faults = new List<string>();
            page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) faults.Add(message.Text); };
            page.PageError += (_, fault) => faults.Add(fault);
            page.Request += (_, request) => { if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal)) faults.Add($"asks for {request.Url}"); };
            await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
            faults.ShouldBeEmpty();
            backgrounds.Add(await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
            await page.Context.CloseAsync();
        }

        backgrounds.Distinct().Count().ShouldBe(2);
    }
}
