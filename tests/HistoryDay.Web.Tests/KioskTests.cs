using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>The kiosk as it comes from the server: which screens there are, and in what order.</summary>
public sealed class KioskTests : IDisposable
{
    private readonly TestContent _content = new TestContent()
        .With(Some.Event(1924, 2, 1, slug: "the-most-important-of-them", title: "The most important of them", importance: 5, category: "war-conflict", place: "Rome"))
        .With(Some.Event(2012, 2, 1, slug: "the-newest-of-them-all", title: "The newest of them all"))
        .With(Some.Event(-43, 2, 1, slug: "the-oldest-of-them-all", title: "The oldest of them all"))
        .With(Some.Event(2000, 2, 29, slug: "on-the-leap-day-itself", title: "On the leap day itself"))
        .With("days/02-01.yml", $$"""
            births:
              {{string.Join("\n  ", Enumerable.Range(1, 10).Select(number => $"- {{ name: Person {(char)('A' + number)}, year: {1800 + number}, country: GB, gender: f, text: writer, wikipedia: Person_{number} }}"))}}
            deaths:
              - { name: Murasaki, year: 1014, country: JP, gender: f, text: writer, wikipedia: Murasaki }
            """);

    private readonly SiteFactory _site;
    private readonly HttpClient _client;

    public KioskTests()
    {
        _site = new SiteFactory(_content.Path);
        _client = _site.CreateClient();
    }

    [Fact]
    public async Task It_shows_the_most_important_event_then_the_others_newest_first_then_who_was_born_and_who_died()
    {
        var page = await GetAsync("2026-02-01T12:00:00Z");
        page.QuerySelectorAll(".screen h2").Select(title => title.TextContent).ShouldBe([
            "The most important of them", "The newest of them all", "The oldest of them all", "Born on 1 February", "Born on 1 February", "Died on 1 February"]);
        page.QuerySelectorAll(".screen").Select(screen => screen.HasAttribute("hidden")).ShouldBe([false, true, true, true, true, true]);
        page.QuerySelectorAll(".people").Select(people => people.ChildElementCount).ShouldBe([5, 5, 1]);
    }

    [Fact]
    public async Task A_screen_tells_date_how_long_ago_title_place_category_and_summary()
    {
        var screen = (await GetAsync("2026-02-01T12:00:00Z")).QuerySelector(".screen") ?? throw new InvalidOperationException("There is no screen.");
        Words(screen, ".leaf").ShouldBe("February 1 1924 A Friday");
        Words(screen, ".ago").ShouldBe("102 years ago");
        Words(screen, "h2").ShouldBe("The most important of them");
        Words(screen, ".kicker").ShouldBe("Rome War & Conflict");
        Words(screen, ".lead").ShouldStartWith("word1 word2");
        screen.QuerySelector("h2 a")?.GetAttribute("href").ShouldBe("/february/1/1924/the-most-important-of-them");
    }

    [Fact]
    public async Task Without_script_it_links_to_the_other_events_and_comes_anew_every_ten_minutes()
    {
        var page = await GetAsync("2026-02-01T12:00:00Z");
        page.QuerySelectorAll("main noscript a").Select(link => link.TextContent).ShouldBe(["The newest of them all", "The oldest of them all"]);
        page.QuerySelector("head noscript meta[http-equiv=refresh]")?.GetAttribute("content").ShouldBe("600");
        page.QuerySelectorAll(".controls button, [data-place]").ShouldAllBe(control => control.HasAttribute("hidden"));
        page.QuerySelector("[data-leave]")?.GetAttribute("href").ShouldBe("/february/1");
        page.QuerySelectorAll("script:not([src]), style, [style]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_leap_days_events_are_shown_on_its_neighbours_and_say_so()
    {
        var page = await GetAsync("2026-02-28T12:00:00Z");
        page.QuerySelectorAll(".screen h2").Select(title => title.TextContent).ShouldBe(["On the leap day itself"]);
        page.QuerySelector(".kicker")?.TextContent.ShouldContain("From 29 February");
        page.QuerySelector(".empty").ShouldBeNull();
    }

    [Fact]
    public async Task A_day_without_events_says_so_and_names_the_nearest_that_have()
    {
        var page = await GetAsync("2026-05-05T12:00:00Z");
        page.QuerySelectorAll(".screen").ShouldBeEmpty();
        var empty = page.QuerySelector(".empty") ?? throw new InvalidOperationException("It does not say so.");
        empty.TextContent.ShouldStartWith("No event of 5 May is told here yet.");
        empty.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(["/february/29", "/february/1"]);
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("?seconds=", 30)]
    [InlineData("?seconds=10", 10)]
    [InlineData("?seconds=600", 600)]
    public async Task Its_pace_can_be_set(string query, int seconds) =>
        (await GetAsync("2026-02-01T12:00:00Z", query)).QuerySelector("main")?.GetAttribute("data-seconds").ShouldBe(seconds.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("9")]
    [InlineData("601")]
    [InlineData("-30")]
    [InlineData("30.5")]
    [InlineData("99999999999999999999")]
    [InlineData("thirty")]
    [InlineData("30&seconds=40")]
    public async Task A_pace_that_cannot_be_is_told(string seconds)
    {
        var response = await _client.GetAsync($"/kiosk?seconds={seconds}", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await TestSite.ParseAsync(response);
        page.QuerySelector("#fault")?.TextContent.ShouldStartWith("A screen can stand for 10 to 600 seconds: write a whole number, as in /kiosk?seconds=30.");
        page.QuerySelector("body")?.GetAttribute("data-follows-today").ShouldBe("false");
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
        _content.Dispose();
    }

    private static string Words(IElement screen, string selector) =>
        string.Join(' ', (screen.QuerySelector(selector)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> GetAsync(string now, string query = "")
    {
        _site.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        return await TestSite.ParseAsync(await _client.GetAsync("/kiosk" + query, TestContext.Current.CancellationToken));
    }
}
