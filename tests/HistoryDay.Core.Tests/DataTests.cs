namespace HistoryDay.Tests;

/// <summary>Everything under <c>data/</c>, by its file rules and by the collection rules that are switched on.</summary>
public sealed class DataTests
{
    [Fact]
    public async Task The_published_content_breaks_no_rule()
    {
        var today = HistoryDay.Dates.HistoricalDate.In(TimeProvider.System.GetUtcNow(), "UTC");
        var result = await ContentCheck.RunAsync(Repository.Data, today, TestContext.Current.CancellationToken);
        result.Errors.Select(error => error.ToString()).ShouldBeEmpty();
    }
}
