using System.Globalization;
using System.Text.RegularExpressions;

namespace HistoryDay.Dates;

internal enum DateTokenKind
{
    Word,
    Number,

    /// <summary>"1st", also as a word, "first".</summary>
    Ordinal,

    /// <summary>"1920s".</summary>
    Decade,

    Dash,
    Dots,
    Slash,
    Dot,
    Other,
}

/// <summary>A piece of a text in which a date is looked for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In lower case, without apostrophes; "bc" for "B.C.".</param>
/// <param name="Number">The value of a number, an ordinal or a decade, else 0.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where the next may begin.</param>
internal sealed partial record DateToken(DateTokenKind Kind, string Text, int Number, int Start, int End)
{
    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>How many digits it was written with.</summary>
    public int Digits => End - Start;

    public bool Is(params ReadOnlySpan<string> words) => Kind == DateTokenKind.Word && words.Contains(Text);

    /// <summary>Splits a text; white space and commas only part the pieces.</summary>
    public static IReadOnlyList<DateToken> Split(string text)
    {
        var tokens = new List<DateToken>();
        foreach (Match match in Pattern.Matches(text))
        {
            var token = Of(match);
            // "twenty-first" is one number in two words.
            if (token is { Kind: DateTokenKind.Ordinal, Number: < 10 } && FollowsTens(tokens, out var tens, out var taken))
            {
                var first = tokens[^taken];
                tokens.RemoveRange(tokens.Count - taken, taken);
                token = token with { Number = tens + token.Number, Start = first.Start };
            }

            tokens.Add(token);
        }

        return tokens;
    }

    private static DateToken Of(Match match)
    {
        var (kind, text, number) = match switch
        {
            _ when match.Groups["era"].Success => (DateTokenKind.Word, string.Concat(match.Value.Where(char.IsLetter)).ToLowerInvariant(), 0),
            _ when match.Groups["ordinal"].Success => (DateTokenKind.Ordinal, match.Value, NumberOf("ordinal")),
            _ when match.Groups["decade"].Success => (DateTokenKind.Decade, match.Value, NumberOf("decade")),
            _ when match.Groups["number"].Success => (DateTokenKind.Number, match.Value, NumberOf("number")),
            _ when match.Groups["word"].Success => (DateTokenKind.Word, match.Value.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).ToLowerInvariant(), 0),
            _ when match.Groups["dots"].Success => (DateTokenKind.Dots, "", 0),
            _ when match.Groups["dash"].Success => (DateTokenKind.Dash, "", 0),
            _ => (match.Value switch { "/" => DateTokenKind.Slash, "." => DateTokenKind.Dot, _ => DateTokenKind.Other }, "", 0),
        };
        if (kind == DateTokenKind.Word && Array.IndexOf(Ordinals, text) is var index and >= 0) (kind, number) = (DateTokenKind.Ordinal, index + 1);
        if (kind == DateTokenKind.Word && text == "thirtieth") (kind, number) = (DateTokenKind.Ordinal, 30);
        return new DateToken(kind, text, number, match.Index, match.Index + match.Length);

        int NumberOf(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static bool FollowsTens(List<DateToken> tokens, out int tens, out int taken)
    {
        taken = tokens is [.., _, { Kind: DateTokenKind.Dash }] ? 2 : 1;
        tens = tokens.Count < taken ? 0 : tokens[^taken].Text switch { "twenty" => 20, "thirty" => 30, _ => 0 };
        return tens > 0;
    }

    [GeneratedRegex(
        @"(?<era>(b\.\s?c\.(\s?e\.?)?|a\.\s?d\.?|c\.\s?e\.?)(?!\p{L}))|(?<![\p{L}\p{N}])(?<ordinal>[0-9]{1,2})(st|nd|rd|th)(?![\p{L}\p{N}])|(?<decade>[0-9]{1,4})['’]?s(?![\p{L}\p{N}])|(?<number>[0-9]{1,9})|(?<word>\p{L}[\p{L}\p{M}'’]*)|(?<dots>\.\.+|…)|(?<dash>[-‐‑‒–—−])|(?<other>[^\s,])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern { get; }
}
