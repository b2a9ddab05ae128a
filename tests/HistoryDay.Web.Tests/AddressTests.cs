using System.Net;

namespace HistoryDay.Web.Tests;

/// <summary>Every kind of address with its status and content type, over the real host.</summary>
public sealed class AddressTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/february/1")]
    [InlineData("/february/29")]
    [InlineData("/february/1/print")]
    [InlineData("/may/5/print")] // a day without events
    [InlineData("/may/5")] // a day without events
    [InlineData("/february/1/1924")]
    [InlineData("/february/1/1925")] // a date without events, between the first and today
    [InlineData("/february/29/1500")] // Julian
    [InlineData("/march/15/44-bc")]
    [InlineData("/february/1/1924/ada-does-a-thing")]
    [InlineData("/march/15/44-bc/a-murder-in-the-senate")]
    [InlineData("/february")]
    [InlineData("/calendar")]
    [InlineData("/1924")]
    [InlineData("/1925")]
    [InlineData("/1924/february")]
    [InlineData("/44-bc/march")]
    [InlineData("/1920s")]
    [InlineData("/0s")]
    [InlineData("/0s-bc")]
    [InlineData("/20th-century")]
    [InlineData("/44-bc")]
    [InlineData("/40s-bc")]
    [InlineData("/1st-century-bc")]
    [InlineData("/2026")]
    [InlineData("/december/31/2026")] // still to come, but of this year
    [InlineData("/february/29/1700")] // a Julian leap day of an event
    [InlineData("/18th-century?page=2")]
    [InlineData("/categories")]
    [InlineData("/categories/arts-culture")]
    [InlineData("/categories/business-economy")] // without events
    [InlineData("/people")]
    [InlineData("/people/ada-lovelace")]
    [InlineData("/places")]
    [InlineData("/places/italy")]
    [InlineData("/places/space")]
    [InlineData("/tags")]
    [InlineData("/tags/islands?page=2")]
    [InlineData("/threads")]
    [InlineData("/threads/long-story")]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=thing")]
    [InlineData("/search?q=thing&order=oldest")]
    [InlineData("/search?q=thing+islands&page=2")]
    [InlineData("/search?q=1914-1918")] // a span has no page of its own
    [InlineData("/search?q=30+February")]
    [InlineData("/search?q=3000")] // a year out of what is told
    [InlineData("/february/1?category=arts-culture&continent=europe&quiet=1")]
    [InlineData("/february/1?category=&continent=")]
    [InlineData("/18th-century?quiet=1&page=2")]
    [InlineData("/february/1?or=2+January")]
    [InlineData("/february/1/1924?or=nonsense")]
    [InlineData("/birthday")]
    [InlineData("/birthday?date=1990-05-17")]
    [InlineData("/anniversaries/2027")]
    [InlineData("/anniversaries/2024?category=arts-culture&country=italy&round=100")]
    [InlineData("/anniversaries/2024?category=&country=&round=")]
    [InlineData("/timeline")]
    [InlineData("/timeline?category=&continent=")]
    [InlineData("/timeline?category=arts-culture&category=war-conflict&continent=europe&quiet=1&all=1")]
    [InlineData("/kiosk")]
    [InlineData("/kiosk?seconds=60")]
    [InlineData("/offline")]
    [InlineData("/about")]
    [InlineData("/about/balance")]
    [InlineData("/about/sources")]
    [InlineData("/about/privacy")]
    public async Task A_page_is_200_and_HTML(string address)
    {
        var response = await site.SendAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.ToString().ShouldBe("text/html; charset=utf-8");
    }

    [Theory]
    [InlineData("/css/site.css", "text/css")]
    [InlineData("/js/clock.js", "text/javascript")]
    [InlineData("/js/search.js", "text/javascript")]
    [InlineData("/js/timeline.js", "text/javascript")]
    [InlineData("/js/article.js", "text/javascript")]
    [InlineData("/opensearch.xml", "application/opensearchdescription+xml")]
    [InlineData("/search/suggestions?q=thing", "application/json")]
    [InlineData("/manifest.webmanifest", "application/manifest+json")]
    [InlineData("/service-worker.js", "text/javascript")]
    [InlineData("/offline/week", "application/json")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task A_file_is_200_in_its_own_type(string address, string type)
    {
        var response = await site.SendAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.MediaType.ShouldBe(type);
    }

    [Theory]
    [InlineData("/february/30", "No year has a 30 February.")]
    [InlineData("/february/30/print", "No year has a 30 February.")]
    [InlineData("/february/0/print", "Nothing is kept at this address.")]
    [InlineData("/april/31", "No year has a 31 April.")]
    [InlineData("/february/29/1923", "1923 had no 29 February.")]
    [InlineData("/february/30/1924", "No year has a 30 February.")]
    [InlineData("/0", "There is no year zero: 1 BCE is followed by 1 CE.")]
    [InlineData("/february/0", "Nothing is kept at this address.")]
    [InlineData("/people/0", "Nothing is kept at this address.")]
    [InlineData("/0/february", "There is no year zero: 1 BCE is followed by 1 CE.")]
    [InlineData("/february/1/0", "There is no year zero: 1 BCE is followed by 1 CE.")]
    [InlineData("/february/1/1924/no-such-event", "No event of 1 February 1924 has this address.")]
    [InlineData("/february/1/2027", "1 February 2027 lies outside the years that are told here.")]
    [InlineData("/february/1/45-bc", "1 February 45 BCE lies outside the years that are told here.")]
    [InlineData("/Index", "Nothing is kept at this address.")]
    [InlineData("/2027", "Nothing is kept at this address.")]
    [InlineData("/45-bc", "Nothing is kept at this address.")]
    [InlineData("/1924s", "Nothing is kept at this address.")]
    [InlineData("/people/nobody-known", "Nothing is kept at this address.")]
    [InlineData("/people?page=2", "Nothing is kept at this address.")]
    [InlineData("/people?page=0", "Nothing is kept at this address.")]
    [InlineData("/people?page=x", "Nothing is kept at this address.")]
    [InlineData("/people?page=", "Nothing is kept at this address.")]
    [InlineData("/people?page=01", "Nothing is kept at this address.")]
    [InlineData("/people?page=1&page=2", "Nothing is kept at this address.")]
    [InlineData("/tags/islands?page=3", "Nothing is kept at this address.")]
    [InlineData("/nothing", "Nothing is kept at this address.")]
    // Reserved for what is still to come
    [InlineData("/search/nothing", "Nothing is kept at this address.")]
    [InlineData("/anniversaries/2077", "Nothing is kept at this address.")]
    [InlineData("/anniversaries/44-bc", "Nothing is kept at this address.")]
    [InlineData("/anniversaries/2027?category=nonsense", "Nothing is kept at this address.")]
    [InlineData("/anniversaries/2027?round=7", "Nothing is kept at this address.")]
    [InlineData("/timeline?category=nonsense", "Nothing is kept at this address.")]
    [InlineData("/timeline?category=arts-culture&category=nonsense", "Nothing is kept at this address.")]
    [InlineData("/timeline?continent=atlantis", "Nothing is kept at this address.")]
    [InlineData("/timeline?quiet=2", "Nothing is kept at this address.")]
    [InlineData("/timeline?all=yes", "Nothing is kept at this address.")]
    [InlineData("/timeline/nothing", "Nothing is kept at this address.")]
    [InlineData("/api/day", "Nothing is kept at this address.")]
    public async Task What_is_not_there_is_a_404_that_says_why(string address, string reason)
    {
        var response = await site.SendAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType?.ToString().ShouldBe("text/html; charset=utf-8");
        var page = await TestSite.ParseAsync(response);
        page.QuerySelector("main .lead")?.TextContent.ShouldBe(reason);
        page.QuerySelector("meta[name=robots]")?.GetAttribute("content").ShouldBe("noindex");
    }

    [Fact]
    public async Task Percent_encoding_that_need_not_be_is_301_to_the_plain_address()
    {
        // A client would tidy the address up before it is sent, so it is handed to the server as a socket would give it.
        var context = await site.Factory.Server.SendAsync(context =>
        {
            context.Request.Path = "/february/1/1924/ada-does-a-thing";
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget = "/february/1/1924/%61da-does-a-thing?x=1";
            context.Request.QueryString = new Microsoft.AspNetCore.Http.QueryString("?x=1");
        }, TestContext.Current.CancellationToken);
        (context.Response.StatusCode, context.Response.Headers.Location.ToString()).ShouldBe((301, "/february/1/1924/ada-does-a-thing?x=1"));
    }

    [Theory]
    [InlineData("/february/30", "/february/29", "/march/1")]
    [InlineData("/april/31", "/april/30", "/may/1")]
    [InlineData("/december/32", "/calendar")]
    [InlineData("/february/29/1923", "/february/28", "/march/1")]
    public async Task A_day_that_is_not_there_offers_the_nearest(string address, params string[] offered)
    {
        var links = (await site.GetAsync(address)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? "");
        offered.ShouldBeSubsetOf(links);
    }

    [Fact]
    public async Task An_unknown_slug_lists_what_happened_on_the_date()
    {
        var page = await site.GetAsync("/february/1/1924/no-such-event");
        page.QuerySelectorAll("main h3 a").Select(link => link.GetAttribute("href")).ShouldBe(["/february/1/1924/ada-does-a-thing"]);
    }

    [Theory]
    [InlineData("/2/1", "/february/1")]
    [InlineData("/02-01?x=1", "/february/1?x=1")]
    [InlineData("/1924-02-01", "/february/1/1924")]
    [InlineData("/feb/1", "/february/1")]
    [InlineData("/February/01", "/february/1")]
    [InlineData("/1924/2/1", "/february/1/1924")]
    [InlineData("/1924/february/1", "/february/1/1924")]
    [InlineData("/february/1/", "/february/1")]
    [InlineData("/FEBRUARY/1", "/february/1")]
    [InlineData("/-43", "/44-bc")]
    [InlineData("/0044-bc", "/44-bc")]
    [InlineData("/21th-century", "/21st-century")]
    [InlineData("/2/1/1924/ada-does-a-thing", "/february/1/1924/ada-does-a-thing")]
    [InlineData("/february/1/1924/Ada-Does-A-Thing", "/february/1/1924/ada-does-a-thing")]
    [InlineData("/february/1/1924/ad%C3%A1-does-a-thing", "/february/1/1924/ada-does-a-thing")]
    [InlineData("/people/Ada%20Lovelace", "/people/ada-lovelace")]
    [InlineData("/Timeline/?quiet=1", "/timeline?quiet=1")]
    [InlineData("/about/Balance", "/about/balance")]
    [InlineData("/people?page=1", "/people")]
    [InlineData("/people?page=1&x=2", "/people")]
    [InlineData("/tags/islands?page=1", "/tags/islands")]
    [InlineData("/18th-century?page=1", "/18th-century")]
    [InlineData("/february/2/1924/an-old-slug-here", "/february/1/1924/ada-does-a-thing")]
    [InlineData("/october/25/1917/a-revolution-breaks-out", "/november/7/1917/a-revolution-breaks-out")]
    public async Task Another_way_to_write_an_address_is_301_to_the_one_that_is_served(string address, string canonical)
    {
        var response = await site.SendAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        response.Headers.Location?.OriginalString.ShouldBe(canonical);
    }

    [Fact]
    public async Task The_other_date_of_an_event_goes_to_the_event()
    {
        var response = await site.SendAsync("/october/25/1917");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location?.OriginalString.ShouldBe("/november/7/1917/a-revolution-breaks-out");
    }

    [Theory]
    [InlineData("/february/1/1925")]
    [InlineData("/1925")]
    [InlineData("/1925/may")]
    [InlineData("/0s")]
    public async Task A_period_without_events_is_left_out_of_search_engines(string address) =>
        (await site.GetAsync(address)).QuerySelector("meta[name=robots]")?.GetAttribute("content").ShouldBe("noindex");

    [Fact]
    public async Task Anniversaries_lead_to_those_of_the_readers_year()
    {
        var response = await site.SendAsync("/anniversaries?round=100");
        (response.StatusCode, response.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/anniversaries/2026?round=100"));
    }

    [Fact]
    public async Task Anniversaries_are_told_by_month_and_can_be_narrowed()
    {
        var all = await site.GetAsync("/anniversaries/2024");
        all.QuerySelectorAll("main h2").Select(heading => heading.TextContent).ShouldContain("February");
        all.QuerySelectorAll(".card .label").Select(label => label.TextContent).ShouldContain("turns 100 on 1 February");
        var narrowed = await site.GetAsync("/anniversaries/2024?round=500");
        narrowed.QuerySelectorAll(".card").ShouldBeEmpty();
        narrowed.QuerySelector(".empty a")?.GetAttribute("href").ShouldBe("/anniversaries/2024");
        narrowed.QuerySelector("link[rel=next]")?.GetAttribute("href").ShouldBe("/anniversaries/2025?round=500");
        narrowed.QuerySelector("option[value='500']")?.HasAttribute("selected").ShouldBeTrue();
    }

    [Fact]
    public async Task Long_lists_say_which_page_comes_before_and_after()
    {
        var first = await site.GetAsync("/tags/islands");
        first.QuerySelectorAll("main h3").Length.ShouldBe(50);
        (first.QuerySelector("link[rel=prev]"), first.QuerySelector("link[rel=next]")?.GetAttribute("href")).ShouldBe((null, "/tags/islands?page=2"));
        var last = await site.GetAsync("/tags/islands?page=2");
        last.QuerySelectorAll("main h3").Length.ShouldBe(10);
        (last.QuerySelector("link[rel=prev]")?.GetAttribute("href"), last.QuerySelector("link[rel=next]")).ShouldBe(("/tags/islands", null));
    }

    [Fact]
    public async Task Days_are_newest_first_and_periods_in_order_of_time()
    {
        (await site.GetAsync("/february/1")).QuerySelectorAll(".river h4 a").Select(link => link.GetAttribute("href")).ShouldBe(["/february/1/2012/a-later-thing-happens", "/february/1/1924/ada-does-a-thing"]);
        (await site.GetAsync("/20th-century")).QuerySelectorAll("main h3 a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/november/7/1917/a-revolution-breaks-out", "/february/1/1924/ada-does-a-thing", "/february/29/2000/a-leap-day-has-an-event"]);
    }

    [Theory]
    [InlineData("POST", "/february/1")]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/people")]
    public async Task A_page_can_be_read_and_nothing_else(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await TestSite.ParseAsync(response)).QuerySelector("h1")?.TextContent.ShouldBe("That is not done here");
    }

    [Fact]
    public async Task A_page_answers_HEAD()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/february/1");
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldBe((await site.Client.GetByteArrayAsync("/february/1", TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task A_random_event_is_led_to_and_never_kept()
    {
        var led = new HashSet<string>(StringComparer.Ordinal);
        for (var times = 0; times < 20; times++)
        {
            var response = await site.SendAsync("/random");
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            response.Headers.CacheControl?.NoStore.ShouldBeTrue();
            led.Add(response.Headers.Location!.OriginalString); // a redirect has one
        }

        led.Count.ShouldBeGreaterThan(3);
        (await site.SendAsync(led.First())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_choice_of_a_zone_leads_back_to_a_page_that_was_not_found() =>
        (await site.GetAsync("/no-such-page?x=1")).QuerySelector(".zone a")?.GetAttribute("href").ShouldBe("/zone?return=%2Fno-such-page%3Fx%3D1");

    [Fact]
    public async Task A_collection_without_events_has_pages_that_say_so()
    {
        using var content = new HistoryDay.Tests.TestContent();
        using var factory = new HistoryDay.Tests.SiteFactory(content.Path);
        using var client = factory.CreateClient();
        foreach (var address in new[] { "/", "/february/1", "/calendar", "/people", "/tags", "/places", "/timeline", "/about", "/about/balance" })
            (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/random", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestSite.ParseAsync(await client.GetAsync("/", TestContext.Current.CancellationToken))).QuerySelector(".empty")?.TextContent.ShouldBe("No event is told here yet.");
    }
}
