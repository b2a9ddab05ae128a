using System.Diagnostics;
using System.Net;

namespace HistoryDay.Web.Tests;

/// <summary>Whatever is typed, the answer is results or a bad request.</summary>
public sealed class HostileSearchTests(TestSite site, ITestOutputHelper output) : IClassFixture<TestSite>
{
    private const int Count = 20_000;

    private static readonly string[] Pieces =
    [
        "\"", "\"\"", "'", "`", "*", "^", "(", ")", "{", "}", "[", "]", ":", "-", "+", "|", "&", "~", "\\", "/", "..", "…", ",", ".", ";", "%", "#", "?", "=", "<", ">", "@", "$", "\0", "\n", "\r\n", "\t", "\u200f", "\u202e",
        "AND", "OR", "NOT", "NEAR", "NEAR(", "NEAR/2", "title:", "exact_title:", "Search:", "rowid:", "{title}:", "category:", "category:war", "tag:", "tag:poetry", "person:", "person:\"ada", "place:", "country:italy", "in:", "in:europe", "continent:", "-category:war", "--", "-\"",
        "'; DROP TABLE Events; --", "1 OR 1=1", "UNION SELECT * FROM Site", "' OR ''='", "\") OR (\"", "SELECT", "sqlite_master",
        "a", "the", "of", "war", "thing", "ada", "lovelace", "italy", "united kingdom", "Sigurðardóttir", "Çelebi", "Łódź", "日本", "서울", "Москва", "القاهرة", "עברית", "กรุงเทพ", "👩‍🚀", "🇮🇸", "💥💥💥", "e\u0301", "\u0301", "ﬁ", "ß", "İ", "ı",
        "1", "02", "1924", "0", "-43", "44 BC", "99999", "1914-1918", "1914..1918", "before", "since 2000", "1 Feb", "30 February", "29 February 1923", "1/2", "today", "100 years ago", "99999999999999999999 years ago", "century", "19th century", "0th century", "1920s", "Febuary", "christmas 1914", "last friday",
        "%s%n", "${jndi:ldap://x}", "{{7*7}}", "<script>alert(1)</script>", "../../etc/passwd", "\ud83d",
    ];

    [Fact]
    public async Task Twenty_thousand_random_and_hostile_strings_give_results_a_date_or_a_bad_request()
    {
        var random = new Random(20261130);
        var (slowest, slowestText) = (TimeSpan.Zero, "");
        var counts = new Dictionary<HttpStatusCode, int>();
        for (var number = 0; number < Count; number++)
        {
            var text = Next(random);
            var started = Stopwatch.GetTimestamp();
            using var response = await site.Client.GetAsync($"/search?q={Escape(text)}", TestContext.Current.CancellationToken);
            var took = Stopwatch.GetElapsedTime(started);
            if (took > slowest) (slowest, slowestText) = (took, text);
            counts[response.StatusCode] = counts.GetValueOrDefault(response.StatusCode) + 1;
            new[] { HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.BadRequest }.ShouldContain(response.StatusCode, text);
        }

        output.WriteLine($"{string.Join(", ", counts.Select(pair => $"{(int)pair.Key}: {pair.Value}"))}; the slowest took {slowest.TotalMilliseconds:0} ms: {slowestText}");
        counts.Keys.ShouldContain(HttpStatusCode.OK);
        counts.Keys.ShouldContain(HttpStatusCode.BadRequest);
    }

    private static string Next(Random random) => random.Next(20) switch
    {
        0 => string.Concat(Enumerable.Range(0, random.Next(1, 200)).Select(_ => (char)random.Next(1, 0xD800))),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 600)).Select(_ => (char)random.Next(32, 127))),
        2 when random.Next(20) == 0 => string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], 10_000))[..10_000],
        3 => string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)] + " ", random.Next(1, 80))),
        4 => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)])),
        _ => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)])),
    };

    // A lone half of a pair of surrogates goes out as the bytes it would have, which are no text.
    private static string Escape(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune == System.Text.Rune.ReplacementChar ? "%ED%A0%BD" : Uri.EscapeDataString(rune.ToString())));
}
