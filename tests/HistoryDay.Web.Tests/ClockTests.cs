using System.Globalization;
using System.Net;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>Today and how long ago, without script: by the zone that was set, else by the site's, and saying which.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly TestContent _content = new TestContent()
        .With(Some.Event(2000, 2, 28, slug: "on-the-day-before-leap")).With(Some.Event(2000, 2, 29, slug: "on-the-leap-day-itself")).With(Some.Event(2000, 3, 1, slug: "on-the-day-after-leap"));

    private readonly SiteFactory _site;
    private readonly HttpClient _client;

    public ClockTests()
    {
        _site = new SiteFactory(_content.Path);
        _client = _site.CreateClient();
    }

    [Theory]
    // One instant, two dates: UTC+14 is a day ahead of UTC-12 and more.
    [InlineData("2026-11-23T11:00:00Z", "hand~Pacific/Kiritimati", "24 November in history")]
    [InlineData("2026-11-23T11:00:00Z", "hand~Etc/GMT%2B12", "22 November in history")]
    [InlineData("2026-11-23T11:00:00Z", "auto~Asia/Tokyo", "23 November in history")]
    // Over midnight
    [InlineData("2026-11-23T14:59:59Z", "hand~Asia/Tokyo", "23 November in history")]
    [InlineData("2026-11-23T15:00:00Z", "hand~Asia/Tokyo", "24 November in history")]
    // Without a cookie the site's zone serves, in summer time too.
    [InlineData("2026-11-23T23:30:00Z", null, "23 November in history")]
    [InlineData("2026-07-01T23:30:00Z", null, "2 July in history")]
    // A cookie that is no zone is left alone.
    [InlineData("2026-11-23T11:00:00Z", "hand~Nowhere/Atlantis", "23 November in history")]
    [InlineData("2026-11-23T11:00:00Z", "Pacific/Kiritimati", "23 November in history")]
    public async Task Today_is_the_readers_date(string now, string? zone, string heading) =>
        (await GetAsync("/", now, zone)).QuerySelector("h1")?.TextContent.ShouldBe(heading);

    [Theory]
    [InlineData("2026-11-23T11:00:00Z", "hand~Asia/Tokyo", "your clock (Tokyo)")]
    [InlineData("2026-11-23T11:00:00Z", "auto~Asia/Kolkata", "your clock (Kolkata)")]
    [InlineData("2026-11-23T11:00:00Z", null, "the site’s clock (London)")]
    public async Task The_choice_of_a_clock_says_which_one_is_used(string now, string? zone, string told)
    {
        var page = await GetAsync("/zone", now, zone);
        page.QuerySelector("main strong")?.TextContent.ShouldBe(told);
        page.QuerySelector("#zone option[selected]")?.GetAttribute("value").ShouldBe(zone?.StartsWith("hand~", StringComparison.Ordinal) == true ? zone["hand~".Length..] : "");
    }

    [Theory]
    [InlineData("hand~Pacific/Kiritimati", "Tuesday 24 November 2026")]
    [InlineData(null, "Monday 23 November 2026")]
    public async Task Every_page_says_which_date_it_goes_by(string? zone, string told) =>
        (await GetAsync("/february/28", "2026-11-23T11:00:00Z", zone)).QuerySelector("[data-clock]")?.TextContent.ShouldBe(told);

    [Theory]
    [InlineData("/february/28", "/february/28")]
    [InlineData("/search?q=moon&sort=oldest", "/search?q=moon&sort=oldest")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("", "/")]
    public async Task The_choice_of_a_clock_leads_back_to_the_page_and_nowhere_else(string back, string led) =>
        (await GetAsync($"/zone?return={Uri.EscapeDataString(back)}", "2026-11-23T11:00:00Z", null)).QuerySelector("input[name=return]")?.GetAttribute("value").ShouldBe(led);

    [Theory]
    [InlineData("2025-02-27T12:00:00Z", "24 years, 11 months, 29 days ago")]
    [InlineData("2025-02-28T12:00:00Z", "25 years ago")]
    [InlineData("2025-03-01T12:00:00Z", "25 years, 1 day ago")]
    [InlineData("2028-02-28T12:00:00Z", "27 years, 11 months, 30 days ago")]
    [InlineData("2028-02-29T12:00:00Z", "28 years ago")]
    [InlineData("2028-03-01T12:00:00Z", "28 years, 1 day ago")]
    public async Task How_long_ago_a_leap_day_was_is_told_in_common_and_leap_years(string now, string ago) =>
        (await GetAsync("/february/29/2000/on-the-leap-day-itself", now, null)).QuerySelector(".event .ago")?.TextContent.ShouldBe(ago);

    [Theory]
    [InlineData("2025-02-28T12:00:00Z", "/", true)]
    [InlineData("2025-03-01T12:00:00Z", "/", true)]
    [InlineData("2025-03-02T12:00:00Z", "/", false)]
    [InlineData("2028-02-28T12:00:00Z", "/", false)]
    [InlineData("2028-03-01T12:00:00Z", "/", false)]
    [InlineData("2025-11-23T12:00:00Z", "/february/28", true)]
    [InlineData("2028-11-23T12:00:00Z", "/february/28", false)]
    public async Task In_common_years_the_leap_days_events_are_offered_on_its_neighbours(string now, string address, bool isOffered) =>
        ((await GetAsync(address, now, null)).QuerySelector("#leap-day, .also a[href^='/february/29/']") is not null).ShouldBe(isOffered);

    [Fact]
    public async Task A_day_without_events_offers_the_nearest_that_have()
    {
        var page = await GetAsync("/", "2026-11-23T12:00:00Z", null);
        page.QuerySelectorAll(".home-head .empty a").Select(link => link.GetAttribute("href")).ShouldBe(["/march/1", "/february/29", "/february/28"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_zone_is_set_by_hand_and_remembered_and_forgotten_again()
    {
        using var set = await PostAsync(("zone", "Pacific/Auckland"), ("return", "/february/28"));
        set.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        set.Headers.Location?.OriginalString.ShouldBe("/february/28");
        set.Headers.GetValues("Set-Cookie").ShouldBe(["zone=hand~Pacific/Auckland; Path=/; Max-Age=31536000; SameSite=Lax"]);

        using var unset = await PostAsync(("zone", ""), ("return", "/"));
        unset.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith("zone=; expires=Thu, 01 Jan 1970");
    }

    [Theory]
    [InlineData("Nowhere/Atlantis", "/", HttpStatusCode.BadRequest)]
    [InlineData("Europe/London; evil=1", "/", HttpStatusCode.BadRequest)]
    [InlineData("Europe/London", "https://elsewhere.example/", HttpStatusCode.SeeOther)]
    [InlineData("Europe/London", "//elsewhere.example/", HttpStatusCode.SeeOther)]
    [InlineData("Europe/London", "/\\elsewhere.example/", HttpStatusCode.SeeOther)]
    [InlineData("Europe/London", "/a\r\nSet-Cookie: x", HttpStatusCode.SeeOther)]
    public async Task The_choice_of_a_zone_takes_no_nonsense_and_leads_nowhere_else(string zone, string back, HttpStatusCode status)
    {
        using var response = await PostAsync(("zone", zone), ("return", back));
        response.StatusCode.ShouldBe(status);
        if (status == HttpStatusCode.SeeOther) response.Headers.Location?.OriginalString.ShouldBe("/");
    }

    [Theory]
    [InlineData("multipart/form-data", "zone=Europe/London")]
    [InlineData("multipart/form-data; boundary=x", "--y")]
    [InlineData("application/x-www-form-urlencoded", "zone=%00")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "zone=Europe/London")]
    [InlineData("application/x-www-form-urlencoded", "a&*1800")]
    [InlineData("application/x-www-form-urlencoded", "a*3000")]
    [InlineData("application/x-www-form-urlencoded", "a*9000")]
    [InlineData("text/plain", "zone=Europe/London")]
    public async Task A_form_that_is_none_of_ours_is_400(string type, string body)
    {
        var parts = body.Split('*');
        var text = parts.Length == 1 ? body : string.Concat(Enumerable.Repeat(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)));
        using var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        (await _client.PostAsync("/zone", content, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void Every_zone_that_the_chooser_offers_exists()
    {
        foreach (var (id, _) in Zones.All) HistoryDay.Dates.HistoricalDate.IsZone(id).ShouldBeTrue(id);
        Zones.All.Select(zone => zone.Name).ShouldBeUnique();
    }

    [Fact]
    public async Task The_sites_zone_can_be_set()
    {
        using var factory = new SiteFactory(_content.Path, ("Site:TimeZone", "Pacific/Kiritimati"));
        using var client = factory.CreateClient();
        var page = await TestSite.ParseAsync(await client.GetAsync("/", TestContext.Current.CancellationToken));
        page.QuerySelector("h1")?.TextContent.ShouldBe("24 November in history");
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
        _content.Dispose();
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> GetAsync(string address, string now, string? zone)
    {
        _site.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (zone is not null) request.Headers.Add("Cookie", $"zone={zone}");
        return await TestSite.ParseAsync(await _client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> PostAsync(params (string Key, string Value)[] fields) =>
        _client.PostAsync("/zone", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value))), TestContext.Current.CancellationToken);
}
