using AngleSharp.Dom;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

public sealed class EventPageTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Address = "/february/1/1924/ada-does-a-thing";

    [Fact]
    public async Task It_has_every_element_in_its_order()
    {
        var page = await site.GetAsync(Address);
        string[] selectors =
        [
            ".event .when", ".event h1", ".event p.ago", ".panel", ".prose .lead", "#key-points", ".points", "#what-happened", "#why-it-matters", "#references", ".refs", "#cite", "a[href^='mailto:']", "#more", ".more > .cards",
        ];
        var order = selectors.Select(selector => page.QuerySelector(selector) ?? throw new InvalidOperationException($"{selector} is missing")).ToList();
        for (var at = 1; at < order.Count; at++)
            order[at - 1].CompareDocumentPosition(order[at]).HasFlag(DocumentPositions.Following).ShouldBeTrue($"{selectors[at]} comes too early");

        page.QuerySelectorAll(".panel dt").Select(term => term.TextContent).ShouldBe(["Location", "Category", "People", "Tags", "Thread"]);
        page.QuerySelectorAll("h2").Select(heading => heading.TextContent.Trim()).Take(5).ShouldBe(["Key points", "What happened?", "Why does it matter?", "Links & references", "Discover more historic events from February 1st"]);
    }

    [Fact]
    public async Task Each_fact_is_a_link_to_its_page()
    {
        var links = (await site.GetAsync(Address)).QuerySelectorAll(".event .when a, .panel a").Select(link => link.GetAttribute("href"));
        links.ShouldBe(["/february/1", "/1924", "/places/italy", "/places/italy", "/categories/arts-culture", "/people/ada-lovelace", "/tags/poetry", "/tags/trade", "/tags/trials", "/threads/long-story"]);
    }

    [Fact]
    public async Task Each_mark_leads_to_its_reference_and_back()
    {
        var page = await site.GetAsync(Address);
        var marks = page.QuerySelectorAll("sup.ref a");
        marks.Length.ShouldBe(6);
        foreach (var mark in marks)
        {
            var reference = page.QuerySelector(mark.GetAttribute("href")!);
            reference.ShouldNotBeNull();
            reference.QuerySelector($".back a[href='#{mark.Id}']").ShouldNotBeNull();
        }

        page.QuerySelectorAll(".back a").Length.ShouldBe(6);
    }

    [Fact]
    public async Task How_long_ago_and_the_days_are_told_by_the_readers_date()
    {
        var page = await site.GetAsync(Address);
        page.QuerySelector(".event .ago")?.TextContent.ShouldEndWith(" ago");
        page.QuerySelector(".event .count")?.TextContent.ShouldBe("A Friday, 37,551 days ago");
    }

    [Fact]
    public async Task A_Julian_date_has_its_Gregorian_one_beside_it()
    {
        (await site.GetAsync("/october/14/1066/a-battle-near-a-hill")).QuerySelector(".count")?.TextContent.ShouldBe("A Saturday, 350,667 days ago; 20 October 1066 in the Gregorian calendar");
        var caesar = await site.GetAsync("/march/15/44-bc/a-murder-in-the-senate");
        caesar.QuerySelector(".event .ago")?.TextContent.ShouldBe("2,069 years, 8 months, 8 days ago");
        caesar.QuerySelector(".count").ShouldBeNull();
        caesar.QuerySelector(".date-note")?.TextContent.ShouldBe("† Nobody doubts it.");
        caesar.QuerySelector(".event > header time").ShouldBeNull();
    }

    [Fact]
    public async Task Its_other_date_is_told_and_linked()
    {
        (await site.GetAsync("/november/7/1917/a-revolution-breaks-out")).QuerySelector(".event .also-dated")?.TextContent.ShouldBe("25 October 1917 in the Julian calendar");
        (await site.GetAsync("/october/25")).QuerySelector(".river .label")?.TextContent.ShouldBe("Stands on 7 November 1917 (Gregorian calendar); 25 October 1917 in the Julian one.");
    }

    [Fact]
    public async Task A_days_marks_lead_to_its_sources_and_back()
    {
        var page = await site.GetAsync("/february/1");
        page.QuerySelectorAll("main sup.ref a").Select(mark => mark.Id).ShouldBe(["c1-1", "c1-2"]);
        page.QuerySelectorAll("#r1 .back a").Select(back => back.GetAttribute("href")).ShouldBe(["#c1-1", "#c1-2"]);
    }

    [Fact]
    public async Task Each_heading_leads_to_itself()
    {
        var headings = (await site.GetAsync(Address)).QuerySelectorAll("main h2");
        headings.Length.ShouldBeGreaterThanOrEqualTo(5);
        headings.ShouldAllBe(heading => heading.Id != null && heading.QuerySelector("a.self-link")!.GetAttribute("href") == "#" + heading.Id);
    }

    [Fact]
    public async Task It_is_cited_in_five_forms_and_its_buttons_wait_for_the_script()
    {
        var page = await site.GetAsync(Address);
        page.QuerySelectorAll("#cite h3").Select(heading => heading.TextContent).ShouldBe(["APA 7", "MLA 9", "Chicago 17, note", "Chicago 17, bibliography", "BibTeX"]);
        page.QuerySelector(".cite p")?.TextContent.ShouldBe($"Ada does a thing. (2026, November 22). TestDay. http://localhost{Address}");
        page.QuerySelectorAll(".cite p")[4].TextContent.ShouldStartWith("@misc{testday-1924-ada-does-a-thing,\n");
        page.QuerySelectorAll(".tools button").ShouldAllBe(button => button.HasAttribute("hidden"));
        page.QuerySelectorAll(".tools button").Length.ShouldBe(6);
        page.QuerySelector(".tools [role=status]")?.TextContent.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_paper_it_has_a_QR_code_to_its_own_address()
    {
        var paper = (await site.GetAsync(Address)).QuerySelector(".on-paper.address")!;
        paper.QuerySelector("p")?.TextContent.ShouldBe($"http://localhost{Address}");
        var image = paper.QuerySelector("img")?.GetAttribute("src").ShouldNotBeNull();
        using var code = await site.SendAsync(image!); // just seen
        code.Content.Headers.ContentType?.MediaType.ShouldBe("image/svg+xml");
        (await code.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(QrCode.Of($"http://localhost{Address}").Path);
    }

    [Fact]
    public async Task The_correction_names_the_file()
    {
        var link = (await site.GetAsync(Address)).QuerySelector("a[href^='mailto:']")?.GetAttribute("href");
        link.ShouldBe("mailto:editor@example.org?subject=Correction%3A%20events%2F02%2F01%2F1924-ada-does-a-thing.md");
    }

    [Fact]
    public async Task Other_events_of_the_day_come_before_those_of_near_days_which_say_so()
    {
        var cards = (await site.GetAsync(Address)).QuerySelector(".more > .cards")!.QuerySelectorAll(".card");
        cards[0].QuerySelector(".label").ShouldBeNull();
        cards[1].QuerySelector(".label")?.TextContent.ShouldBe("From a nearby day, 29 February");
    }

    [Fact]
    public async Task The_example_article_is_whole_on_the_site()
    {
        using var real = new SiteFactory(Repository.Data);
        real.Clock.Now = TimeProvider.System.GetUtcNow(); // the content may be dated today
        using var client = real.CreateClient();
        var page = await TestSite.ParseAsync(await client.GetAsync("/february/1/1924/britain-recognises-the-soviet-union", TestContext.Current.CancellationToken));
        page.QuerySelector(".event .ago")?.TextContent.ShouldEndWith(" ago");
        page.QuerySelectorAll(".points li").Length.ShouldBe(4);
        page.QuerySelectorAll(".refs li").Length.ShouldBeGreaterThanOrEqualTo(13);
        page.QuerySelectorAll(".panel a[href^='/people/']").Length.ShouldBe(4);
        page.QuerySelector(".more > .cards")!.QuerySelectorAll("h3 a[href^='/february/1/']").Length.ShouldBe(6);
    }
}
