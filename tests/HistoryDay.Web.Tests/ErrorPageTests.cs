using System.Net;
using HistoryDay.Tests;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Web.Tests;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task A_fault_of_ours_is_a_500_that_says_nothing_of_the_inside()
    {
        using var content = new TestContent().With(Some.Event());
        using var site = new SiteFactory(content.Path);
        using var client = site.CreateClient();
        (await client.GetAsync("/february/1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Directory.GetFiles(site.StorePath, "*.sqlite").Single(), "no longer a store", TestContext.Current.CancellationToken);
        var response = await client.GetAsync("/february/2", TestContext.Current.CancellationToken); // the first is kept
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("Something went wrong");
        foreach (var inside in new[] { "Sqlite", "Exception", "   at ", site.StorePath, ".cs:" }) text.ShouldNotContain(inside);
    }
}
