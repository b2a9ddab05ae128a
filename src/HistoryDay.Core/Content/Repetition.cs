using System.Text.RegularExpressions;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>Finds what is written twice, and words that say nothing, in our own words: quotations and emphasised titles are left out.</summary>
internal static partial class Repetition
{
    private const int OpeningWords = 4;

    /// <summary>The same run of words in two files; runs that are half capitals are names of institutions and pass.</summary>
    public static IEnumerable<ContentError> FindRepeatedWords(int length, HistoryContent content)
    {
        var seen = new Dictionary<string, HistoricalEvent>(StringComparer.Ordinal);
        foreach (var happening in content.Events)
        {
            var told = new HashSet<string>(StringComparer.Ordinal);
            foreach (var passage in happening.Article.OwnWords)
            {
                foreach (var run in passage.Text.Split('|'))
                {
                    var words = Words(run);
                    for (var at = 0; at + length <= words.Count; at++)
                    {
                        var window = words.GetRange(at, length);
                        if (window.Count(word => char.IsUpper(word[0])) * 2 >= length) continue;
                        var key = string.Join(' ', window).ToLowerInvariant();
                        if (seen.TryAdd(key, happening) || seen[key] == happening || !told.Add(seen[key].File)) continue;
                        yield return new ContentError(happening.File, passage.Line, $"'{string.Join(' ', window)}' stands in {seen[key].File} too: say it in other words.");
                    }
                }
            }
        }
    }

    /// <summary>Four words that open or close more files than allowed.</summary>
    public static IEnumerable<ContentError> FindStockOpenings(int most, HistoryContent content)
    {
        foreach (var (verb, of) in new (string, Func<List<string>, IEnumerable<string>>)[] { ("open", words => words.Take(OpeningWords)), ("close", words => words.TakeLast(OpeningWords)) })
        {
            var groups = content.Events.GroupBy(happening => string.Join(' ', of(Words(happening.Article.PlainText))).ToLowerInvariant(), StringComparer.Ordinal);
            foreach (var group in groups.Where(group => group.Count() > most))
                yield return new ContentError(group.Last().File, 1, $"'{group.Key}' {verb}s {group.Count()} files: the collection asks for {most} at most.");
        }
    }

    /// <summary>Words of the list, "underscor*" standing for all that begins so and "not only … but also" for what stands between.</summary>
    public static IEnumerable<ContentError> FindCutWords(IReadOnlyList<string> words, HistoryContent content)
    {
        var patterns = words.Select(word => Regex.Escape(word.Replace(" … ", "…", StringComparison.Ordinal)).Replace("\\*", @"\w*", StringComparison.Ordinal).Replace("…", @"\b.{1,60}\b", StringComparison.Ordinal).Replace("\\ ", @"\s+", StringComparison.Ordinal));
        var cut = new Regex($@"\b(?:{string.Join('|', patterns)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return
            from happening in content.Events
            from passage in happening.Article.OwnWords
            from Match match in cut.Matches(passage.Text)
            select new ContentError(happening.File, passage.Line, $"'{match.Value}' says nothing: name the person, the place or the number.");
    }

    /// <summary>Addresses that more events cite than allowed.</summary>
    public static IEnumerable<ContentError> FindOverusedAddresses(int most, HistoryContent content) =>
        from happening in content.Events
        from cited in happening.References
        where cited.Reference.Url is not null
        group happening by cited.Reference.Url into users
        where users.Count() > most
        select new ContentError(users.Last().File, 1, $"{users.Key} is cited by {users.Count()} events: the collection asks for {most} at most; find other witnesses.");

    private static List<string> Words(string text) => [.. Word.Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }
}
