using AngleSharp.Dom;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

public sealed class BalancePageTests : IDisposable
{
    private readonly TestContent _content = new();
    private SiteFactory? _factory;

    [Fact]
    public async Task Each_bound_is_a_bar_with_its_number_its_bound_and_whether_it_is_held()
    {
        var page = await PageAsync("""
            - { name: Africa, regions: [Africa], atLeast: 20 }
            - { name: Since 2001, fromYear: 2001, atLeast: 10, atMost: 40 }
            - { name: Women among births and deaths, among: day-people, women: true, atLeast: 60 }
            """);
        page.QuerySelectorAll(".bounds p").Select(TextOf).ShouldBe(
        [
            "Africa 25.0 %, bound: at least 20 %, held",
            "Since 2001 25.0 %, bound: 10 to 40 %, held",
            "Women among births and deaths 50.0 %, bound: at least 60 %, not held",
        ]);
        page.QuerySelectorAll(".bounds rect").Select(bar => bar.GetAttribute("width")).ShouldBe(["41.67%", "41.67%", "83.33%"]); // of 60 %
        page.QuerySelectorAll(".bounds .bound").Select(bound => bound.GetAttribute("x1")).ShouldBe(["33.33%", "16.67%", "66.67%", "100%"]);
        TextOf(page.QuerySelector(".section-head .quiet")!).ShouldBe("2 of 3 bounds are held. A bar at full width would be 60 %."); // the page has bounds
    }

    [Fact]
    public async Task What_there_is_is_told_by_region_category_century_and_gender()
    {
        var page = await PageAsync("- { name: Africa, regions: [Africa], atLeast: 20 }");
        page.QuerySelectorAll("table").Select(table => string.Join("; ", table.QuerySelectorAll("tbody tr").Select(TextOf))).ShouldBe(
        [
            "Europe 2 50.0 %; Africa 1 25.0 %; Asia 1 25.0 %",
            "Arts & Culture 3 75.0 %; War & Conflict 1 25.0 %",
            "women 1 100.0 %",
            "men 1 50.0 %; women 1 50.0 %",
        ]);
        page.QuerySelectorAll(".histogram .vh").Select(bar => bar.TextContent).ShouldBe(["20th century: 3 events", "21st century: 1 event"]);
    }

    [Fact]
    public async Task Days_without_an_event_of_their_own_are_listed()
    {
        var page = await PageAsync("- { name: Africa, regions: [Africa], atLeast: 20 }");
        page.QuerySelectorAll(".empty-days a[href^='/february/']").Length.ShouldBe(28);
        page.QuerySelector(".empty-days a[href='/february/1']").ShouldBeNull();
        page.QuerySelector(".empty-days a[href='/february/29']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_collection_that_sets_itself_no_bounds_shows_what_there_is()
    {
        var page = await PageAsync(null);
        page.QuerySelectorAll(".bounds").ShouldBeEmpty();
        page.QuerySelectorAll("table").Length.ShouldBe(4);
    }

    [Fact]
    public async Task Countries_are_shaded_by_how_many_events_they_have()
    {
        var page = await PageAsync(null);
        page.QuerySelectorAll(".shaded [data-shade]").Select(country => country.GetAttribute("href")!.Split('#')[1]).ShouldBe(["c-IT", "c-JP", "c-KE"]); // each draws one
    }

    [Fact]
    public async Task About_and_the_foot_of_every_page_lead_to_it()
    {
        _factory = new SiteFactory(_content.Path);
        using var client = _factory.CreateClient();
        var page = await TestSite.ParseAsync(await client.GetAsync("/about", TestContext.Current.CancellationToken));
        page.QuerySelector("main a[href='/about/balance']").ShouldNotBeNull();
        page.QuerySelector("footer a[href='/about/balance']").ShouldNotBeNull();
    }

    public void Dispose()
    {
        _factory?.Dispose();
        _content.Dispose();
    }

    private static string TextOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IDocument> PageAsync(string? bounds)
    {
        if (bounds is not null) _content.With("site.yml", $"{TestContent.SiteText}collectionRules:\n  balance:\n{string.Join('\n', bounds.Split('\n').Select(line => $"    {line}"))}\n");
        _content.With(Some.Event(1924, person: "Ada Lovelace")).With(Some.Event(1925)).With(Some.Event(1926, country: "KE", category: "war-conflict")).With(Some.Event(2012, 3, 1, country: "JP"))
            .With("days/02-01.yml", "births:\n  - { name: Ada Lovelace, year: 1815, country: GB, gender: f, text: mathematician, wikipedia: Ada_Lovelace }\n  - { name: Bob Bell, year: 1820, country: GB, gender: m, text: clerk, wikipedia: Bob_Bell }\n");
        _factory = new SiteFactory(_content.Path);
        using var client = _factory.CreateClient();
        var response = await client.GetAsync("/about/balance", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return await TestSite.ParseAsync(response);
    }
}
