using System.Buffers;
using System.Globalization;
using System.Text;
using AnyAscii;

namespace HistoryDay.Search;

/// <summary>Cuts and folds text for the full-text index: the one function that stored text, typed words and marks in snippets all pass through.</summary>
internal static class SearchText
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>
    /// The words of a text in their order, each folded to the letters a to z and digits: case, diacritics and letters of other alphabets are gone
    /// ("Sigurðardóttir" is "sigurdardottir"). The ending of a possessive and the full stops of "U.S." are left out; hyphens part words.
    /// </summary>
    public static List<SearchWord> Words(string text)
    {
        var words = new List<SearchWord>();
        foreach (var (start, length) in Places(text))
        {
            var folded = Fold(text.AsSpan(start, length));
            if (folded.Length > 0) words.Add(new SearchWord(start, length, folded));
        }

        return words;
    }

    /// <summary>Where the words of a text stand, and some that fold to nothing.</summary>
    public static List<(int Start, int Length)> Places(string text)
    {
        var places = new List<(int, int)>();
        for (var at = 0; at < text.Length;)
        {
            var length = LengthOfWord(text.AsSpan(at));
            if (length > 0) places.Add((at, length));
            at += Math.Max(1, length);
        }

        return places;
    }

    /// <summary>The folded words of a text, parted by spaces.</summary>
    public static string FoldAll(string text) => string.Join(' ', Words(text).Select(word => word.Folded));

    /// <summary>A word as the index has it; empty where nothing is left of it.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (word is [.., '\'' or '’', 's' or 'S']) word = word[..^2];
        if (word.IndexOfAnyExcept(PlainLetters) < 0) return word.ToString();
        if (word.IndexOfAnyExcept(Letters) < 0) return string.Create(word.Length, word, (folded, letters) => Ascii.ToLower(letters, folded, out _));
        return string.Concat(word.ToString().Transliterate().Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
    }

    // How long the word is that a text begins with; 0 for none.
    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        if (!char.IsLetter(text[0]) && !char.IsNumber(text[0])) return 0;
        var abbreviation = 0;
        while (abbreviation + 1 < text.Length && char.IsLetter(text[abbreviation]) && text[abbreviation + 1] == '.') abbreviation += 2;
        if (abbreviation >= 4) return abbreviation; // "U.S."; one letter before a full stop ends a sentence
        var length = 1;
        while (length < text.Length && IsInWord(text[length])) length++;
        var isPossessive = text[length..] is ['\'' or '’', 's' or 'S', .. var rest] && (rest.IsEmpty || !char.IsLetter(rest[0]));
        return isPossessive ? length + 2 : length;
    }

    private static bool IsInWord(char c) => char.IsAsciiLetterOrDigit(c) || (!char.IsAscii(c) && (char.IsLetter(c) || char.IsNumber(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark));
}

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes there.</param>
/// <param name="Folded">Letters a to z and digits, at least one.</param>
internal readonly record struct SearchWord(int Start, int Length, string Folded);
