using System.Net;
using HistoryDay.Tests;
using Microsoft.AspNetCore.Http;

namespace HistoryDay.Web.Tests;

/// <summary>How much one address may ask for, and who is believed about addresses.</summary>
public sealed class LimitTests : IDisposable
{
    private const string Reader = "203.0.113.7";
    private const string Proxy = "10.1.2.3";

    private readonly TestContent _content = new TestContent().With(Some.Event(1924, slug: "ada-does-a-thing", title: "Ada does a thing"));
    private readonly List<SiteFactory> _sites = [];

    [Fact]
    public async Task One_search_too_many_is_429_and_says_when_to_come_back()
    {
        var site = Open(3);
        foreach (var address in new[] { "/search?q=ada", "/search/suggestions?q=ada", "/random" })
            (await AskAsync(site, address, Reader)).Response.StatusCode.ShouldNotBe(StatusCodes.Status429TooManyRequests);
        foreach (var address in new[] { "/search?q=ada", "/search/suggestions?q=ada", "/random" })
        {
            var refused = await AskAsync(site, address, Reader);
            refused.Response.StatusCode.ShouldBe(StatusCodes.Status429TooManyRequests);
            int.Parse(refused.Response.Headers.RetryAfter.ToString(), System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
            using var page = new StreamReader(refused.Response.Body);
            (await page.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("Too many searches at once");
        }
    }

    [Theory]
    [InlineData(Reader, "203.0.113.8", false)]
    [InlineData(Reader, "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff::1", true)] // one household
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public async Task Each_network_has_a_count_of_its_own(string one, string other, bool isSame)
    {
        var site = Open(1);
        (await AskAsync(site, "/search?q=ada", one)).Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
        (await AskAsync(site, "/search?q=ada", other)).Response.StatusCode.ShouldBe(isSame ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK);
    }

    [Theory]
    [InlineData("/february/1/1924/ada-does-a-thing")]
    [InlineData("/")]
    [InlineData("/css/site.css")]
    [InlineData("/health/ready")]
    public async Task What_is_no_search_is_never_limited(string address)
    {
        var site = Open(1);
        for (var count = 0; count < 5; count++)
        {
            await AskAsync(site, "/search?q=ada", Reader);
            (await AskAsync(site, address, Reader)).Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
        }
    }

    [Fact]
    public async Task Nought_is_no_limit()
    {
        var site = Open(0);
        for (var count = 0; count < 20; count++) (await AskAsync(site, "/search?q=ada", Reader)).Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
    }

    [Theory]
    [InlineData("", Proxy, false)]
    [InlineData(" , ", Proxy, false)]
    [InlineData(Proxy, Proxy, true)]
    [InlineData("10.0.0.0/8", Proxy, true)]
    [InlineData("192.0.2.1, 10.1.2.0/24", Proxy, true)]
    [InlineData(Proxy, "::ffff:10.1.2.3", true)]
    [InlineData("2001:db8::1", "2001:db8::1", true)]
    [InlineData("192.0.2.1", Proxy, false)]
    [InlineData(Proxy, "10.1.2.4", false)]
    public async Task Who_asks_is_taken_from_a_header_only_where_a_proxy_that_is_set_says_it(string proxies, string from, bool isBelieved)
    {
        var site = Open(1, proxies);
        (await AskAsync(site, "/search?q=ada", from, ("X-Forwarded-For", Reader))).Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
        (await AskAsync(site, "/search?q=ada", from, ("X-Forwarded-For", "203.0.113.8"))).Response.StatusCode.ShouldBe(isBelieved ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests);
        // What stands before the last address is the client's own word.
        (await AskAsync(site, "/search?q=ada", from, ("X-Forwarded-For", $"198.51.100.1, {Reader}"))).Response.StatusCode.ShouldBe(StatusCodes.Status429TooManyRequests);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(Proxy, true)]
    public async Task Whether_a_reader_came_over_TLS_is_believed_of_such_a_proxy_alone(string proxies, bool isBelieved)
    {
        var answer = await AskAsync(Open(1, proxies), "/february/1", Proxy, ("X-Forwarded-Proto", "https"));
        answer.Response.Headers.StrictTransportSecurity.Count.ShouldBe(isBelieved ? 1 : 0);
    }

    [Fact]
    public async Task The_name_that_a_reader_asked_by_is_never_taken_from_a_header_that_proxies_pass_on()
    {
        var answer = await AskAsync(Open(1, Proxy), "/february/1", Proxy, ("X-Forwarded-For", Reader), ("X-Forwarded-Host", "evil.example"));
        using var page = new StreamReader(answer.Response.Body);
        var text = await page.ReadToEndAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("href=\"http://localhost/february/1\"");
        text.ShouldNotContain("evil.example");
    }

    public void Dispose()
    {
        foreach (var site in _sites) site.Dispose();
        _content.Dispose();
    }

    private SiteFactory Open(int searchesPerMinute, string proxies = "")
    {
        var site = new SiteFactory(_content.Path, ("Limits:SearchesPerMinute", searchesPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Limits:Proxies", proxies));
        _sites.Add(site);
        return site;
    }

    private static async Task<HttpContext> AskAsync(SiteFactory site, string address, string from, params (string Name, string Value)[] headers)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? at : address.Length;
        return await site.Server.SendAsync(
            context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(from);
                context.Request.Host = new HostString("localhost");
                (context.Request.Path, context.Request.QueryString) = (address[..query], new QueryString(address[query..]));
                foreach (var (name, value) in headers) context.Request.Headers[name] = value;
            },
            TestContext.Current.CancellationToken);
    }
}
