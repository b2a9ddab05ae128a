using HistoryDay.Dates;
using HistoryDay.Queries;
using HistoryDay.Search;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Tests.Queries;

/// <summary>
/// How often search over the published events puts first what a judge wants first. The queries were written before any tuning by someone who does not tune;
/// nobody who tunes has read those of the second file.
/// </summary>
public sealed class JudgedSearchTests(ITestOutputHelper output)
{
    private const double LeastFirst = 0.90;
    private const double LeastAmongThree = 0.98;
    private static readonly HistoricalDate Now = HistoricalDate.In(TimeProvider.System.GetUtcNow(), "UTC"); // the content may be dated today
    private static readonly DateLanguage Dates = new(Now, DayOrder.DayFirst);

    [Theory]
    [InlineData("judged-seen.tsv", 40, true)]
    [InlineData("judged-unseen.tsv", 20, false)]
    public async Task Most_queries_find_first_what_a_judge_wants_first(string file, int least, bool showsMisses)
    {
        using var folder = new TemporaryFolder();
        var store = new HistoryStore(Repository.Data, folder.Path);
        (await store.EnsureBuiltAsync(Now, TestContext.Current.CancellationToken)).Errors.ShouldBeEmpty();
        var search = new SearchQueries(store);
        var judged = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", file), TestContext.Current.CancellationToken)).Select(line => line.Split('\t')).ToList();
        var ranks = new List<int>();
        foreach (var line in judged)
        {
            var found = await search.SearchAsync(SearchQuery.Parse(line[0], Dates), SearchOrder.Relevance, 1, TestContext.Current.CancellationToken);
            var hits = (found.Hits.Total > 0 ? found.Hits.Items : found.Closest).Select(hit => hit.Event.Path).ToList();
            ranks.Add(hits.IndexOf(line[1]) + 1);
            if (showsMisses && ranks[^1] != 1) output.WriteLine($"{line[0]}: {line[1]} is {(ranks[^1] == 0 ? "not found" : $"number {ranks[^1]}")}, after {hits.FirstOrDefault()}");
        }

        SqliteConnection.ClearAllPools();
        var (first, amongThree) = (ranks.Count(rank => rank == 1), ranks.Count(rank => rank is >= 1 and <= 3));
        output.WriteLine($"{file}: of {judged.Count} queries {first} have the wanted event first, {amongThree} among the first three.");
        judged.Count.ShouldBeGreaterThanOrEqualTo(least);
        first.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(LeastFirst * judged.Count));
        amongThree.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(LeastAmongThree * judged.Count));
    }
}
