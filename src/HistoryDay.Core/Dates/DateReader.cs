namespace HistoryDay.Dates;

/// <summary>The grammar of <see cref="DateLanguage"/>: one method a rule, each answering what it read from a token on, or null.</summary>
/// <param name="Tokens">The text.</param>
/// <param name="Today">The reader's date.</param>
/// <param name="Order">How the reader takes "1/2".</param>
/// <param name="IsWhole">Whether the text is thought to be a date and nothing else, so that less of it is doubtful.</param>
internal sealed record DateReader(IReadOnlyList<DateToken> Tokens, HistoricalDate Today, DayOrder Order, bool IsWhole)
{
    private const int LastDayNumber = 31;

    private static readonly (string[] Words, int Month, int Day)[] Feasts =
    [
        (["christmas", "eve"], 12, 24), (["xmas", "eve"], 12, 24), (["christmas", "day"], 12, 25), (["christmas"], 12, 25), (["xmas"], 12, 25), (["boxing", "day"], 12, 26),
        (["new", "years", "eve"], 12, 31), (["new", "year", "eve"], 12, 31), (["new", "years", "day"], 1, 1), (["new", "year", "day"], 1, 1), (["new", "years"], 1, 1), (["new", "year"], 1, 1),
        (["leap", "day"], 2, 29), (["leap", "year", "day"], 2, 29), (["ides", "of", "march"], 3, 15), (["valentines", "day"], 2, 14), (["valentines"], 2, 14), (["valentine", "day"], 2, 14),
        (["st", "patricks", "day"], 3, 17), (["april", "fools", "day"], 4, 1), (["april", "fools"], 4, 1), (["may", "day"], 5, 1), (["midsummer", "day"], 6, 24), (["bastille", "day"], 7, 14),
        (["halloween"], 10, 31), (["all", "saints", "day"], 11, 1), (["all", "saints"], 11, 1), (["guy", "fawkes", "night"], 11, 5), (["bonfire", "night"], 11, 5), (["armistice", "day"], 11, 11),
        (["epiphany"], 1, 6), (["womens", "day"], 3, 8),
    ];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] CountWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>What a rule read.</summary>
    /// <param name="Expression">What it says.</param>
    /// <param name="Other">What it says to readers of another habit; null where it is plain.</param>
    /// <param name="Next">The token after it.</param>
    internal sealed record Read(DateExpression Expression, DateExpression? Other, int Next)
    {
        public Read(DateExpression expression, int next)
            : this(expression, null, next)
        {
        }
    }

    /// <summary>The longest date that begins at a token.</summary>
    public Read? ReadAt(int at) => ReadOpen(at) ?? ReadShortRange(at) ?? ReadBetween(at) ?? ReadPoint(at);

    private DateToken? At(int index) => index >= 0 && index < Tokens.Count ? Tokens[index] : null;

    private bool IsWord(int index, params ReadOnlySpan<string> words) => At(index)?.Is(words) == true;

    private bool IsKind(int index, DateTokenKind kind) => At(index)?.Kind == kind;

    private bool IsJoined(int index) => At(index - 1) is { } before && At(index) is { } token && before.End == token.Start;

    // before 1500, until 1900, since 2000, after 1945, from 1914 on
    private Read? ReadOpen(int at)
    {
        OpenSide? side = At(at) switch
        {
            { } token when token.Is("before", "pre") => OpenSide.Before,
            { } token when token.Is("until", "till") => OpenSide.Until,
            { } token when token.Is("since", "from") => OpenSide.Since,
            { } token when token.Is("after", "post") => OpenSide.After,
            _ => null,
        };
        if (side is not { } open) return null;
        var start = IsKind(at + 1, DateTokenKind.Dash) ? at + 2 : at + 1; // "pre-1500"
        if (IsWord(start, "the")) start++;
        if (ReadPeriod(start) is not { } bound) return null;
        if (IsWord(at, "from"))
        {
            if (ReadEnd(bound.Next, bound.Expression) is { } range) return range;
            if (IsWord(bound.Next, "on", "onwards")) return new Read(new OpenSpan(open, bound.Expression), bound.Next + 1);
        }

        return new Read(new OpenSpan(open, bound.Expression), bound.Next);
    }

    // 1914-1918, 1914..1918, 1914 to 1918, between 1914 and 1918
    private Read? ReadBetween(int at)
    {
        var isBetween = IsWord(at, "between");
        var start = isBetween ? at + 1 : at;
        if (IsWord(start, "the")) start++;
        if (ReadPeriod(start) is not { } from) return ReadBareRange(start);
        return isBetween && IsWord(from.Next, "and") ? ReadEndAfter(from.Next + 1, from.Expression) : ReadEnd(from.Next, from.Expression);
    }

    private Read? ReadEnd(int at, DateExpression from) =>
        IsKind(at, DateTokenKind.Dash) || IsKind(at, DateTokenKind.Dots) || IsWord(at, "to", "until", "till", "through") ? ReadEndAfter(at + 1, from) : null;

    private Read? ReadEndAfter(int at, DateExpression from)
    {
        if (IsWord(at, "the")) at++;
        if (ReadPeriod(at) is not { } to) return null;
        // In "44-31 BC" the era stands once for both.
        if (from is OneYear { Year: { IsBce: false } year } && to.Expression is OneYear { Year: { IsBce: true } last } && year.Number >= last.Number && !HasEra(at - 2))
            from = new OneYear(HistoricalYear.FromNumber(year.Number, isBce: true));
        return new Read(InOrder(from, to.Expression), to.Next);
    }

    private bool HasEra(int at) => IsWord(at, "ad", "ce", "bc", "bce");

    // 44-31 BC, where 44 alone is not taken for a year among other words
    private Read? ReadBareRange(int at)
    {
        if (At(at) is not { Kind: DateTokenKind.Number } first || !(IsKind(at + 1, DateTokenKind.Dash) || IsKind(at + 1, DateTokenKind.Dots) || IsWord(at + 1, "to"))) return null;
        return ReadYearWithEra(at + 2) is { } to && to.Expression is OneYear { Year: { } last } && YearOf(first.Number, last.IsBce) is { } from
            ? new Read(InOrder(new OneYear(from), to.Expression), to.Next)
            : null;
    }

    // 1914-18, 1939/45: the second number is short for a year of the same century, unless it can be a month
    private Read? ReadShortRange(int at)
    {
        if (At(at) is not { Kind: DateTokenKind.Number, Digits: 4 } first || At(at + 2) is not { Kind: DateTokenKind.Number, Digits: 2, Number: > 12 } second) return null;
        if (!(IsKind(at + 1, DateTokenKind.Dash) || IsKind(at + 1, DateTokenKind.Slash)) || IsKind(at + 3, DateTokenKind.Dash)) return null;
        var last = (first.Number / 100 * 100) + second.Number;
        return YearOf(first.Number, false) is { } from && last > first.Number ? new Read(new Between(new OneYear(from), new OneYear(new HistoricalYear(last))), at + 3) : null;
    }

    private static Between InOrder(DateExpression one, DateExpression two) =>
        one.Span!.Value.First <= two.Span!.Value.First ? new Between(one, two) : new Between(two, one); // periods are bound in time

    /// <summary>A point that is bound in time, which a span can begin or end with.</summary>
    private Read? ReadPeriod(int at) => ReadPoint(at) is { Expression.Span: not null } read ? read : null;

    private Read? ReadPoint(int at)
    {
        if (IsWord(at, "the") && At(at + 1) is { Kind: DateTokenKind.Ordinal or DateTokenKind.Decade }) at++;
        return ReadRelative(at)
            ?? ReadIso(at)
            ?? ReadNumeric(at)
            ?? ReadWeekdayBefore(at)
            ?? ReadCentury(at)
            ?? ReadDayMonth(at)
            ?? ReadMonthDay(at)
            ?? ReadYearMonth(at)
            ?? ReadFeast(at)
            ?? ReadDecade(at)
            ?? ReadYear(at)
            ?? ReadMonth(at);
    }

    // Friday, 1 February 1924
    private Read? ReadWeekdayBefore(int at)
    {
        if (WeekdayAt(at) is null) return null;
        var start = IsWord(at + 1, "the") ? at + 2 : at + 1;
        return ReadIso(start) ?? ReadNumeric(start) ?? ReadDayMonth(start) ?? ReadMonthDay(start);
    }

    // today, yesterday, last Friday, 100 years ago, 100 years ago today, last year
    private Read? ReadRelative(int at)
    {
        if (IsWord(at, "today", "tonight")) return new Read(new DayOfEveryYear(Today.MonthDay), at + 1);
        if (IsWord(at, "yesterday")) return new Read(new DayOfEveryYear(Today.PlusDays(-1).MonthDay), at + 1);
        if (IsWord(at, "tomorrow")) return new Read(new DayOfEveryYear(Today.PlusDays(1).MonthDay), at + 1);
        if (IsWord(at, "last", "this", "next") && At(at + 1) is { } what)
        {
            var step = Tokens[at].Text switch { "last" => -1, "next" => 1, _ => 0 };
            if (what.Is("year")) return new Read(new OneYear(new HistoricalYear(Today.Year.Astronomical + step)), at + 2);
            if (what.Is("month")) return new Read(MonthsFromToday(step), at + 2);
            if (what.Is("day", "date") && step == 0) return new Read(new DayOfEveryYear(Today.MonthDay), at + 2);
            if (WeekdayAt(at + 1) is { } weekday) return new Read(Date(Today.PlusDays(DaysTo(weekday, step))), at + 2);
        }

        if (IsWhole && At(at) is { Text.Length: >= 6 } && WeekdayAt(at) is { } named && At(at + 1) is null) return new Read(Date(Today.PlusDays(DaysTo(named, -1))), at + 1);
        return ReadAgo(at);
    }

    private Read? ReadAgo(int at)
    {
        var (count, unit) = CountAt(at);
        if (count is not { } number || !IsWord(unit + 1, "ago")) return null;
        var next = unit + 2;
        var isToDay = IsWord(next, "today");
        DateExpression? expression = Tokens[unit].Text switch
        {
            "year" or "years" when YearsAgo(number) is { } year => isToDay ? DayOf(Today.MonthDay.Day, Today.MonthDay.Month, year) : new OneYear(year),
            "decade" or "decades" when number <= 1000 && YearsAgo(number * 10) is { } year => new OneYear(year),
            "century" or "centuries" when number <= 100 && YearsAgo(number * 100) is { } year => isToDay ? DayOf(Today.MonthDay.Day, Today.MonthDay.Month, year) : new OneYear(year),
            "month" or "months" when number <= 10000 => MonthsFromToday(-number),
            "week" or "weeks" when number <= 10000 => Date(Today.PlusDays(-7 * number)),
            "day" or "days" when number <= 100000 => Date(Today.PlusDays(-number)),
            _ => null,
        };
        return expression is null ? null : new Read(expression, isToDay ? next + 1 : next);
    }

    // "100 years", "a hundred years", "a century", "ten days": the count and the place of the unit
    private (int? Count, int Unit) CountAt(int at) => At(at) switch
    {
        { Kind: DateTokenKind.Number } number => (number.Number, at + 1),
        { } word when word.Is("a", "one") && IsWord(at + 1, "hundred") => (100, at + 2),
        { } word when word.Is("a", "one") && IsWord(at + 1, "thousand") => (1000, at + 2),
        { } word when word.Is("a", "an") => (1, at + 1),
        { Kind: DateTokenKind.Word } word when Array.IndexOf(CountWords, word.Text) is var index and >= 0 => (index + 1, at + 1),
        _ => (null, at),
    };

    // 1924-02-01, -0043-03-15, 1924/2/1, 1924-02
    private Read? ReadIso(int at)
    {
        var start = IsKind(at, DateTokenKind.Dash) && IsJoined(at + 1) && !IsJoined(at) ? at + 1 : at;
        if (At(start) is not { Kind: DateTokenKind.Number } first || (first.Digits < 3 && first.Number <= LastDayNumber)) return null;
        var separator = At(start + 1)?.Kind;
        if (separator is not (DateTokenKind.Dash or DateTokenKind.Slash or DateTokenKind.Dot) || At(start + 2) is not { Kind: DateTokenKind.Number, Number: >= 1 and <= 12, Digits: <= 2 } month) return null;
        if (!IsJoined(start + 1) || !IsJoined(start + 2) || first.Digits > 4) return null;
        if (start == at ? first.Number == 0 : first.Number >= HistoricalYear.Latest) return null;
        var year = new HistoricalYear(start == at ? first.Number : -first.Number);
        if (At(start + 3)?.Kind == separator && At(start + 4) is { Kind: DateTokenKind.Number, Number: >= 1 and <= LastDayNumber } day && IsJoined(start + 4))
            return new Read(DayOf(day.Number, month.Number, year), start + 5);
        return separator == DateTokenKind.Dot || At(start + 3)?.Kind == separator ? null : new Read(new OneMonth(year, month.Number), start + 3);
    }

    // 01-02, 2/1, 1.2., 1/2/1924
    private Read? ReadNumeric(int at)
    {
        if (At(at) is not { Kind: DateTokenKind.Number, Digits: <= 2 } one || At(at + 2) is not { Kind: DateTokenKind.Number, Digits: <= 2 } two) return null;
        var separator = At(at + 1)!.Kind; // there is a token after it
        if (separator is not (DateTokenKind.Dash or DateTokenKind.Slash or DateTokenKind.Dot) || !IsJoined(at + 1) || (separator != DateTokenKind.Dot && !IsJoined(at + 2))) return null;
        var next = at + 3;
        (HistoricalYear Year, HistoricalYear? Other)? year = null;
        if (At(next)?.Kind == separator && At(next + 1) is { Kind: DateTokenKind.Number } third && YearAfterDay(third) is { } named) (year, next) = (named, next + 2);
        else if (IsKind(next, DateTokenKind.Dot) && separator == DateTokenKind.Dot) next++; // the full stop of "1.2."
        else if (separator == DateTokenKind.Dot && !IsWhole) return null; // "Windows 3.1"
        if (year is { } counted && HasEra(next) && YearOf(At(next - 1)!.Number, IsWord(next, "bc", "bce")) is { } withEra) (year, next) = ((withEra, null), next + 1); // the year's token has been read

        var dayFirst = Numeric(one.Number, two.Number, year?.Year);
        var monthFirst = Numeric(two.Number, one.Number, year?.Year);
        var (expression, other) = Order == DayOrder.DayFirst ? (dayFirst, monthFirst) : (monthFirst, dayFirst);
        if (expression is null) (expression, other) = (other, null);
        if (expression is NoSuchDay && other is not null and not NoSuchDay) (expression, other) = (other, null);
        if (other is NoSuchDay || other == expression) other = null;
        return expression is null ? null : new Read(expression, other ?? OtherYear(expression, year?.Other), next);
    }

    private static DateExpression? Numeric(int day, int month, HistoricalYear? year) =>
        day is < 1 or > LastDayNumber || month is < 1 or > 12 ? null : DayOf(day, month, year);

    // 1 February, 1st of February, the first of February 1924, 15 March 44 BC
    private Read? ReadDayMonth(int at)
    {
        if (At(at) is not { Kind: DateTokenKind.Number or DateTokenKind.Ordinal, Number: >= 1 and <= LastDayNumber } day || (day.Kind == DateTokenKind.Number && day.Digits > 2)) return null;
        var next = IsKind(at + 1, DateTokenKind.Dot) || IsKind(at + 1, DateTokenKind.Dash) ? at + 2 : at + 1;
        if (IsWord(next, "of")) next++;
        return MonthAt(next) is { } month ? WithYear(day.Number, month, AfterMonth(next)) : null;
    }

    // February 1, February 1st, Feb. the 1st, February 1, 1924; of a number over 31, a year: February 1924
    private Read? ReadMonthDay(int at)
    {
        if (MonthAt(at) is not { } month) return null;
        var next = AfterMonth(at);
        if (IsKind(next, DateTokenKind.Dash)) next++;
        if (IsWord(next, "the")) next++;
        if (At(next) is not { Kind: DateTokenKind.Number or DateTokenKind.Ordinal } number) return ReadMonthEra(month, next);
        var isDay = number.Number is >= 1 and <= LastDayNumber && number.Digits <= (number.Kind == DateTokenKind.Number ? 2 : int.MaxValue) && !(number.Kind == DateTokenKind.Number && HasEra(next + 1));
        return isDay ? WithYear(number.Number, month, next + 1) : ReadMonthEra(month, next);
    }

    private Read? ReadMonthEra(int month, int at) => (ReadYearWithEra(at) ?? ReadPlainYear(at, leastDigits: 1)) is { Expression: OneYear { Year: var year } } read ? new Read(new OneMonth(year, month), read.Next) : null;

    // 1924 February, 1924 Feb 1
    private Read? ReadYearMonth(int at)
    {
        if ((ReadYearWithEra(at) ?? ReadPlainYear(at, leastDigits: 3)) is not { Expression: OneYear { Year: var year } } read) return null;
        if (MonthAt(read.Next) is not { } month) return null;
        var next = AfterMonth(read.Next);
        return At(next) is { Kind: DateTokenKind.Number or DateTokenKind.Ordinal, Number: >= 1 and <= LastDayNumber } day
            ? new Read(DayOf(day.Number, month, year), next + 1)
            : new Read(new OneMonth(year, month), next);
    }

    private int AfterMonth(int at) => IsKind(at + 1, DateTokenKind.Dot) ? at + 2 : at + 1; // "Feb."

    private Read WithYear(int day, int month, int next)
    {
        if (IsKind(next, DateTokenKind.Dash) && IsJoined(next) && IsJoined(next + 1) && At(next + 1) is { Kind: DateTokenKind.Number, Digits: 4 }) next++; // "1-Feb-1924"
        if (ReadYearWithEra(IsWord(next, "in", "of") ? next + 1 : next) is { Expression: OneYear { Year: var withEra } } era) return new Read(DayOf(day, month, withEra), era.Next);
        if (At(next) is { Kind: DateTokenKind.Number } token && YearAfterDay(token) is { } year && !IsKind(next + 1, DateTokenKind.Slash))
        {
            var expression = DayOf(day, month, year.Year);
            return new Read(expression, OtherYear(expression, year.Other), next + 1);
        }

        if (IsWord(next, "in", "of") && ReadPlainYear(next + 1, leastDigits: 3) is { Expression: OneYear { Year: var plain } } read) return new Read(DayOf(day, month, plain), read.Next);
        return new Read(DayOf(day, month, null), next);
    }

    // Christmas, New Year's Eve, Christmas 1914; among other words with a year alone
    private Read? ReadFeast(int at)
    {
        foreach (var (words, month, day) in Feasts)
        {
            var next = at;
            foreach (var word in words)
            {
                if (!IsWord(next, word)) break;
                next += IsKind(next + 1, DateTokenKind.Dot) && word == "st" ? 2 : 1; // "St. Patrick's Day"
            }

            if (next < at + words.Length) continue;
            var dated = WithYear(day, month, next);
            return dated.Next > next ? dated : IsWhole ? new Read(new DayOfEveryYear(new MonthDay(month, day)), next) : null;
        }

        return null;
    }

    // 19th century, 1st century BC
    private Read? ReadCentury(int at)
    {
        if (At(at) is not { Kind: DateTokenKind.Ordinal, Number: >= 1 and <= 99 } ordinal) return null;
        var next = IsKind(at + 1, DateTokenKind.Dash) ? at + 2 : at + 1;
        if (!IsWord(next, "century", "cent", "c", "centuries")) return null;
        next = IsKind(next + 1, DateTokenKind.Dot) ? next + 2 : next + 1;
        var isBce = IsWord(next, "bc", "bce");
        return new Read(new OneCentury(new Century(ordinal.Number, isBce)), isBce || IsWord(next, "ad", "ce") ? next + 1 : next);
    }

    // 1920s, 40s BC
    private Read? ReadDecade(int at)
    {
        if (At(at) is not { Kind: DateTokenKind.Decade } token || token.Number % 10 != 0 || token.Number >= HistoricalYear.Latest) return null;
        var isBce = IsWord(at + 1, "bc", "bce");
        return new Read(new OneDecade(new Decade(token.Number, isBce)), isBce || IsWord(at + 1, "ad", "ce") ? at + 2 : at + 1);
    }

    private Read? ReadYear(int at) => ReadYearWithEra(at) ?? ReadPlainYear(at, IsWhole ? 1 : IsWord(at - 1, "year", "in", "since", "before", "after", "until", "from") ? 2 : 3);

    // 44 BC, 79 AD, AD 79; -43 in astronomical reckoning, where nothing else is asked for
    private Read? ReadYearWithEra(int at)
    {
        if (At(at) is { Kind: DateTokenKind.Number, Digits: <= 4 } number && HasEra(at + 1))
            return YearOf(number.Number, IsWord(at + 1, "bc", "bce")) is { } year ? new Read(new OneYear(year), at + 2) : null;
        if (HasEra(at) && At(at + 1) is { Kind: DateTokenKind.Number, Digits: <= 4 } after)
            return YearOf(after.Number, IsWord(at, "bc", "bce")) is { } year ? new Read(new OneYear(year), at + 2) : null;
        if (IsWhole && at == 0 && IsKind(at, DateTokenKind.Dash) && IsJoined(at + 1) && At(at + 1) is { Kind: DateTokenKind.Number, Digits: <= 4, Number: >= 1 and < HistoricalYear.Latest } negative)
            return new Read(new OneYear(new HistoricalYear(-negative.Number)), at + 2);
        return null;
    }

    private Read? ReadPlainYear(int at, int leastDigits)
    {
        if (At(at) is not { Kind: DateTokenKind.Number, Digits: <= 4 } number || number.Digits < leastDigits || YearOf(number.Number, isBce: false) is not { } year) return null;
        if (At(at - 1) is { Kind: DateTokenKind.Word } && IsJoined(at)) return null; // "B1924"
        return !IsWhole && year > new HistoricalYear(Today.Year.Astronomical + 1) ? null : new Read(new OneYear(year), at + 1); // "Blade Runner 2049"
    }

    // February; among other words only after "in", since "the march", "may" and "October Revolution" are no months of the year
    private Read? ReadMonth(int at) =>
        (IsWhole || IsWord(at - 1, "in", "during")) && MonthAt(at, mostMistakes: 1) is { } month ? new Read(new MonthOfEveryYear(month), AfterMonth(at)) : null;

    private int? MonthAt(int at, int mostMistakes = 2)
    {
        if (At(at) is not { Kind: DateTokenKind.Word } word) return null;
        return MonthNames.TryParse(word.Text, out var month) ? month : MonthNames.Guess(word.Text, mostMistakes);
    }

    private int? WeekdayAt(int at) => At(at) is { Kind: DateTokenKind.Word, Text.Length: >= 3 } word && Array.FindIndex(Weekdays, name => name.StartsWith(word.Text, StringComparison.Ordinal)) is var index and >= 0 ? index : null;

    // "Last Friday" lies one to seven days back, "next" one to seven ahead, "this" within the six days to come.
    private int DaysTo(int weekday, int step)
    {
        var ahead = (weekday - (int)(Today.Weekday ?? DayOfWeek.Sunday) + 7) % 7; // the reader's date has a weekday
        return step switch { 0 => ahead, > 0 => ahead == 0 ? 7 : ahead, _ => ahead - 7 };
    }

    private OneMonth MonthsFromToday(int months)
    {
        var count = (Today.Year.Astronomical * 12) + Today.MonthDay.Month - 1 + months;
        return new OneMonth(new HistoricalYear((int)Math.Floor(count / 12.0)), (((count % 12) + 12) % 12) + 1);
    }

    private HistoricalYear? YearsAgo(int years) => years < 20000 && Today.Year.Astronomical - years is var year and > -HistoricalYear.Latest ? new HistoricalYear(year) : null;

    private static OneDate Date(HistoricalDate date) => new(date.Year, date.MonthDay);

    private static DateExpression DayOf(int dayNumber, int month, HistoricalYear? year)
    {
        if (!MonthDay.TryCreate(month, dayNumber, out var day)) return new NoSuchDay(month, dayNumber, year);
        if (year is not { } named) return new DayOfEveryYear(day);
        return HistoricalDate.TryCreate(named, day, out _) ? new OneDate(named, day) : new NoSuchDay(month, dayNumber, named);
    }

    // Of two digits after a day, the latest such year that has come; the year of that number itself is the other reading.
    private (HistoricalYear Year, HistoricalYear? Other)? YearAfterDay(DateToken number)
    {
        if (number.Digits is 1 or > 4 || YearOf(number.Number, isBce: false) is not { } literal) return null;
        if (number.Digits > 2) return (literal, null);
        var recent = (Today.Year.Astronomical / 100 * 100) + number.Number;
        return (new HistoricalYear(recent > Today.Year.Astronomical ? recent - 100 : recent), literal);
    }

    private static OneDate? OtherYear(DateExpression expression, HistoricalYear? other) =>
        expression is OneDate date && other is { } year && HistoricalDate.TryCreate(year, date.Day, out _) ? new OneDate(year, date.Day) : null;

    // One less than the latest, so that both eras reach as far.
    private static HistoricalYear? YearOf(int number, bool isBce) => number is >= 1 and < HistoricalYear.Latest ? HistoricalYear.FromNumber(number, isBce) : null;
}
