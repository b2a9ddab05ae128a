using System.Diagnostics;
using System.Globalization;
using System.Web;
using HistoryDay.Content;
using HistoryDay.Dates;
using HistoryDay.Queries;
using HistoryDay.Search;
using HistoryDay.Store;
using HistoryDay.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Benchmarks;

/// <summary>
/// Search over HTTP, whole pages with facets and snippets, against the same full-text query run on the store's file: each query once, the two one after the
/// other and the other way round by turns.
/// </summary>
internal sealed class SearchBenchmark(int events, int queriesPerKind)
{
    private const double MostTimes = 1.25;
    private const double MostMillisecondsMore = 3;

    /// <summary>Runs it and prints a table.</summary>
    /// <returns>Whether every bound was held.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var today = HistoricalDate.In(TimeProvider.System.GetUtcNow(), "UTC");
        var files = await ContentFiles.ReadAsync(Repository.Data, cancellationToken);
        var lists = ContentFolder.Parse(files, today).Content ?? throw new InvalidOperationException("data has errors: run `historyday check`.");
        var generated = new GeneratedEvents(lists);

        await using var site = new SiteFactory(Repository.Data, ("contentRoot", Path.Combine(Repository.Root, "src", "HistoryDay.Web")));
        var clock = Stopwatch.StartNew();
        var store = await new StoreFolder(site.StorePath).BuildAsync(generated.Make(events), files.ComputeHash(), cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events built in {clock.Elapsed.TotalSeconds:N0} s, {new FileInfo(store).Length / 1e6:N0} MB"));

        site.UseKestrel(0);
        site.StartServer();
        using var client = new HttpClient { BaseAddress = site.ClientOptions.BaseAddress };
        await using var db = new HistoryDb(new DbContextOptionsBuilder<HistoryDb>().UseSqlite($"Data Source={store};Mode=ReadOnly").Options);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var searchLists = await SearchLists.ReadAsync(db);
        var dates = new DateLanguage(today, DayOrder.DayFirst);

        var kinds = Kinds(generated);
        var first = new Random(3);
        for (var round = 0; round < 40; round++)
        {
            foreach (var (_, make) in kinds) await MeasureAsync(make(first), siteFirst: false); // what runs often is compiled better as it runs
        }

        var all = new List<Measured>();
        var areHeld = true;
        Console.WriteLine($"{"",-24}{"queries",8}{"hits",9}   raw p50    p99   HTTP p50    p99      bound");
        foreach (var (index, (kind, make)) in kinds.Index())
        {
            var random = new Random(100 + index);
            var texts = new HashSet<string>(StringComparer.Ordinal);
            for (var tries = 0; tries < queriesPerKind * 20 && texts.Count < queriesPerKind; tries++) texts.Add(make(random));
            var measured = new List<Measured>();
            foreach (var (number, text) in texts.Index()) measured.Add(await MeasureAsync(text, siteFirst: number % 2 == 0));
            areHeld &= Report(kind, measured);
            all.AddRange(measured);
        }

        return Report("all", all) && areHeld;

        async Task<Measured> MeasureAsync(string text, bool siteFirst)
        {
            var (raw, hits) = siteFirst ? (0, 0) : await AskFileAsync(db, searchLists, text, dates, cancellationToken);
            var watch = Stopwatch.StartNew();
            using (var answer = await client.GetAsync("/search?q=" + HttpUtility.UrlEncode(text), cancellationToken))
            {
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"'{text}' is answered by {answer.StatusCode}.");
                await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            }

            var http = watch.Elapsed.TotalMilliseconds;
            if (siteFirst) (raw, hits) = await AskFileAsync(db, searchLists, text, dates, cancellationToken);
            return new Measured(raw, http, hits);
        }
    }

    private static List<(string Kind, Func<Random, string> Make)> Kinds(GeneratedEvents generated)
    {
        return
        [
            ("one word", Word),
            ("two words", random => $"{Word(random)} {Word(random)}"),
            ("three words", random => $"{Word(random)} {Word(random)} {Word(random)}"),
            ("common word", random => generated.Vocabulary[random.Next(25, 250)]),
            ("stop word", random => generated.Vocabulary[random.Next(25)]),
            ("one to three letters", random => Word(random)[..1] + Word(random)[..random.Next(0, 2)] + Word(random)[..random.Next(0, 2)]),
            ("unfinished word", random => Word(random) is var word ? $"{generated.AnyWord(random)} {word[..Math.Max(2, word.Length - 2)]}" : ""),
            ("phrase", random => $"\"{generated.AnyWord(random)} {Word(random)}\""),
            ("person", random => generated.Names[(int)(generated.Names.Count * random.NextDouble())]),
            ("word and years", random => $"{Rare(random)} {random.Next(1700, 1900)}-{random.Next(1900, 2020)}"),
            ("word and category", random => $"{Rare(random)} category:war-conflict"),
            ("word without another", random => $"{Rare(random)} -{Word(random)}"),
            ("misspelt word", random => Word(random) is var word ? word[..^1] + "xq" + word[^1] : ""),
        ];

        string Rare(Random random) => generated.Vocabulary[random.Next(25, 5000)];

        string Word(Random random)
        {
            while (true)
            {
                var word = generated.AnyWord(random);
                if (word.Length > 3) return word;
            }
        }
    }

    // The twenty best by bm25, as the store's own query finds them, with nothing done to them.
    private static async Task<(double Milliseconds, int Hits)> AskFileAsync(HistoryDb db, SearchLists lists, string text, DateLanguage dates, CancellationToken cancellationToken)
    {
        var plan = await SearchPlan.MakeAsync(db, lists, SearchQuery.Parse(text, dates), cancellationToken);
        if (!plan.HasText) throw new InvalidOperationException($"'{text}' asks for no words.");
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        var from = plan.From(command);
        command.CommandText = $"SELECT Search.rowid {from} ORDER BY bm25(Search, {SearchColumns.Weights}) LIMIT {SearchQueries.PageSize}";
        var watch = Stopwatch.StartNew();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) reader.GetInt32(0);
        }

        var time = watch.Elapsed.TotalMilliseconds;
        command.CommandText = $"SELECT count(*) {from}";
        return (time, Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture));
    }

    private static bool Report(string kind, List<Measured> measured)
    {
        var raw = measured.ConvertAll(one => one.Raw);
        var http = measured.ConvertAll(one => one.Http);
        var bound = (MostTimes * Percentile(raw, 99)) + MostMillisecondsMore;
        var isHeld = Percentile(http, 99) <= bound;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind,-24}{measured.Count,8}{Percentile(measured.ConvertAll(one => (double)one.Hits), 50),9:N0}{Percentile(raw, 50),10:N2}{Percentile(raw, 99),7:N1}{Percentile(http, 50),11:N2}{Percentile(http, 99),7:N1} {(isHeld ? "<=" : "ABOVE"),5}{bound,7:N1} ms"));
        return isHeld;
    }

    private static double Percentile(List<double> values, int percent) =>
        values.Order().ElementAt(Math.Clamp((int)Math.Ceiling(values.Count * percent / 100.0) - 1, 0, values.Count - 1));

    private sealed record Measured(double Raw, double Http, int Hits);
}
