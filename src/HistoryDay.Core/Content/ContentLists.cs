using System.Text.RegularExpressions;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>The lists that events and days refer to, and the names of all files, so that one can tell of another.</summary>
internal sealed record ContentLists(
    ContentList<Category> Categories, ContentList<Country> Countries, ContentList<Tag> Tags, ContentList<EventThread> Threads, SiteText? Site, IReadOnlyDictionary<string, byte[]> Files);

/// <summary>The entries of one list file by slug or code.</summary>
/// <param name="file">Path relative to the content folder.</param>
/// <param name="entries">The entries.</param>
/// <param name="isComplete">False where the file had faults, so that a missing entry says nothing.</param>
internal sealed class ContentList<T>(string file, IReadOnlyDictionary<string, T> entries, bool isComplete)
    where T : class
{
    public IReadOnlyCollection<T> All => [.. entries.Values];

    public bool IsComplete => isComplete;

    /// <summary>The entry of that key; null, with an error added, where the file has none.</summary>
    public T? Find(string key, string what, int line, FileErrors errors)
    {
        if (entries.TryGetValue(key, out var entry)) return entry;
        if (IsComplete) errors.Add(line, $"'{key}' is not a {what} of {file}.{Spelling.DidYouMean(key, entries.Keys)}");
        return null;
    }
}

/// <summary>Parses <c>categories.yml</c>, <c>countries.yml</c>, <c>tags.yml</c> and <c>threads.yml</c>.</summary>
internal static partial class ListFiles
{
    public const string Categories = "categories.yml";
    public const string Countries = "countries.yml";
    public const string Tags = "tags.yml";
    public const string Threads = "threads.yml";

    public static ContentList<Category> ParseCategories(string? text, FileErrors errors) =>
        Parse(text, errors, "a category", category => category.Slug, fields => new Category
        {
            Slug = SlugOf(fields),
            Name = fields.RequiredText("name", "the name that readers see", 60),
            Description = fields.RequiredText("description", "one line that says what belongs here", 200),
            LightColour = ColourOf(fields, "light"),
            DarkColour = ColourOf(fields, "dark"),
            Icon = fields.RequiredText("icon", "the name of its symbol", 40),
            BalanceGroup = fields.Text("balance", 40),
            IsHeavy = fields.Flag("heavy"),
        });

    public static ContentList<Country> ParseCountries(string? text, FileErrors errors) =>
        Parse(text, errors, "a country", country => country.Code, fields =>
        {
            var code = fields.RequiredText("code", "the ISO 3166-1 alpha-2 code", 2);
            if (code.Length > 0 && !CountryCode.IsMatch(code)) fields.Report("code", $"'code' must be two capital letters of ISO 3166-1, not '{code}'.");
            return new Country
            {
                Code = code,
                Name = fields.RequiredText("name", "the everyday English name", 60),
                Slug = SlugOf(fields),
                Region = fields.RequiredOneOf("region", (IReadOnlyCollection<string>)Country.Regions) ?? "",
            };
        });

    public static ContentList<Tag> ParseTags(string? text, FileErrors errors) =>
        Parse(text, errors, "a tag", tag => tag.Slug, fields => new Tag(
            SlugOf(fields),
            fields.RequiredText("name", "the name that readers see", 60),
            fields.RequiredText("description", "one line that says what it is for", 200)));

    public static ContentList<EventThread> ParseThreads(string? text, FileErrors errors) =>
        Parse(text, errors, "a thread", thread => thread.Slug, fields => new EventThread(
            SlugOf(fields),
            fields.RequiredText("title", "the story's title", 80),
            fields.RequiredText("description", "one line that says what the story is", 200)));

    private static ContentList<T> Parse<T>(string? text, FileErrors errors, string what, Func<T, string> key, Func<YamlFields, T> parse)
        where T : class
    {
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        if (text is not null && YamlText.ParseSequence(text, errors) is { } sequence)
        {
            foreach (var fields in YamlFields.MappingsOf(sequence, what, errors))
            {
                var entry = parse(fields);
                fields.End();
                if (key(entry).Length > 0 && !entries.TryAdd(key(entry), entry))
                    errors.Add(fields.Line, $"'{key(entry)}' is listed twice: keep one.");
            }
        }

        return new ContentList<T>(errors.File, entries, errors.All.Count == 0);
    }

    private static string SlugOf(YamlFields fields)
    {
        var slug = fields.RequiredText("slug", "the last part of its address", 60);
        if (slug.Length > 0 && Slug.WhyNot(slug) is { } reason) fields.Report("slug", reason);
        return slug;
    }

    private static string ColourOf(YamlFields fields, string key)
    {
        var colour = fields.RequiredText(key, "a colour such as '#33508f'", 7);
        if (colour.Length > 0 && !Colour.IsMatch(colour)) fields.Report(key, $"'{key}' must be a colour such as '#33508f', in quotes, not '{colour}'.");
        return colour;
    }

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountryCode { get; }

    [GeneratedRegex("^#[0-9a-f]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour { get; }
}
