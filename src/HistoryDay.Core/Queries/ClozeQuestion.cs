using System.Text.RegularExpressions;

namespace HistoryDay.Queries;

/// <summary>A question to fill in: a sentence with a number or a name left out. The same sentence always gives the same question.</summary>
/// <param name="Before">The sentence up to the blank.</param>
/// <param name="Answer">What belongs there, as the sentence has it: "2,575", "San Antonio".</param>
/// <param name="After">The rest of the sentence.</param>
public sealed partial record ClozeQuestion(string Before, string Answer, string After)
{
    private const int ShortestTellingWord = 4; // letters; shorter ones, "the", are in many sentences
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";
    private const string Days = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

    // The initial of a name that goes on; or "Óscar", "Port-de-Paix", "O’Brien" (but not the end of a possessive), "al-Malik", "d’Arc".
    private const string Word = @"\p{Lu}\.(?=\ \p{Lu})|(?:(?:al|an|ad|as|ar|at|az|ash|el|ed|ul)-|[dl][’'])?\p{Lu}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+|[’'](?!s\b)[\p{L}\p{M}]+)*";
    private const string Openers = "The|An?|In|On|At|By|For|From|To|Of|Off|Near|Under|With|After|Before|Since|Until|When|While|As|His|Her|Its|Their";
    private const string Link = "of the|of|de la|de|del|da|das|do|dos|di|du|la|van der|van|von|bin|ibn|y";

    // A name begins after a word, or a quotation does with two capitals: “Sting-Ray Harbour”.
    private const string Begins = @"(?<=[\p{L}\p{N},;:)—–]\ |\ [“‘](?=\p{Lu}[^\ ]*\ \p{Lu}))";

    // It is not the first word of a sentence, which has a capital whatever it is,
    private const string IsNotFirst = @"(?<![.!?][”’)]?\ )";

    // nor does it go on from one ("New Zealand") unless that is a small word, nor from the middle of a name ("F. W. de Klerk").
    private const string IsNoRest = $@"(?<!(?:^|[.!?][”’)]?\ |[“‘])(?!(?:{Openers})\ )\p{{Lu}}[^\ ]*\ |\b(?:de|da|di|do|du|van|von|bin|ibn)\ )";

    /// <summary>The sentence, the blank as a line.</summary>
    public override string ToString() => $"{Before}_____{After}";

    /// <summary>A question from the first of some sentences that can be asked about; null for none.</summary>
    /// <param name="sentences">Plain text.</param>
    /// <param name="told">What the reader is told beside the question; answers that stand in it come last.</param>
    public static ClozeQuestion? Find(IReadOnlyList<string> sentences, string told) =>
        sentences.Select(sentence => Make(sentence, told)).FirstOrDefault(question => question is not null)
        ?? sentences.Select(sentence => Make(sentence, "")).FirstOrDefault(question => question is not null);

    /// <summary>A question from a sentence: its first number of two digits or more, else its first name; null where it has neither.</summary>
    /// <param name="sentence">Plain text, one sentence or a few.</param>
    /// <param name="told">No answer stands in it.</param>
    public static ClozeQuestion? Make(string sentence, string told) =>
        Number.Matches(sentence).Where(match => match.Value.Count(char.IsAsciiDigit) > 1).Concat(Name.Matches(sentence).Where(match => match.Length > 1))
            .Select(match => new ClozeQuestion(sentence[..match.Index], match.Value, sentence[(match.Index + match.Length)..]))
            .FirstOrDefault(question => !question.GivesItselfAway && !told.Contains(question.Answer, StringComparison.OrdinalIgnoreCase));

    // "_____ was tried; Coyett was banished" does not ask for Frederick Coyett.
    private bool GivesItselfAway => Answer.Split(' ').Where(word => word.Length >= ShortestTellingWord).Append(Answer)
        .Any(word => Before.Contains(word, StringComparison.OrdinalIgnoreCase) || After.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Whole numbers only: not the "19" of "19th", the "1914" of "1914–18", the "11" of "9/11", the "16" of "F-16". A day of a month is no question: the sheet is of a day.
    [GeneratedRegex($@"(?<![\w/–\-]|\d[.,:])\d+(?:[.,:]\d+)*(?![\w/–]|-\d|[.,:]\d|\ (?:{Months})\b)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex($@"{Begins}{IsNotFirst}{IsNoRest}(?!(?:{Months}|{Days})\b)(?:{Word})(?:(?:’s)?\ (?:(?:{Link})\ )?(?:{Word}))*(?!\w)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name { get; }
}
