using HistoryDay.Tests;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace HistoryDay.Browser.Tests;

/// <summary>Every page of the site is looked at wherever "each kind of page" is.</summary>
[Collection(OneBrowser.Name)]
public sealed class KindTests(BrowserSite site)
{
    // Both are shown at other addresses: that of what went wrong, and that of what is not there.
    private static readonly string[] Untold = ["error", "not-found"];

    [Fact]
    public void Every_page_has_an_address_among_the_kinds_that_tests_look_at() => PagesWithout(LayoutTests.Kinds().Select(row => row.Data)).ShouldBeEmpty();

    [Fact]
    public void Every_page_has_an_address_in_the_list_that_scripts_look_at() =>
        PagesWithout(File.ReadAllLines(Path.Combine(Repository.Root, "tests/addresses.txt"))).ShouldBeEmpty();

    private List<string?> PagesWithout(IEnumerable<string> addresses)
    {
        var paths = addresses.Select(address => address.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return site.Pages.Where(page => !paths.Exists(path => Matches(page.RoutePattern.PathSegments, path)))
            .Select(page => page.RoutePattern.RawText).Distinct().Except(Untold).ToList();
    }

    private bool Matches(IReadOnlyList<RoutePatternPathSegment> segments, string[] path) =>
        segments.Count == path.Length && segments.Zip(path).All(pair => Matches(pair.First.Parts[0], pair.Second));

    private bool Matches(RoutePatternPart part, string word) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content == word,
        RoutePatternParameterPart parameter => parameter.ParameterPolicies.All(policy => site.Policies.Create(parameter, policy) is IRouteConstraint constraint
            && constraint.Match(null, null, parameter.Name, new RouteValueDictionary { [parameter.Name] = word }, RouteDirection.IncomingRequest)),
        _ => false,
    };
}
