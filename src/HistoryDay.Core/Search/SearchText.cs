using System.Buffers;
using System.Text.RegularExpressions;
using AnyAscii;

namespace HistoryDay.Search;

/// <summary>Cuts and folds text for the full-text index: the one function that stored text, typed words and marks in snippets all pass through.</summary>
internal static partial class SearchText
{
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>
    /// The words of a text in their order, each folded to the letters a to z and digits: case, diacritics and letters of other alphabets are gone
    /// ("Sigurðardóttir" is "sigurdardottir"). The ending of a possessive and the full stops of "U.S." are left out; hyphens part words.
    /// </summary>
    public static List<SearchWord> Words(string text)
    {
        var words = new List<SearchWord>();
        foreach (var match in WordPattern.EnumerateMatches(text))
        {
            var folded = Fold(text.AsSpan(match.Index, match.Length));
            if (folded.Length > 0) words.Add(new SearchWord(match.Index, match.Length, folded));
        }

        return words;
    }

    /// <summary>The folded words of a text, parted by spaces.</summary>
    public static string FoldAll(string text) => string.Join(' ', Words(text).Select(word => word.Folded));

    private static string Fold(ReadOnlySpan<char> word)
    {
        if (word is [.., '\'' or '’', 's' or 'S']) word = word[..^2];
        if (word.IndexOfAnyExcept(PlainLetters) < 0) return word.ToString();
        return string.Concat(word.ToString().Transliterate().Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
    }

    [GeneratedRegex(@"(\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(['’]s(?!\p{L}))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPattern { get; }
}

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes there.</param>
/// <param name="Folded">Letters a to z and digits, at least one.</param>
internal readonly record struct SearchWord(int Start, int Length, string Folded);
