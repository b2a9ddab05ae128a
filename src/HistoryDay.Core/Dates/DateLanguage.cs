namespace HistoryDay.Dates;

/// <summary>
/// Reads the ways in which people write dates in English: days, years, decades, centuries, spans, feasts, and words that count from today. The grammar is
/// written down in docs/search.md.
/// </summary>
/// <param name="today">The reader's date, from which "yesterday" and "100 years ago" are counted.</param>
/// <param name="order">How the reader takes "1/2".</param>
public sealed class DateLanguage(HistoricalDate today, DayOrder order)
{
    // Words around a date that say nothing more than that a date is asked for.
    private static readonly HashSet<string> Filler = ["what", "happened", "did", "happen", "on", "in", "the", "of", "events", "event", "history", "day", "date", "year", "month", "during"];

    /// <summary>Reads a text that is a date and nothing else, but for punctuation and words such as "what happened on"; null where it is more, or none.</summary>
    public DateReading? ReadWhole(string text)
    {
        var tokens = DateToken.Split(text);
        var reader = new DateReader(tokens, today, order, IsWhole: true);
        for (var start = 0; start < tokens.Count && (start == 0 || IsFiller(tokens[start - 1])); start++)
        {
            if (reader.ReadAt(start) is not { } read) continue;
            return tokens.Skip(read.Next).All(IsFiller) ? new DateReading(read.Expression, read.Other, 0, text.Length) : null;
        }

        return null;
    }

    /// <summary>
    /// Finds the dates in a text that may hold other words as well. It is wary: a small number, a month's name alone and a feast are taken as words, since
    /// "Apollo 11", "March on Rome" and "Christmas truce" are no dates.
    /// </summary>
    public IReadOnlyList<DateReading> FindIn(string text)
    {
        var tokens = DateToken.Split(text);
        var reader = new DateReader(tokens, today, order, IsWhole: false);
        var found = new List<DateReading>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (reader.ReadAt(at) is not { } read) continue;
            var start = at > 0 && tokens[at - 1].Is("in", "on", "of", "during") ? at - 1 : at; // "in 1924" is one piece
            found.Add(new DateReading(read.Expression, read.Other, tokens[start].Start, tokens[read.Next - 1].End - tokens[start].Start));
            at = read.Next - 1;
        }

        return found;
    }

    private static bool IsFiller(DateToken token) => token.Kind is not (DateTokenKind.Word or DateTokenKind.Number or DateTokenKind.Ordinal or DateTokenKind.Decade) || Filler.Contains(token.Text);
}

/// <summary>Which of two small numbers is the day.</summary>
public enum DayOrder
{
    /// <summary>"1/2" is 1 February.</summary>
    DayFirst,

    /// <summary>"1/2" is 2 January.</summary>
    MonthFirst,
}

/// <summary>A date found in a text.</summary>
/// <param name="Expression">What it says.</param>
/// <param name="Other">What it says to readers of another habit, "2 January" for "1/2"; null where it is plain.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes.</param>
public sealed record DateReading(DateExpression Expression, DateExpression? Other, int Start, int Length);
