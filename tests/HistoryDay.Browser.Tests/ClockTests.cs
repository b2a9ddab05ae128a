using System.Globalization;
using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>Today and how long ago by the reader's own clock, with script.</summary>
[Collection(OneBrowser.Name)]
public sealed class ClockTests(BrowserSite site)
{
    [Theory]
    [InlineData("Pacific/Kiritimati", "24 November in history", "126 years, 1 day ago")]
    [InlineData("Etc/GMT+12", "22 November in history", "125 years, 11 months, 30 days ago")]
    [InlineData("Asia/Kolkata", "23 November in history", "126 years ago")]
    [InlineData("America/New_York", "23 November in history", "126 years ago")]
    public async Task Four_zones_have_their_own_today_at_one_instant(string zone, string heading, string ago)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 11, 30, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { TimezoneId = zone });
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        await page.GotoAsync("/november/23/1900/an-event-of-this-day");
        await Assertions.Expect(page.Locator(".event p.ago")).ToHaveTextAsync(ago);
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-11-23T09:59:30Z")]
    [InlineData("Etc/GMT+12", "2026-11-24T11:59:30Z")]
    [InlineData("Asia/Kolkata", "2026-11-23T18:29:30Z")]
    [InlineData("America/New_York", "2026-11-24T04:59:30Z")]
    public async Task A_page_left_open_turns_over_at_the_readers_midnight_and_not_before(string zone, string now)
    {
        site.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        var today = await site.OpenAsync(new BrowserNewContextOptions { TimezoneId = zone });
        await today.GotoAsync("/");
        await Assertions.Expect(today.Locator("h1")).ToHaveTextAsync("23 November in history");
        var happening = await today.Context.NewPageAsync();
        await happening.GotoAsync("/november/23/1900/an-event-of-this-day");
        await Assertions.Expect(happening.Locator(".event p.ago")).ToHaveTextAsync("126 years ago");

        await today.Clock.FastForwardAsync(20_000);
        await Assertions.Expect(today.Locator("h1")).ToHaveTextAsync("23 November in history");
        site.Now = site.Now.AddMinutes(1);
        await today.Clock.FastForwardAsync(15_000);
        await happening.Clock.FastForwardAsync(1_000);
        await Assertions.Expect(today.Locator("h1")).ToHaveTextAsync("24 November in history");
        await Assertions.Expect(happening.Locator(".event p.ago")).ToHaveTextAsync("126 years, 1 day ago");
    }

    [Theory]
    [InlineData("2025-02-28T12:00:00Z", "25 years ago")]
    [InlineData("2025-03-01T12:00:00Z", "25 years, 1 day ago")]
    [InlineData("2028-02-28T12:00:00Z", "27 years, 11 months, 30 days ago")]
    [InlineData("2028-02-29T12:00:00Z", "28 years ago")]
    [InlineData("2028-03-01T12:00:00Z", "28 years, 1 day ago")]
    public async Task A_leap_days_event_is_counted_in_common_and_leap_years(string now, string ago)
    {
        site.Now = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero); // so that only the script can know
        var page = await site.OpenAsync(new BrowserNewContextOptions { TimezoneId = "Europe/London" });
        await page.Clock.SetFixedTimeAsync(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture).UtcDateTime);
        await page.GotoAsync("/february/29/2000/on-the-leap-day-itself");
        await Assertions.Expect(page.Locator(".event p.ago")).ToHaveTextAsync(ago);
    }

    [Fact]
    public async Task A_zone_set_by_hand_outweighs_the_browsers()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 11, 30, 0, TimeSpan.Zero);
        var page = await site.OpenAsync(new BrowserNewContextOptions { TimezoneId = "Europe/London" });
        await page.GotoAsync("/");
        await page.ClickAsync(".zone a");
        await page.SelectOptionAsync("#zone", "Etc/GMT+12");
        await page.ClickAsync("main button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("22 November in history");
        await Assertions.Expect(page.Locator("[data-clock]")).ToContainTextAsync("Sunday 22 November 2026");
        (await page.Context.CookiesAsync()).ShouldHaveSingleItem().Value.ShouldBe("hand~Etc/GMT+12");
    }

    [Fact]
    public async Task Every_vector_of_the_law_passes_in_the_script()
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var page = await site.OpenAsync();
        await page.GotoAsync("/about");
        var vectors = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "time-ago-vectors.tsv"), TestContext.Current.CancellationToken);
        vectors.Length.ShouldBeGreaterThan(30);
        foreach (var vector in vectors.Skip(1).Select(line => line.Split('\t')))
        {
            var answer = await page.EvaluateAsync<string[]>(
                """
                async ([iso, calendar, todayIso]) => {
                  const clock = await import("/js/clock.js");
                  const [date, today, julian] = [clock.parseDate(iso), clock.parseDate(todayIso), calendar === "julian"];
                  return [clock.timeAgo(date, today), clock.daysSince(date, julian, today), clock.weekday(date, julian), clock.gregorian(date, julian)].map(value => String(value ?? ""));
                }
                """,
                new[] { vector[0], vector[1], vector[2] });
            answer.ShouldBe(vector[3..7], $"{vector[0]} on {vector[2]}");
        }
    }
}
