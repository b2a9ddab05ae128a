using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>What a reader with a keyboard does.</summary>
internal static class Reading
{
    private const int MostTabs = 200;

    // Asked again and again: a page of this site is there before a wait for its loading has begun.
    public static async Task ArriveAsync(this IPage page, string ending)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(ending) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator(".site-footer").WaitForAsync();
    }

    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement === document.querySelector(selector)", selector)) return;
        }

        Assert.Fail($"{selector} was not reached by the Tab key.");
    }
}
