namespace HistoryDay.Web.Tests;

/// <summary>Events by century on the pages of labels, and along the time strip of a day.</summary>
public sealed class HistogramTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_category_counts_all_its_events_by_century_and_leads_to_each_centurys_own()
    {
        var page = await site.GetAsync("/categories/arts-culture");
        var bars = page.QuerySelectorAll(".histogram li:not(.gap) a").Select(bar => (bar.QuerySelector(".vh")?.TextContent, bar.GetAttribute("href"))).ToList();
        bars.ShouldBe(
        [
            ("1st century BCE: 1 event", "/1st-century-bc?category=arts-culture"),
            ("11th century: 1 event", "/11th-century?category=arts-culture"),
            ("15th century: 1 event", "/15th-century?category=arts-culture"),
            ("17th century: 2 events", "/17th-century?category=arts-culture"),
            ("18th century: 59 events", "/18th-century?category=arts-culture"),
            ("20th century: 3 events", "/20th-century?category=arts-culture"),
        ]);
        (await site.GetAsync("/20th-century?category=arts-culture")).QuerySelectorAll(".card").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Centuries_without_events_are_a_gap_that_names_them()
    {
        var page = await site.GetAsync("/categories/arts-culture");
        page.QuerySelectorAll(".histogram .gap").Select(gap => gap.TextContent).ShouldBe(["1st to 10th centuries: none", "12th to 14th centuries: none", "16th century: none", "19th century: none"]);
        page.QuerySelector(".chart figcaption")?.TextContent.ShouldBe("67 events by century. A gap stands for one or more centuries without an event.");
    }

    [Fact]
    public async Task The_highest_bar_is_that_of_most_events()
    {
        var heights = (await site.GetAsync("/categories/arts-culture")).QuerySelectorAll(".histogram rect").Select(bar => bar.GetAttribute("height")).ToList();
        (heights[4], heights[5], heights[0]).ShouldBe(("84%", "4.27%", "1.42%"));
    }

    [Theory]
    [InlineData("/places/italy")]
    [InlineData("/tags/poetry")]
    public async Task The_bars_of_a_country_and_a_tag_lead_to_a_search_that_finds_as_many(string address)
    {
        var bars = (await site.GetAsync(address)).QuerySelectorAll(".histogram li:not(.gap) a").ToList();
        bars.Count.ShouldBeGreaterThan(1);
        foreach (var bar in bars)
        {
            var found = (await site.GetAsync(bar.GetAttribute("href")!)).QuerySelector("h1")?.TextContent; // a bar is a link
            bar.QuerySelector(".vh")?.TextContent.ShouldEndWith($": {found}");
        }
    }

    [Fact]
    public async Task A_label_of_one_century_needs_no_picture() => (await site.GetAsync("/categories/war-conflict")).QuerySelectorAll(".histogram").ShouldBeEmpty();

    [Fact]
    public async Task The_time_strip_of_a_day_says_how_many_events_each_century_has_and_leads_to_them()
    {
        var page = await site.GetAsync("/february/1");
        var caption = page.QuerySelector(".strip figcaption");
        caption?.TextContent.ShouldEndWith("coloured by category: 20th century 1, 21st century 1.");
        foreach (var link in caption!.QuerySelectorAll("a")) page.QuerySelector($"h3[id='{link.GetAttribute("href")![1..]}']").ShouldNotBeNull(); // both were just seen
    }
}
