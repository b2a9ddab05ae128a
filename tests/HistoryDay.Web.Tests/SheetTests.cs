using System.Net;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>A day on paper for the classroom.</summary>
public sealed class SheetTests : IDisposable
{
    private static readonly string[] Places = ["IT", "GB", "JP", "KE"];
    private readonly TestContent _content = new();
    private readonly SiteFactory _site;
    private readonly HttpClient _client;

    public SheetTests()
    {
        for (var number = 0; number < 7; number++)
        {
            var happening = Some.Event(1400 + (100 * number), title: $"The {number}. thing happens", country: Places[number % 4]);
            _content.With(happening with { Text = happening.Text.Replace("- word1 ", $"- In all {50 + number} people took part in ", StringComparison.Ordinal) });
        }

        _content.With(Some.Event(1917, 11, 7, extra: "alsoDated: { date: 1917-10-25, calendar: julian }"));
        _site = new SiteFactory(_content.Path);
        _client = _site.CreateClient();
    }

    [Fact]
    public async Task It_tells_five_events_asks_five_questions_and_answers_them_on_a_page_of_their_own()
    {
        var page = await GetAsync("/february/1/print");
        page.QuerySelectorAll(".told h3").Length.ShouldBe(5);
        var questions = page.QuerySelectorAll(".asked li").ToList();
        var answers = page.QuerySelectorAll(".answers li").ToList();
        questions.Count.ShouldBe(5);
        foreach (var (question, answer) in questions.Zip(answers))
        {
            question.QuerySelector(".blank")?.GetAttribute("aria-label").ShouldBe("blank");
            var title = question.QuerySelector("b")!.TextContent.TrimEnd(':');
            answer.QuerySelector("a")?.TextContent.ShouldBe(title);
            answer.QuerySelector("b")?.TextContent.ShouldBe($"{50 + (title[4] - '0')}");
            question.TextContent.ShouldContain("In all  people took part in");
        }

        page.QuerySelector(".answers")!.PreviousElementSibling!.QuerySelector("#questions").ShouldNotBeNull();
        page.QuerySelector(".address p")?.TextContent.ShouldBe("http://localhost/february/1");
    }

    [Fact]
    public async Task It_leads_back_to_the_day_which_leads_to_it_and_stays_out_of_search_engines()
    {
        var page = await GetAsync("/february/1/print");
        page.QuerySelector(".sheet a[href='/february/1']")?.TextContent.ShouldBe("Back to 1 February");
        page.QuerySelector("meta[name=robots]")?.GetAttribute("content").ShouldBe("noindex");
        page.QuerySelector("link[rel=canonical]")?.GetAttribute("href").ShouldBe("http://localhost/february/1");
        page.QuerySelector(".sheet button").ShouldBeNull();
        (await GetAsync("/february/1")).QuerySelector(".count a")?.GetAttribute("href").ShouldBe("/february/1/print");
    }

    [Fact]
    public async Task An_event_of_the_other_calendar_says_so_and_one_without_a_question_is_told_all_the_same()
    {
        var page = await GetAsync("/october/25/print");
        page.QuerySelector(".told .quiet")?.TextContent.ShouldBe("7 November 1917 (25 October 1917 in the Julian calendar) · Some place");
        page.QuerySelector(".asked, .answers, .pupil").ShouldBeNull();
    }

    [Fact]
    public async Task A_day_without_events_says_so_and_leads_to_the_nearest()
    {
        var page = await GetAsync("/february/2/print");
        page.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")).ShouldBe(["/february/1/print", "/november/7/print", "/october/25/print"]);
        page.QuerySelector(".address").ShouldBeNull();
        (await GetAsync("/february/2")).QuerySelector(".count a").ShouldBeNull();
    }

    [Theory]
    [InlineData("/february/30/print", "/february/30")]
    [InlineData("/april/31/print", "/april/31")]
    public async Task A_day_that_no_year_has_is_the_404_of_the_day(string sheet, string day)
    {
        using var response = await _client.GetAsync(sheet, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var main = (await TestSite.ParseAsync(response)).QuerySelector("main")!.TextContent;
        main.ShouldBe((await GetAsync(day)).QuerySelector("main")!.TextContent);
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
        _content.Dispose();
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> GetAsync(string address) =>
        await TestSite.ParseAsync(await _client.GetAsync(address, TestContext.Current.CancellationToken));
}
