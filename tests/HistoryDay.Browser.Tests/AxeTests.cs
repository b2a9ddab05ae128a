using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>What axe finds wrong for readers who do not see, hear or point well.</summary>
[Collection(OneBrowser.Name)]
public sealed class AxeTests(BrowserSite site, OwnContentSite own) : IClassFixture<OwnContentSite>
{
    // A target's size is the one rule of WCAG 2.2 AA that axe does not look at by itself.
    private static readonly AxeRunOptions All = new() { Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { ["target-size"] = new() { Enabled = true } } };

    // What can change with colours and the size of text; what a page says stays the same.
    private static readonly AxeRunOptions Looks = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable") };

    [Theory]
    [InlineData("/error")]
    [MemberData(nameof(LayoutTests.Kinds), MemberType = typeof(LayoutTests))]
    public async Task Nothing_on_a_page_bars_a_reader_in_light_or_dark_on_a_phone_or_in_large_text(string address)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce }); // colours are judged, not what they fade from
        await page.GotoAsync(address);
        var faults = new List<string>();
        await LookAsync("light", All);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await LookAsync("dark", Looks);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(1280);
        await LookAsync("text twice as large", Looks);
        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        await page.SetViewportSizeAsync(320, 640);
        await LookAsync("320 pixels wide", All);
        await page.Context.CloseAsync();
        faults.ShouldBeEmpty();

        async Task LookAsync(string how, AxeRunOptions rules)
        {
            foreach (var violation in (await page.RunAxe(rules)).Violations)
                faults.Add($"{how}: {violation.Id} ({violation.Help}): {string.Join("; ", violation.Nodes.Take(5).Select(node => node.Html))}");
        }
    }

    // Charts are as crowded as the content is.
    [Theory]
    [InlineData("/about/balance")]
    [InlineData("/timeline")]
    [InlineData("/map")]
    [InlineData("/calendar")]
    [InlineData("/categories/war-conflict")]
    public async Task No_chart_of_the_sites_own_content_is_too_small_for_a_finger(string address)
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(own.Address + address);
        (await page.RunAxe(All)).Violations.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}").ShouldBeEmpty();
        await page.Context.CloseAsync();
    }
}
