using System.Collections.Concurrent;
using System.Net;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>Every link on every page of the site as published leads to a page, and to a place on it where it names one.</summary>
public sealed class LinkTests(ITestOutputHelper output)
{
    // The examples of the search page that go straight to a page.
    private static readonly string[] Dates = ["1 Feb", "1 February 1924", "15 March 44 BC", "1920s", "19th century", "last Friday", "100 years ago today"];

    [Fact]
    public async Task Every_link_on_every_page_resolves()
    {
        using var site = new SiteFactory(Repository.Data);
        site.Clock.Now = TimeProvider.System.GetUtcNow(); // the content may be dated today
        using var client = site.CreateClient();
        var faults = new ConcurrentBag<string>();
        var fragments = new ConcurrentBag<(string From, string Path, string Fragment)>();
        var ids = new ConcurrentDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var known = new ConcurrentDictionary<string, string>(StringComparer.Ordinal) { ["/"] = "the start" };
        var wave = new List<string> { "/" };
        while (wave.Count > 0)
        {
            var next = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(wave, TestContext.Current.CancellationToken, async (address, cancellationToken) =>
            {
                using var response = await client.GetAsync(address, cancellationToken);
                if (response.StatusCode != (LeadsOn(address) ? HttpStatusCode.Redirect : HttpStatusCode.OK)) faults.Add($"{known[address]} leads to {address}: {(int)response.StatusCode}");
                if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType is not ("text/html" or "image/svg+xml")) return;
                var page = await TestSite.ParseAsync(response);
                var pageIds = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList(); // chosen by having one
                foreach (var twin in pageIds.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1)) faults.Add($"{address} has the id '{twin.Key}' twice");
                ids[address] = [.. pageIds];
                foreach (var link in page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? ""))
                {
                    if (link.StartsWith("mailto:", StringComparison.Ordinal) || (link.StartsWith("http", StringComparison.Ordinal) && !link.StartsWith("http://localhost", StringComparison.Ordinal))) continue;
                    var target = new Uri(new Uri("http://localhost" + address), link);
                    if (IsDeep(address, target)) continue;
                    if (target.Fragment.Length > 1) fragments.Add((address, target.PathAndQuery, target.Fragment[1..]));
                    if (known.TryAdd(target.PathAndQuery, address)) next.Add(target.PathAndQuery);
                }
            });
            wave = [.. next];
        }

        foreach (var (from, path, fragment) in fragments)
            if (!ids.TryGetValue(path, out var there) || !there.Contains(fragment)) faults.Add($"{from} leads to {path}#{fragment}, which is not there");
        output.WriteLine($"{known.Count} addresses, {fragments.Count} places on pages.");
        faults.Order(StringComparer.Ordinal).Take(20).ShouldBeEmpty();
        known.Count.ShouldBeGreaterThan(500);
    }

    // What is searched for at random, and what goes to a date, leads on to a page.
    private static bool LeadsOn(string address) =>
        address == Links.Anniversaries || address.StartsWith(Links.Random, StringComparison.Ordinal)
        || (address.StartsWith(Links.Search + "?", StringComparison.Ordinal) && Dates.Contains(Uri.UnescapeDataString(address[(address.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace('+', ' '))));

    // Results narrow down to further results without end, and maps to nearer maps; those that pages lead to are followed, and what these lead to is not.
    private static bool IsDeep(string from, Uri target) =>
        (from.StartsWith(Links.Search + "?", StringComparison.Ordinal) && (target.AbsolutePath is Links.Search or Links.Random))
        || (target.AbsolutePath == Links.Zone && target.Query.Length > 0 && from != Links.Calendar) // the same page for each that it leads back to
        || (from.StartsWith(Links.Map + "?", StringComparison.Ordinal) && target.AbsolutePath == Links.Map);
}
