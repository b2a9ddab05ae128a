using HistoryDay.Balance;
using HistoryDay.Content;
using HistoryDay.Dates;
using HistoryDay.Queries;

namespace HistoryDay.Tests;

/// <summary>Everything under <c>data/</c>, by its file rules and by the collection rules that are switched on.</summary>
public sealed class DataTests
{
    [Fact]
    public async Task The_published_content_breaks_no_rule()
    {
        var result = await ContentCheck.RunAsync(Repository.Data, Now(), TestContext.Current.CancellationToken);
        result.Errors.Select(error => error.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_balance_of_the_store_is_that_of_the_content()
    {
        using var folder = new TemporaryFolder();
        var store = new HistoryStore(Repository.Data, folder.Path);
        (await store.EnsureBuiltAsync(Now(), TestContext.Current.CancellationToken)).Errors.ShouldBeEmpty();
        var balance = await new BalanceQueries(store).GetBalanceAsync(TestContext.Current.CancellationToken);
        var (content, _) = ContentFolder.Parse(await ContentFiles.ReadAsync(Repository.Data, TestContext.Current.CancellationToken), Now());
        var tally = ContentTally.Of(content!); // it has no errors

        balance.Tally.Total.ShouldBe(tally.Total);
        foreach (var shares in new Func<CollectionTally, IReadOnlyList<Share>>[] { of => of.Regions, of => of.Countries, of => of.Categories, of => of.Months, of => of.Participants, of => of.BirthsAndDeaths })
            shares(balance.Tally).ShouldBe(shares(tally));
        balance.Tally.Centuries.ShouldBe(tally.Centuries);
        balance.Tally.EmptyDays.ShouldBe(tally.EmptyDays);
        balance.Bounds.Select(of => (of.Bound.Name, of.Bound.Asked, of.Percent, of.IsKept))
            .ShouldBe(content!.Rules.Balance.Select(rule => (rule.Bound.Name, rule.Bound.Asked, rule.Bound.Measure(tally), rule.Check(tally) is null))); // it has no errors
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static HistoricalDate Now() => HistoricalDate.In(TimeProvider.System.GetUtcNow(), "UTC");
}
