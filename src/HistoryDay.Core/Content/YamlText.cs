using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HistoryDay.Content;

/// <summary>Reads the plain part of YAML that content needs: mappings, lists and scalars, without anchors, aliases and tags.</summary>
internal static partial class YamlText
{
    private const int DeepestNesting = 12;

    /// <summary>Parses one document whose root is a mapping; null, with errors added, where it is none.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="linesBefore">Lines of the file before the text.</param>
    /// <param name="errors">Where faults go.</param>
    public static YamlMapping? ParseMapping(string text, int linesBefore, FileErrors errors) =>
        Parse(text, linesBefore, errors) switch
        {
            YamlMapping mapping => mapping,
            null => null,
            var other => Report<YamlMapping>(errors, other.Line, "the text must be 'key: value' lines."),
        };

    /// <summary>Parses one document whose root is a list; null, with errors added, where it is none.</summary>
    public static YamlSequence? ParseSequence(string text, FileErrors errors) =>
        Parse(text, 0, errors) switch
        {
            YamlSequence sequence => sequence,
            null => null,
            var other => Report<YamlSequence>(errors, other.Line, "the file must be a list: entries that begin with '- '."),
        };

    private static YamlValue? Parse(string text, int linesBefore, FileErrors errors)
    {
        var tab = Array.FindIndex(text.Split('\n'), line => line.TrimStart(' ').StartsWith('\t'));
        if (tab >= 0)
            return Report<YamlValue>(errors, linesBefore + tab + 1, "a tab stands before the text: indent with spaces.");
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return Report<YamlValue>(errors, linesBefore + 1, "nothing is written here.");
            var value = ParseValue(parser, linesBefore, depth: 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                return Report<YamlValue>(errors, LineOf(second, linesBefore), "a second YAML document begins here: keep one per file.");
            return value;
        }
        catch (InvalidOperationException)
        {
            // The library's answer to some lists and mappings in brackets that are never closed.
            return Report<YamlValue>(errors, parser.Current is { } last ? LineOf(last, linesBefore) : linesBefore + 1, "not readable as YAML: a bracket or a quotation mark that opens near here is not closed.");
        }
        catch (YamlException fault)
        {
            return Report<YamlValue>(errors, linesBefore + (int)fault.End.Line, $"not readable as YAML: {Place.Replace(fault.Message, "").TrimEnd('.')}.{Remedy(fault.Message)}");
        }
    }

    private static string Remedy(string fault) =>
        fault.Contains("mapping", StringComparison.OrdinalIgnoreCase) || fault.Contains("scalar", StringComparison.OrdinalIgnoreCase) ? " Quote text that holds ': ' or begins with a sign." : "";

    private static YamlValue ParseValue(IParser parser, int linesBefore, int depth)
    {
        var next = parser.Current ?? throw new YamlException("the text ends too early");
        if (depth > DeepestNesting)
            throw new YamlException(next.Start, next.End, $"nested more than {DeepestNesting} deep");
        if (next is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            throw new YamlException(next.Start, next.End, "anchors and aliases are not used here; write the value out");
        if (next is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false })
            throw new YamlException(next.Start, next.End, "tags beginning with '!' are not used here");
        var line = LineOf(next, linesBefore);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(scalar.Value, line);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(ParseValue(parser, linesBefore, depth + 1));
            return new YamlSequence(items, line);
        }

        parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            entries.Add(new YamlEntry(key.Value, LineOf(key, linesBefore), ParseValue(parser, linesBefore, depth + 1)));
        }

        return new YamlMapping(entries, line);
    }

    private static int LineOf(ParsingEvent at, int linesBefore) => linesBefore + (int)at.Start.Line;

    // The library's own count of lines does not know of the front matter's fence.
    [GeneratedRegex(@"\s*\(at Line: [^)]*\)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }

    private static T? Report<T>(FileErrors errors, int line, string message)
        where T : class
    {
        errors.Add(line, message);
        return null;
    }
}
