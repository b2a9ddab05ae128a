using System.Net;

namespace HistoryDay.Web.Tests;

public sealed class BirthdayTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task It_tells_age_next_birthday_and_round_days()
    {
        var page = await site.GetAsync("/birthday?date=2000-02-29");
        page.QuerySelector("#age")?.TextContent.ShouldBe("29 February 2000, a Tuesday");
        page.QuerySelectorAll("#age ~ ul li").Select(line => line.TextContent).ShouldBe([
            "You were born 26 years, 8 months, 25 days ago, which is 9,764 days ago.",
            "Your next birthday is on Sunday 28 February 2027, as that year has no 29 February.",
            "Saturday 17 July 2027 will be day 10,000 of your life.",
            "Friday 12 April 2030 will be day 11,000 of your life.",
            "Thursday 6 January 2033 will be day 12,000 of your life."]);
    }

    [Fact]
    public async Task It_tells_what_happened_then_and_on_that_day_who_shares_it_and_what_is_closer_than_today()
    {
        var page = await site.GetAsync("/birthday?date=2012-02-01");
        Links("#very-day").ShouldBe(["/february/1/2012/a-later-thing-happens"]);
        Links("#other-years").ShouldBe(["/february/1/1924/ada-does-a-thing"]);
        page.QuerySelectorAll("#shared ~ ul a[href^='/people/']").Select(link => link.TextContent).ShouldBe(["Old Author", "Ada Lovelace"]);
        Links("#closer").ShouldBe(["/february/29/2000/a-leap-day-has-an-event"]);

        IEnumerable<string?> Links(string heading) => page.QuerySelectorAll($"{heading} ~ .cards h3 a").Select(link => link.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2023-02-29", "There is no such day: choose one, or write it as 1990-05-17.")]
    [InlineData("17 May 1990", "There is no such day: choose one, or write it as 1990-05-17.")]
    [InlineData("2026-11-24", "24 November 2026 is still to come: choose the day on which you were born.")]
    [InlineData("1899-12-31", "31 December 1899 is too long ago for a birthday: choose a day from 1900 on.")]
    [InlineData("-0043-03-15", "15 March 44 BCE is too long ago for a birthday: choose a day from 1900 on.")]
    public async Task A_date_that_cannot_be_is_told(string date, string fault)
    {
        var response = await site.SendAsync($"/birthday?date={Uri.EscapeDataString(date)}");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestSite.ParseAsync(response)).QuerySelector("#fault")?.TextContent.ShouldBe(fault);
    }

    [Fact]
    public async Task Whoever_is_born_today_has_a_birthday_today() =>
        (await site.GetAsync("/birthday?date=2026-11-23")).QuerySelectorAll("#age ~ ul li").Select(line => line.TextContent).Take(2)
            .ShouldBe(["You were born today.", "Your next birthday is today."]);
}
