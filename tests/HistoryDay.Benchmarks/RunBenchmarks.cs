using System.Globalization;

namespace HistoryDay.Benchmarks;

/// <summary>Runs the benchmarks; its exit code is 0 where every bound was held. The first argument, if there is one, is how many events are generated.</summary>
internal static class RunBenchmarks
{
    private static async Task<int> Main(string[] arguments)
    {
        var events = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 200_000;
        return await new SearchBenchmark(events, queriesPerKind: 200).RunAsync(CancellationToken.None) ? 0 : 1;
    }
}
