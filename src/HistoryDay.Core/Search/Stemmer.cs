namespace HistoryDay.Search;

/// <summary>
/// Cuts English words to stems, so that "revolutions" finds "revolution": Porter's algorithm of 1980, after British and American spellings and a few
/// irregular plurals have been made one.
/// </summary>
internal static class Stemmer
{
    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["women"] = "woman",
        ["men"] = "man",
        ["children"] = "child",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["wives"] = "wife",
        ["lives"] = "life",
        ["thieves"] = "thief",
    };

    // Only the first ending that fits is looked at.
    private static readonly (string Ending, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Replacement)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    private static readonly (string British, string American)[] Spellings =
    [
        ("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("iser", "izer"), ("isers", "izers"),
        ("our", "or"), ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"), ("ourer", "orer"), ("ourers", "orers"), ("tre", "ter"), ("tres", "ters"),
        ("gramme", "gram"), ("grammes", "grams"), ("defence", "defense"),
    ];

    /// <summary>The stem of a word.</summary>
    /// <param name="word">Folded: letters a to z and digits.</param>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.Any(char.IsAsciiDigit)) return word;
        if (Irregular.TryGetValue(word, out var regular)) word = regular;
        foreach (var (british, american) in Spellings)
        {
            if (word.Length - british.Length < 2 || !word.EndsWith(british, StringComparison.Ordinal)) continue;
            word = word[..^british.Length] + american;
            break;
        }

        return Last(Replace(Replace(YToI(PastAndParticiple(Plural(word))), Step2), Step3));
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        return word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
    }

    private static string PastAndParticiple(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word.AsSpan()[..^3]) > 0 ? word[..^1] : word;
        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word.AsSpan()[..^cut])) return word;
        word = word[..^cut];
        if (word.EndsWith("at", StringComparison.Ordinal) || word.EndsWith("bl", StringComparison.Ordinal) || word.EndsWith("iz", StringComparison.Ordinal)) return word + "e";
        if (EndsDoubled(word)) return word[^1] is 'l' or 's' or 'z' ? word : word[..^1];
        return Measure(word) == 1 && EndsShort(word) ? word + "e" : word;
    }

    private static string YToI(string word) => word.EndsWith('y') && HasVowel(word.AsSpan()[..^1]) ? word[..^1] + "i" : word;

    private static string Replace(string word, (string Ending, string Replacement)[] endings)
    {
        foreach (var (ending, replacement) in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return Measure(word.AsSpan()[..^ending.Length]) > 0 ? word[..^ending.Length] + replacement : word;
        }

        return word;
    }

    private static string Last(string word)
    {
        var ending = Step4.Where(known => word.EndsWith(known, StringComparison.Ordinal)).MaxBy(known => known.Length);
        if (ending is not null && Measure(word.AsSpan()[..^ending.Length]) > 1 && (ending != "ion" || word[^4] is 's' or 't')) word = word[..^ending.Length];
        if (word.EndsWith('e') && (Measure(word.AsSpan()[..^1]) > 1 || (Measure(word.AsSpan()[..^1]) == 1 && !EndsShort(word[..^1])))) word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    /// <summary>How many times a vowel is followed by a consonant.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var at = 1; at < word.Length; at++)
        {
            if (IsConsonant(word, at) && !IsConsonant(word, at - 1)) count++;
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (!IsConsonant(word, at)) return true;
        }

        return false;
    }

    private static bool EndsDoubled(string word) => word.Length >= 2 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant, the last not w, x or y: "hop", not "how".</summary>
    private static bool EndsShort(string word) =>
        word.Length >= 3 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');
}
