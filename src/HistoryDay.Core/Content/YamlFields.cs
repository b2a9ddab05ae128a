using System.Globalization;
using HistoryDay.Dates;

namespace HistoryDay.Content;

/// <summary>
/// The fields of one mapping, read by key and typed. Every method reports what is wrong and goes on; <see cref="End"/> reports the keys that nothing
/// asked for and those that stand twice.
/// </summary>
/// <param name="mapping">The mapping.</param>
/// <param name="what">What it describes, "an event".</param>
/// <param name="errors">Where faults go.</param>
internal sealed class YamlFields(YamlMapping mapping, string what, FileErrors errors)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public int Line => mapping.Line;

    public FileErrors Errors => errors;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The line of a key's value; the mapping's own where the key is missing.</summary>
    public int LineOf(string key) => Find(key)?.Line ?? mapping.Line;

    public void Report(string key, string message) => errors.Add(LineOf(key), message);

    /// <summary>Text that may be missing: null then.</summary>
    public string? Text(string key, int longest = 1000) => Find(key) is { } entry ? TextOf(entry.Value, $"'{key}'", longest) : null;

    /// <summary>Text that must be there: empty where it is missing.</summary>
    public string RequiredText(string key, string remedy, int longest = 1000)
    {
        if (Require(key, remedy) is not { } entry) return "";
        return TextOf(entry.Value, $"'{key}'", longest) ?? "";
    }

    public int? Whole(string key, int least, int most)
    {
        if (Find(key) is not { } entry) return null;
        if (entry.Value is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        errors.Add(entry.Value.Line, $"'{key}' must be a whole number from {least} to {most}, not '{Shown(entry.Value)}'.");
        return null;
    }

    public int? RequiredWhole(string key, int least, int most, string remedy) => Require(key, remedy) is null ? null : Whole(key, least, most);

    public double? Number(string key, double least, double most)
    {
        if (Find(key) is not { } entry) return null;
        if (entry.Value is YamlScalar scalar && double.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        errors.Add(entry.Value.Line, string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a number from {least} to {most}, not '{Shown(entry.Value)}'."));
        return null;
    }

    public bool Flag(string key)
    {
        if (Find(key) is not { } entry) return false;
        if (entry.Value is YamlScalar { Text: "true" or "false" } scalar) return scalar.Text == "true";
        errors.Add(entry.Value.Line, $"'{key}' must be true or false, not '{Shown(entry.Value)}'.");
        return false;
    }

    /// <summary>One of a few words; null where it is missing or another.</summary>
    public string? OneOf(string key, IReadOnlyCollection<string> words)
    {
        if (Text(key) is not { } text) return null;
        if (words.Contains(text)) return text;
        Report(key, $"'{key}' must be one of {string.Join(", ", words)}, not '{text}'.{Spelling.DidYouMean(text, words)}");
        return null;
    }

    public string? RequiredOneOf(string key, IReadOnlyCollection<string> words) =>
        Require(key, $"one of {string.Join(", ", words)}") is null ? null : OneOf(key, words);

    /// <summary>A day, "1924-02-01", in a calendar; null where it is missing or wrong.</summary>
    public HistoricalDate? Date(string key, HistoricalCalendar? calendar)
    {
        if (Text(key) is not { } text) return null;
        if (HistoricalDate.TryParse(text, calendar, out var date)) return date;
        var inCalendar = calendar is { } named ? $" in the {named} calendar" : "";
        Report(key, $"'{key}' must be a day that exists{inCalendar}, written YYYY-MM-DD (44 BCE is -0043), not '{text}'.");
        return null;
    }

    /// <summary>A Gregorian day on which something was done by us, not later than two days ahead of today.</summary>
    public HistoricalDate? OwnDate(string key, HistoricalDate today)
    {
        if (Date(key, HistoricalCalendar.Gregorian) is not { } date) return null;
        if (date <= today.PlusDays(2)) return date;
        Report(key, $"'{key}' is {date}, which is still to come: write the day on which it was done.");
        return null;
    }

    /// <summary>Short texts: a list, or one alone. Of too many, the first are read.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string key, int most, int longest = 200)
    {
        if (Find(key) is not { } entry) return [];
        IReadOnlyList<YamlValue> items = entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value];
        if (items.Count > most)
            errors.Add(entry.Line, $"'{key}' has {items.Count} entries: keep at most {most}.");
        var texts = new List<(string, int)>();
        foreach (var item in items.Take(most))
        {
            if (TextOf(item, $"an entry of '{key}'", longest) is not { } text) continue;
            if (texts.Exists(seen => seen.Item1 == text)) errors.Add(item.Line, $"'{text}' stands twice in '{key}'.");
            else texts.Add((text, item.Line));
        }

        return texts;
    }

    /// <summary>The fields of a mapping under a key; null where it is missing or none.</summary>
    public YamlFields? Mapping(string key, string ofWhat)
    {
        if (Find(key) is not { } entry) return null;
        if (entry.Value is YamlMapping inner) return new YamlFields(inner, ofWhat, errors);
        errors.Add(entry.Value.Line, $"'{key}' must hold 'key: value' lines, not '{Shown(entry.Value)}'.");
        return null;
    }

    /// <summary>The mappings of a list under a key; empty where it is missing. Of too many, the first are read.</summary>
    public IReadOnlyList<YamlFields> Mappings(string key, string ofWhat, int most = 1000)
    {
        if (Find(key) is not { } entry) return [];
        if (entry.Value is not YamlSequence sequence)
        {
            errors.Add(entry.Value.Line, $"'{key}' must be a list: entries that begin with '- '.");
            return [];
        }

        if (sequence.Items.Count > most)
            errors.Add(entry.Line, $"'{key}' has {sequence.Items.Count} entries: keep at most {most}.");
        return [.. MappingsOf(sequence with { Items = [.. sequence.Items.Take(most)] }, ofWhat, errors)];
    }

    /// <summary>The mappings of a list.</summary>
    public static IEnumerable<YamlFields> MappingsOf(YamlSequence sequence, string ofWhat, FileErrors errors)
    {
        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping inner) yield return new YamlFields(inner, ofWhat, errors);
            else errors.Add(item.Line, $"each entry must hold the 'key: value' lines of {ofWhat}, not '{Shown(item)}'.");
        }
    }

    /// <summary>Reports keys that nothing asked for, and keys that stand twice.</summary>
    public void End()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (!_asked.Contains(entry.Key))
                errors.Add(entry.Line, $"'{entry.Key}' is not a key of {what}.{Spelling.DidYouMean(entry.Key, _asked)}");
            else if (!seen.Add(entry.Key))
                errors.Add(entry.Line, $"'{entry.Key}' stands twice: keep one.");
        }
    }

    private static string Shown(YamlValue value) => value switch
    {
        YamlScalar scalar => scalar.Text.Length <= 60 ? scalar.Text : scalar.Text[..60] + "…",
        YamlSequence => "a list",
        _ => "'key: value' lines",
    };

    private YamlEntry? Find(string key)
    {
        _asked.Add(key);
        return mapping.Entries.FirstOrDefault(entry => entry.Key == key);
    }

    private YamlEntry? Require(string key, string remedy)
    {
        var entry = Find(key);
        if (entry is null) errors.Add(mapping.Line, $"'{key}' is missing from {what}: add {remedy}.");
        return entry;
    }

    private string? TextOf(YamlValue value, string subject, int longest)
    {
        if (value is not YamlScalar scalar)
            errors.Add(value.Line, $"{subject} must be text, not {Shown(value)}.");
        else if (string.IsNullOrWhiteSpace(scalar.Text))
            errors.Add(value.Line, $"{subject} is empty: write its text or take the key out.");
        else if (scalar.Text.Length > longest)
            errors.Add(value.Line, $"{subject} has {scalar.Text.Length} characters: keep it to {longest}.");
        else if (scalar.Text.Any(char.IsControl))
            errors.Add(value.Line, $"{subject} holds a line break or another control character: write it on one line.");
        else
            return scalar.Text.Trim();
        return null;
    }
}
