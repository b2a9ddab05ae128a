using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;

namespace HistoryDay.Web.Tests;

public sealed class SearchPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("1 Feb", "/february/1")]
    [InlineData("1 February 1924", "/february/1/1924")]
    [InlineData("Ides of March", "/march/15")]
    [InlineData("15 March 44 BC", "/march/15/44-bc")]
    [InlineData("February", "/february")]
    [InlineData("Feb 1924", "/1924/february")]
    [InlineData("1924", "/1924")]
    [InlineData("-43", "/44-bc")]
    [InlineData("1920s", "/1920s")]
    [InlineData("19th century", "/19th-century")]
    [InlineData("today", "/november/23")]
    [InlineData("last Friday", "/november/20/2026")]
    [InlineData("100 years ago", "/1926")]
    [InlineData("13/2", "/february/13")]
    [InlineData("1/2", "/february/1?or=2%20January")]
    [InlineData("1/2/1924", "/february/1/1924?or=2%20January%201924")]
    public async Task A_pure_date_goes_straight_to_its_page(string text, string address)
    {
        var response = await site.SendAsync(Address(text));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location?.OriginalString.ShouldBe(address);
        (await site.SendAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("en-US,en;q=0.9", "/january/2?or=1%20February")]
    [InlineData("en-GB,en-US;q=0.9", "/february/1?or=2%20January")]
    [InlineData("de, en-US;q=0.5", "/february/1?or=2%20January")]
    [InlineData("ja", "/january/2?or=1%20February")]
    [InlineData("", "/february/1?or=2%20January")]
    [InlineData("*;q=x, ,,", "/february/1?or=2%20January")]
    public async Task The_reader_s_language_decides_which_number_is_the_day(string languages, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address("1/2"));
        request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        (await site.Client.SendAsync(request, TestContext.Current.CancellationToken)).Headers.Location?.OriginalString.ShouldBe(address);
    }

    [Fact]
    public async Task The_other_reading_is_offered_on_the_page()
    {
        var offered = (await site.GetAsync("/february/1?or=2%20January")).QuerySelector("main .empty a");
        offered?.TextContent.ShouldBe("2 January");
        offered?.GetAttribute("href").ShouldBe("/january/2");
        (await site.GetAsync("/february/1?or=<script>")).QuerySelector("main .empty").ShouldBeNull();
    }

    [Theory]
    [InlineData("30 February", "There is no 30 February. The nearest days: 29 February, 1 March.")]
    [InlineData("29 February 1923", "There is no 29 February 1923. The nearest days: 28 February, 1 March.")]
    public async Task A_day_that_there_is_not_is_told_with_the_nearest(string text, string told)
    {
        var page = await site.GetAsync(Address(text));
        page.QuerySelector("main .empty")?.TextContent.ShouldBe(told);
        page.QuerySelector("main .empty a")?.GetAttribute("href").ShouldStartWith("/february/2");
    }

    [Fact]
    public async Task What_was_understood_is_shown_as_chips_that_can_be_taken_away_one_at_a_time()
    {
        var page = await site.GetAsync(Address("thing 1700-1705 category:arts -battle in:italy"));
        Chips(page).ShouldBe(["thing", "1700 to 1705", "category: Arts & Culture", "not battle", "country: Italy"]);
        page.QuerySelectorAll(".chips a").Select(Query).ShouldBe([
            "1700-1705 category:arts -battle in:italy", "thing category:arts -battle in:italy", "thing 1700-1705 -battle in:italy", "thing 1700-1705 category:arts in:italy", "thing 1700-1705 category:arts -battle"]);
        page.QuerySelector("h1")?.TextContent.ShouldBe("7 events");
    }

    [Fact]
    public async Task Hits_have_title_date_place_category_and_a_snippet_with_the_words_marked()
    {
        var hit = (await site.GetAsync(Address("lovelace"))).QuerySelectorAll(".card").ShouldHaveSingleItem();
        hit.QuerySelector("h3 a")?.GetAttribute("href").ShouldBe("/february/1/1924/ada-does-a-thing");
        hit.QuerySelector("time")?.TextContent.ShouldBe("1 February 1924");
        hit.QuerySelector(".meta > span")?.TextContent.ShouldBe("Arts & Culture · Some place");
        hit.QuerySelector("mark")?.TextContent.ShouldBe("Lovelace");
    }

    [Fact]
    public async Task Facets_count_the_hits_and_narrow_them_down()
    {
        var page = await site.GetAsync(Address("thing happens"));
        page.QuerySelectorAll("#by-century ~ ul li").Select(item => item.TextContent.Trim().ReplaceLineEndings(" ")).ShouldNotBeEmpty();
        var japan = page.QuerySelectorAll("#by-country ~ ul a").Single(link => link.TextContent == "Japan");
        Query(japan).ShouldBe("thing happens country:japan");
        var narrowed = await site.GetAsync(japan.GetAttribute("href")!); // a link has one
        narrowed.QuerySelector("h1")?.TextContent.ShouldBe($"{japan.ParentElement?.QuerySelector("small")?.TextContent} event");
    }

    [Fact]
    public async Task Results_come_in_pages_of_twenty_in_the_order_that_is_asked_for()
    {
        var oldest = await site.GetAsync(Address("thing islands") + "&order=oldest");
        oldest.QuerySelectorAll(".card time").Select(time => time.TextContent).ShouldBe(Enumerable.Range(1700, 20).Select(year => $"1 July {year}"));
        oldest.QuerySelector("[rel=next]")?.GetAttribute("href").ShouldBe("/search?q=thing%20islands&order=oldest&page=2");
        (await site.GetAsync(Address("thing islands") + "&order=newest&page=3")).QuerySelectorAll(".card time").Select(time => time.TextContent)
            .ShouldBe(Enumerable.Range(1700, 20).Reverse().Select(year => $"1 July {year}"));
        (await site.SendAsync(Address("thing islands") + "&page=4")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.SendAsync(Address("thing") + "&page=x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var first = await site.SendAsync(Address("thing") + "&page=1");
        (first.StatusCode, first.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.MovedPermanently, "/search?q=thing"));
    }

    [Fact]
    public async Task No_hit_says_so_and_offers_the_nearest_spelling_what_has_some_of_it_and_three_doors()
    {
        var page = await site.GetAsync(Address("lovelaec thing"));
        page.QuerySelector("h1")?.TextContent.ShouldBe("No event found");
        var guess = page.QuerySelector("main .empty a");
        guess?.TextContent.ShouldBe("lovelace thing");
        (await site.GetAsync(guess!.GetAttribute("href")!)).QuerySelectorAll(".card").ShouldHaveSingleItem(); // a link has one
        page.QuerySelectorAll("#closest ~ .cards .card").ShouldNotBeEmpty();
        page.QuerySelectorAll(".inner > p:last-of-type a").Select(door => door.GetAttribute("href")).ShouldBe(["/", "/calendar", "/random"]);
        (await site.GetAsync(Address("qqqqqq 1 February"))).QuerySelectorAll(".inner > p a").Select(link => link.GetAttribute("href")).ShouldContain("/february/1");
    }

    [Fact]
    public async Task A_name_that_has_a_page_is_offered() =>
        (await site.GetAsync(Address("Murasaki"))).QuerySelectorAll(".inner > p a").Select(link => link.GetAttribute("href")).ShouldContain("/people/murasaki");

    [Theory]
    [InlineData("/search?q=%FF")]
    [InlineData("/search?q=%C3%28")]
    [InlineData("/search?q=a%ED%A0%80")]
    [InlineData("/random?q=%FF")]
    [InlineData("/search/suggestions?q=%FF")]
    public async Task Bytes_that_are_no_text_are_a_bad_request(string address) => (await site.SendAsync(address)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task More_than_512_characters_are_a_bad_request_that_says_so()
    {
        (await site.SendAsync(Address(new string('a', 512)))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var response = await site.SendAsync(Address(new string('a', 513)));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestSite.ParseAsync(response)).QuerySelector("[role=alert]")?.TextContent.ShouldContain("at most 512 characters");
    }

    [Fact]
    public async Task What_was_typed_is_shown_as_text_and_stands_in_the_box()
    {
        var page = await site.GetAsync(Address("<script>alert(1)</script>\" onfocus=x"));
        page.QuerySelectorAll("main script").ShouldBeEmpty();
        page.QuerySelector("#q")?.GetAttribute("value").ShouldBe("<script>alert(1)</script>\" onfocus=x");
        page.QuerySelector("#q")?.HasAttribute("onfocus").ShouldBe(false);
    }

    [Fact]
    public async Task Random_takes_the_same_query()
    {
        for (var tries = 0; tries < 5; tries++)
            (await site.SendAsync("/random?q=lovelace+1924")).Headers.Location?.OriginalString.ShouldBe("/february/1/1924/ada-does-a-thing");
        (await site.SendAsync("/random?q=qqqqqq")).Headers.Location?.OriginalString.ShouldBe("/search?q=qqqqqq");
        (await site.SendAsync("/random")).Headers.Location?.OriginalString.ShouldStartWith("/");
    }

    [Fact]
    public async Task Suggestions_are_days_people_places_tags_and_events()
    {
        (await Suggest("1 feb")).ShouldBe(["date 1 February /february/1"]);
        (await Suggest("1/2")).ShouldBe(["date 1 February /february/1", "date 2 January /january/2"]);
        (await Suggest("ada l")).ShouldBe(["person Ada Lovelace /people/ada-lovelace"]);
        (await Suggest("ital")).ShouldContain("country Italy /places/italy");
        (await Suggest("isl")).ShouldContain("tag Islands /tags/islands");
        (await Suggest("ada d")).ShouldBe(["event Ada does a thing /february/1/1924/ada-does-a-thing"]);
        (await Suggest("some pl")).ShouldContain("place Some place /search?q=place%3A%22Some%20place%22");
        (await Suggest("")).ShouldBeEmpty();
        (await Suggest("\" OR * -")).ShouldNotBeNull();
        (await Suggest("thing")).Count.ShouldBeLessThanOrEqualTo(8);

        async Task<List<string>> Suggest(string text) =>
            [.. (await site.Client.GetFromJsonAsync<JsonElement>($"/search/suggestions?q={Uri.EscapeDataString(text)}", TestContext.Current.CancellationToken)).EnumerateArray()
                .Select(one => $"{one.GetProperty("kind")} {one.GetProperty("text")} {one.GetProperty("path")}")];
    }

    [Fact]
    public async Task Browsers_can_add_the_site_as_a_search_engine()
    {
        (await site.GetAsync("/")).QuerySelector("link[rel=search]")?.GetAttribute("href").ShouldBe("/opensearch.xml");
        var description = XDocument.Parse(await site.Client.GetStringAsync("/opensearch.xml", TestContext.Current.CancellationToken));
        XNamespace space = "http://a9.com/-/spec/opensearch/1.1/";
        description.Root?.Name.ShouldBe(space + "OpenSearchDescription");
        description.Root?.Element(space + "Url")?.Attribute("template")?.Value.ShouldBe("http://localhost/search?q={searchTerms}");
    }

    [Theory]
    [InlineData("/february/1?category=war-conflict", "/february/1/2012/a-later-thing-happens")]
    [InlineData("/february/1?continent=europe", "/february/1/1924/ada-does-a-thing")]
    [InlineData("/february/1?quiet=1", "/february/1/1924/ada-does-a-thing")]
    [InlineData("/2012?quiet=", "/february/1/2012/a-later-thing-happens")]
    [InlineData("/21st-century?continent=asia&category=war-conflict", "/february/1/2012/a-later-thing-happens")]
    public async Task Lists_can_be_narrowed_by_category_continent_and_quiet(string address, string only)
    {
        var page = await site.GetAsync(address);
        page.QuerySelectorAll(".card h3 a, .river h4 a").Select(link => link.GetAttribute("href")).ShouldBe([only]);
    }

    [Fact]
    public async Task A_narrowed_list_that_is_empty_says_so_and_leads_to_all()
    {
        (await site.GetAsync("/february/1?category=business-economy")).QuerySelector("main .empty a")?.GetAttribute("href").ShouldBe("/february/1");
        (await site.GetAsync("/2012?quiet=1")).QuerySelector("main .empty")?.TextContent.ShouldBe("No event of 2012 that is of that kind is told here yet.");
        (await site.GetAsync("/18th-century?quiet=1")).QuerySelector(".pager [rel=next]")?.GetAttribute("href").ShouldBe("/18th-century?quiet=1&page=2");
    }

    [Theory]
    [InlineData("/february/1?category=nothing")]
    [InlineData("/1924?continent=atlantis")]
    [InlineData("/20th-century?quiet=yes")]
    public async Task A_filter_that_there_is_not_is_a_404(string address) => (await site.SendAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private static string Address(string text) => $"/search?q={Uri.EscapeDataString(text)}";

    private static IEnumerable<string> Chips(IHtmlDocument page) => page.QuerySelectorAll(".chips a").Select(chip => chip.TextContent.Replace("Leave out ", "", StringComparison.Ordinal).Replace(" ×", "", StringComparison.Ordinal));

    private static string Query(AngleSharp.Dom.IElement link) => Uri.UnescapeDataString(link.GetAttribute("href")!["/search?q=".Length..].Replace('+', ' ')); // a link has one
}
