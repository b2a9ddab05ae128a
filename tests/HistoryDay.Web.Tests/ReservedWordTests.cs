using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryDay.Web.Tests;

/// <summary>No slug may be a word that addresses mean something else by.</summary>
public sealed class ReservedWordTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public void Every_word_that_an_address_begins_with_is_reserved()
    {
        var words = site.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.PathSegments.Count == 0 ? null : endpoint.RoutePattern.PathSegments[0].Parts[0] as RoutePatternLiteralPart)
            .OfType<RoutePatternLiteralPart>().Select(part => part.Content).Where(word => !word.Contains('.', StringComparison.Ordinal)).Distinct().ToList();
        words.Count.ShouldBeGreaterThan(8);
        words.ShouldBeSubsetOf(Slug.Reserved);
    }

    [Theory]
    [InlineData("search random birthday anniversaries map timeline kiosk print calendar about")]
    [InlineData("health metrics api feeds embed openapi date on-this-day feed offline")]
    public void The_words_of_pages_and_machines_to_come_are_reserved(string words) => words.Split(' ').ShouldBeSubsetOf(Slug.Reserved);
}
