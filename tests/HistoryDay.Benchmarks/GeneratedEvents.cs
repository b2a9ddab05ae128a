using System.Globalization;
using System.Text;
using HistoryDay.Content;
using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Benchmarks;

/// <summary>
/// Makes as many events as asked for, the same ones each time. Their words are made up, but as common and as rare as those of a language (Zipf's law), so
/// that an index over them is as hard to search as one over real articles.
/// </summary>
internal sealed class GeneratedEvents
{
    private const int VocabularySize = 40_000;
    private const int People = 20_000;
    private const int FirstYear = -500;
    private const int LastYear = 2025;
    private static readonly string[] Function = ["the", "of", "and", "in", "to", "a", "was", "for", "on", "by", "with", "from", "at", "an", "that", "had", "his", "were", "as", "it", "its", "her", "not", "which", "after"];
    private static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "qu", "r", "s", "sh", "st", "t", "tr", "v", "w", "z", ""];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "ai", "ea", "ou", "io"];
    private static readonly string[] Codas = ["", "", "", "l", "n", "nd", "r", "s", "st", "t", "m", "ck"];
    private static readonly string[] Endings = ["", "", "", "", "s", "ed", "ing", "ation", "er", "ly"];

    private readonly HistoryContent _lists;
    private readonly string[] _vocabulary;
    private readonly double[] _cumulative;
    private readonly string[] _names;

    /// <summary>Prepares the words and names.</summary>
    /// <param name="lists">Where categories, countries and tags are taken from.</param>
    public GeneratedEvents(HistoryContent lists)
    {
        _lists = lists;
        var random = new Random(1);
        _vocabulary = [.. Function, .. MakeWords(random).Distinct().Where(word => !Function.Contains(word)).Take(VocabularySize - Function.Length)];
        _cumulative = new double[VocabularySize];
        var sum = 0.0;
        foreach (var rank in Enumerable.Range(0, VocabularySize)) _cumulative[rank] = sum += 1 / (rank + 2.7); // Mandelbrot's shift
        _names = [.. MakeWords(random).Chunk(2).Select(pair => $"{Capital(pair[0])} {Capital(pair[1])}").DistinctBy(Slug.From).Take(People)];
    }

    /// <summary>The words, the commonest first.</summary>
    public IReadOnlyList<string> Vocabulary => _vocabulary;

    /// <summary>The names of people.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The lists with generated events in place of their own.</summary>
    /// <param name="count">1 or more.</param>
    public HistoryContent Make(int count)
    {
        var random = new Random(2);
        var events = Enumerable.Range(0, count).Select(number => MakeEvent(number, random)).ToList();
        var errors = new List<ContentError>();
        var content = _lists with { Events = events, Days = [], People = new PeopleRegister(events, [], errors) };
        return errors.Count == 0 ? content : throw new InvalidOperationException(errors[0].ToString());
    }

    /// <summary>A word, common ones more often.</summary>
    public string AnyWord(Random random)
    {
        var at = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return _vocabulary[Math.Min(at < 0 ? ~at : at, VocabularySize - 1)];
    }

    private HistoricalEvent MakeEvent(int number, Random random)
    {
        var date = new HistoricalDate(LastYear - (int)((LastYear - FirstYear) * Math.Pow(random.NextDouble(), 3)), random.Next(1, 13), random.Next(1, 29), HistoricalCalendar.Gregorian);
        var category = _lists.Categories[random.Next(_lists.Categories.Count)];
        var people = Enumerable.Range(0, random.Next(3)).Select(_ => _names[(int)(_names.Length * Math.Pow(random.NextDouble(), 2))]).Distinct().ToList();
        var key = Sentence(15, random);
        var account = $"{string.Join(", ", people)} {Sentence(200, random)}";
        var meaning = Sentence(70, random);
        var summary = Sentence(60, random);
        return new HistoricalEvent
        {
            File = $"events/{number}.md",
            Date = date,
            Slug = string.Create(CultureInfo.InvariantCulture, $"event-number-{number}"),
            Title = Sentence(random.Next(5, 10), random),
            Category = category,
            AlsoIn = [],
            Importance = random.Next(10) switch { 0 => 5, 1 => 4, < 5 => 3, < 8 => 2, _ => 1 },
            Location = new Location
            {
                Name = $"{Capital(_vocabulary[100 + random.Next(2000)])}",
                Countries = [_lists.Countries[(int)(_lists.Countries.Count * Math.Pow(random.NextDouble(), 2))]],
                Latitude = random.Next(-60, 70),
                Longitude = random.Next(-180, 180),
            },
            People = [.. people.Select(name => new Participant { Name = name, Role = Sentence(3, random), Gender = Gender.Other, Line = 1 })],
            Tags = [.. Enumerable.Range(0, 4).Select(_ => _lists.Tags[random.Next(_lists.Tags.Count)]).Distinct()],
            Formerly = [],
            Updated = new HistoricalDate(2026, 11, 30, HistoricalCalendar.Gregorian),
            References = [.. Enumerable.Range(1, 3).Select(source => new CitedReference(source, 2, new Reference { Id = $"s{source}", Title = Sentence(6, random), Publisher = "Press", Url = "https://example.org/" }))],
            Article = new Article(
                summary,
                summary,
                [.. Enumerable.Repeat(key, 4)],
                $"<p>{account}</p>",
                $"<p>{meaning}</p>",
                string.Join(' ', summary, key, account, meaning),
                []),
        };
    }

    private string Sentence(int words, Random random)
    {
        var text = new StringBuilder(words * 7);
        for (var word = 0; word < words; word++) text.Append(word == 0 ? Capital(AnyWord(random)) : $" {AnyWord(random)}");
        return text.Append('.').ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static IEnumerable<string> MakeWords(Random random)
    {
        while (true)
        {
            var word = new StringBuilder();
            for (var syllable = random.Next(1, 4); syllable >= 0; syllable--)
                word.Append(Onsets[random.Next(Onsets.Length)]).Append(Nuclei[random.Next(Nuclei.Length)]).Append(Codas[random.Next(Codas.Length)]);
            yield return word.Append(Endings[random.Next(Endings.Length)]).ToString();
        }
    }
}
