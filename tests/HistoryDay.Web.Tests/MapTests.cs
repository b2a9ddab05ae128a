using System.Net;

namespace HistoryDay.Web.Tests;

public sealed class MapTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Events_near_each_other_are_one_point_that_leads_nearer_until_one_place_leads_to_its_list()
    {
        var world = await site.GetAsync("/map");
        var several = world.QuerySelectorAll(".world a.several").ShouldHaveSingleItem(); // all of the test's events have one position
        several.GetAttribute("aria-label").ShouldEndWith("events near each other");
        var address = several.GetAttribute("href")!; // a point leads somewhere
        address.ShouldEndWith("#seen");
        (await site.GetAsync(address)).QuerySelectorAll("#seen").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_event_alone_is_a_link_to_it_and_is_listed_below()
    {
        var page = await site.GetAsync("/map?category=war-conflict&continent=asia");
        var point = page.QuerySelectorAll(".world a").ShouldHaveSingleItem();
        point.GetAttribute("href").ShouldBe("/february/1/2012/a-later-thing-happens");
        page.QuerySelectorAll("#map-view .also a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe(point.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/map?zoom=3")]
    [InlineData("/map?at=x,1&zoom=2")]
    [InlineData("/map?at=1,1,1&zoom=2")]
    [InlineData("/map?at=5000,1&zoom=2")]
    [InlineData("/map?at=-1,1&zoom=2")]
    [InlineData("/map?category=none")]
    public async Task A_part_of_the_map_that_there_is_not_is_not_found(string address) => (await site.SendAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/map?at=600,300&zoom=16", "Farther West North South East The world")]
    [InlineData("/map?at=0,0&zoom=2", "Nearer Farther West North South East The world")]
    [InlineData("/map", "Nearer")]
    public async Task The_map_is_moved_by_links(string address, string moves) =>
        string.Join(' ', (await site.GetAsync(address)).QuerySelectorAll(".map-moves a").Select(link => link.TextContent)).ShouldBe(moves);

    [Fact]
    public async Task The_outlines_are_one_file_whose_address_changes_with_it()
    {
        var address = (await site.GetAsync("/map")).QuerySelector(".world use.land")!.GetAttribute("href")!.Split('#')[0]; // the map draws land
        var file = await site.SendAsync(address);
        file.Content.Headers.ContentType?.MediaType.ShouldBe("image/svg+xml");
        file.Headers.CacheControl?.ToString().ShouldBe("public, max-age=31536000, immutable");
        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("id=\"c-FR\"");
        (await site.SendAsync("/map/world.svg")).Headers.CacheControl?.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task A_day_shows_where_its_events_happened()
    {
        var page = await site.GetAsync("/february/1");
        page.QuerySelectorAll(".day-map a").Select(link => link.GetAttribute("href")).ShouldBe(page.QuerySelectorAll(".river h4 a").Select(link => link.GetAttribute("href")));
        page.QuerySelectorAll(".gazetteer li").Length.ShouldBe(page.QuerySelectorAll(".day-map a").Length);
    }
}
