using System.Net;
using HistoryDay.Tests;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Web.Tests;

/// <summary>Whatever the site answers, browsers are told to allow its own files and nothing else.</summary>
public sealed class SecurityHeaderTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Event = "/february/1/1924/ada-does-a-thing";

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("GET", Event, HttpStatusCode.OK)]
    [InlineData("HEAD", Event, HttpStatusCode.OK)]
    [InlineData("GET", "/february/1?quiet=1", HttpStatusCode.OK)]
    [InlineData("GET", "/search?q=ada", HttpStatusCode.OK)]
    [InlineData("GET", "/kiosk", HttpStatusCode.OK)]
    [InlineData("GET", "/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("GET", "/february/30", HttpStatusCode.NotFound)]
    [InlineData("GET", "/search?q=%FF", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/february/1", HttpStatusCode.MethodNotAllowed)]
    public async Task A_page_has_them_all_made_or_kept_and_whatever_its_status(string method, string address, HttpStatusCode status)
    {
        foreach (var _ in new[] { "made", "kept" })
        {
            using var response = await SendAsync(address, method);
            response.StatusCode.ShouldBe(status);
            ShouldHaveAll(response);
        }
    }

    [Theory]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/css/categories.css", HttpStatusCode.OK)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    [InlineData("/map/world.svg", HttpStatusCode.OK)]
    [InlineData("/search/suggestions?q=ada", HttpStatusCode.OK)]
    [InlineData("/opensearch.xml", HttpStatusCode.OK)]
    [InlineData("/metrics", HttpStatusCode.OK)]
    [InlineData("/random", HttpStatusCode.Found)]
    [InlineData("/February/01", HttpStatusCode.MovedPermanently)]
    public async Task What_is_no_page_is_taken_for_what_it_says_it_is_and_by_this_site_alone(string address, HttpStatusCode status)
    {
        using var response = await SendAsync(address);
        response.StatusCode.ShouldBe(status);
        HeaderOf(response, "X-Content-Type-Options").ShouldBe("nosniff");
        HeaderOf(response, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
    }

    [Fact]
    public async Task A_page_that_a_browser_has_already_is_confirmed_with_them()
    {
        using var first = await SendAsync(Event);
        using var request = new HttpRequestMessage(HttpMethod.Get, Event) { Headers = { IfNoneMatch = { first.Headers.ETag! } } }; // every page has one
        using var again = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        HeaderOf(again, "X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Fact]
    public async Task A_fault_of_ours_keeps_them()
    {
        using var content = new TestContent().With(Some.Event());
        using var faulty = new SiteFactory(content.Path);
        using var client = faulty.CreateClient();
        (await client.GetAsync("/february/1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Directory.GetFiles(faulty.StorePath, "*.sqlite").Single(), "no longer a store", TestContext.Current.CancellationToken);
        using var response = await client.GetAsync("/february/2", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        ShouldHaveAll(response);
    }

    [Theory]
    [InlineData(Event)]
    [InlineData("/css/site.css")]
    [InlineData("/no-such-page")]
    public async Task Over_TLS_browsers_promise_to_ask_over_TLS_alone_and_only_there(string address)
    {
        foreach (var _ in new[] { "made", "kept" })
        {
            using var plain = await SendAsync("http://localhost" + address);
            HeaderOf(plain, "Strict-Transport-Security").ShouldBeNull();
            using var secure = await SendAsync("https://localhost" + address);
            HeaderOf(secure, "Strict-Transport-Security").ShouldBe("max-age=63072000; includeSubDomains");
        }
    }

    private static void ShouldHaveAll(HttpResponseMessage response)
    {
        var policy = HeaderOf(response, "Content-Security-Policy").ShouldNotBeNull().Split("; ");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain("style-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldContain("form-action 'self'");
        policy.ShouldAllBe(directive => !directive.Contains("unsafe", StringComparison.Ordinal) && !directive.Contains('*', StringComparison.Ordinal) && !directive.Contains("http", StringComparison.Ordinal));
        HeaderOf(response, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        HeaderOf(response, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        HeaderOf(response, "Referrer-Policy").ShouldBe("strict-origin-when-cross-origin");
        HeaderOf(response, "Permissions-Policy").ShouldNotBeNull().ShouldContain("geolocation=()");
        HeaderOf(response, "X-Frame-Options").ShouldBe("DENY");
        HeaderOf(response, "X-Content-Type-Options").ShouldBe("nosniff");
    }

    // One value, or none.
    private static string? HeaderOf(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private async Task<HttpResponseMessage> SendAsync(string address, string method = "GET")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
