using System.Globalization;

namespace HistoryDay.Benchmarks;

/// <summary>
/// Runs the benchmarks: <c>pages</c>, <c>search [events]</c>, or both where nothing is named. Its exit code is 0 where every bound was held.
/// </summary>
internal static class RunBenchmarks
{
    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["fixed", var file, var port]: // a peer of the pages' benchmark
                await PageBenchmark.ServeFixedAsync(file, port);
                return 0;
            case ["pages"]:
                return await PagesAsync() ? 0 : 1;
            case ["search"]:
                return await SearchAsync("200000") ? 0 : 1;
            case ["search", var events]:
                return await SearchAsync(events) ? 0 : 1;
            case []:
                var pages = await PagesAsync();
                return await SearchAsync("200000") && pages ? 0 : 1;
            default:
                await Console.Error.WriteLineAsync("Name 'pages' or 'search [events]', or nothing for both.");
                return 2;
        }
    }

    private static Task<bool> PagesAsync() => new PageBenchmark(rounds: 5).RunAsync(CancellationToken.None);

    private static Task<bool> SearchAsync(string events) =>
        new SearchBenchmark(int.Parse(events, CultureInfo.InvariantCulture), queriesPerKind: 200).RunAsync(CancellationToken.None);
}
