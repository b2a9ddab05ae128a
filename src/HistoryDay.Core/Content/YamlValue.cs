namespace HistoryDay.Content;

/// <summary>A value of a YAML text and the 1-based line of the file where it begins.</summary>
internal abstract record YamlValue(int Line);

internal sealed record YamlScalar(string Text, int Line) : YamlValue(Line);

internal sealed record YamlSequence(IReadOnlyList<YamlValue> Items, int Line) : YamlValue(Line);

/// <summary>Entries in the order of the file; a key may stand twice, which <see cref="YamlFields"/> reports.</summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int Line) : YamlValue(Line);

internal sealed record YamlEntry(string Key, int Line, YamlValue Value);
