namespace HistoryDay.Web.Tests;

public sealed class TimelinePageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task All_events_are_listed_by_century_in_order_of_time()
    {
        var page = await site.GetAsync("/timeline");
        page.QuerySelectorAll(".told h2").Select(heading => heading.TextContent).ShouldBe(
            ["1st century BCE 1 event", "11th century 1 event", "15th century 1 event", "17th century 2 events", "18th century 59 events", "20th century 3 events", "21st century 1 event"]);
        page.QuerySelectorAll(".lines a").Length.ShouldBe(68);
        page.QuerySelectorAll(".lines li").Select(line => double.Parse(line.GetAttribute("data-x")!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeInOrder(); // each has one
        page.QuerySelector("[role=status]")?.TextContent.ShouldBe("68 events.");
    }

    [Fact]
    public async Task The_overview_has_a_row_of_each_category_and_a_link_to_each_century_that_has_events()
    {
        var page = await site.GetAsync("/timeline");
        page.QuerySelectorAll(".names text").Select(name => name.TextContent).ShouldBe(["Arts & Culture", "Business & Economy", "Politics & Government", "War & Conflict"]);
        page.QuerySelectorAll(".plane > a").Select(part => (part.GetAttribute("href"), part.GetAttribute("aria-label"))).ShouldContain(("/18th-century", "18th century: 59 events"));
        page.QuerySelectorAll("[data-cat=war-conflict] line").ShouldHaveSingleItem().GetAttribute("stroke-width").ShouldBe("4");
    }

    [Fact]
    public async Task It_is_narrowed_by_a_form_to_several_categories()
    {
        var page = await site.GetAsync("/timeline?category=war-conflict&category=business-economy&continent=asia");
        page.QuerySelectorAll(".lines li").ShouldHaveSingleItem().GetAttribute("data-cat").ShouldBe("war-conflict");
        page.QuerySelectorAll(".names text").Length.ShouldBe(2);
        page.QuerySelectorAll("input[name=category][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["business-economy", "war-conflict"]);
        page.QuerySelector("meta[name=robots]")?.GetAttribute("content").ShouldBe("noindex");
        page.QuerySelector(".plane > a")?.GetAttribute("href").ShouldBe("/21st-century?continent=asia");
    }

    [Fact]
    public async Task A_century_page_is_narrowed_along_where_one_category_is_chosen() =>
        (await site.GetAsync("/timeline?category=war-conflict")).QuerySelector(".told h2 a")?.GetAttribute("href").ShouldBe("/21st-century?category=war-conflict");

    [Fact]
    public async Task A_narrowing_that_leaves_nothing_is_said() =>
        (await site.GetAsync("/timeline?category=business-economy")).QuerySelector("[role=status]")?.TextContent.ShouldBe("0 events of that kind.");

    [Fact]
    public async Task A_century_with_very_many_events_lists_the_most_important_and_leads_to_all()
    {
        using var content = new HistoryDay.Tests.TestContent();
        for (var number = 0; number < 101; number++) content.With(HistoryDay.Tests.Some.Event(1900 + 1 + (number % 99), 1 + (number % 12), importance: number == 7 ? 1 : 3, slug: $"a-thing-of-number-n{number}"));
        using var factory = new HistoryDay.Tests.SiteFactory(content.Path);
        using var client = factory.CreateClient();
        var page = await TestSite.ParseAsync(await client.GetAsync("/timeline?quiet=1", TestContext.Current.CancellationToken));
        page.QuerySelectorAll(".lines li").Length.ShouldBe(100);
        page.QuerySelector(".told a[href$=number-n7]").ShouldBeNull();
        page.QuerySelector(".told section .quiet a")?.GetAttribute("href").ShouldBe("/20th-century?quiet=1");
        var all = page.QuerySelector("[role=status] a")?.GetAttribute("href");
        all.ShouldBe("/timeline?quiet=1&all=1");
        (await TestSite.ParseAsync(await client.GetAsync(all, TestContext.Current.CancellationToken))).QuerySelectorAll(".lines li").Length.ShouldBe(101);
    }

    [Fact]
    public void The_script_is_small() =>
        new FileInfo(Path.Combine(HistoryDay.Tests.Repository.Root, "src/HistoryDay.Web/wwwroot/js/timeline.js")).Length.ShouldBeLessThanOrEqualTo(5 * 1024);
}
