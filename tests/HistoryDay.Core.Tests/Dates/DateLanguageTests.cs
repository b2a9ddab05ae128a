using FsCheck;
using FsCheck.Fluent;
using HistoryDay.Dates;

namespace HistoryDay.Tests.Dates;

/// <summary>The date language of the search box, read on Monday 30 November 2026.</summary>
public sealed class DateLanguageTests
{
    private static readonly HistoricalDate Today = new(2026, 11, 30, HistoricalCalendar.Gregorian);
    private static readonly DateLanguage British = new(Today, DayOrder.DayFirst);
    private static readonly DateLanguage American = new(Today, DayOrder.MonthFirst);

    [Theory]
    [InlineData("1 Feb", "1 February")]
    [InlineData("1 feb", "1 February")]
    [InlineData("1 FEB.", "1 February")]
    [InlineData("01 February", "1 February")]
    [InlineData("1st Feb", "1 February")]
    [InlineData("Feb 1", "1 February")]
    [InlineData("Feb 1st", "1 February")]
    [InlineData("feb. 1st", "1 February")]
    [InlineData("FEBRUARY 1", "1 February")]
    [InlineData("february 01", "1 February")]
    [InlineData("1st of February", "1 February")]
    [InlineData("the 1st of February", "1 February")]
    [InlineData("the first of february", "1 February")]
    [InlineData("February the 1st", "1 February")]
    [InlineData("February first", "1 February")]
    [InlineData("fourth of July", "4 July")]
    [InlineData("twenty-first of June", "21 June")]
    [InlineData("twenty first june", "21 June")]
    [InlineData("the thirtieth of november", "30 November")]
    [InlineData("thirty-first december", "31 December")]
    [InlineData("1-Feb", "1 February")]
    [InlineData("Feb-1", "1 February")]
    [InlineData("  1   Feb  ", "1 February")]
    [InlineData("1 Feb?", "1 February")]
    [InlineData("(1 Feb)", "1 February")]
    [InlineData("on 1 February", "1 February")]
    [InlineData("what happened on 1 Feb?", "1 February")]
    [InlineData("events of February 1", "1 February")]
    [InlineData("1 Febuary", "1 February")]
    [InlineData("Febuary 1", "1 February")]
    [InlineData("1 Feburary", "1 February")]
    [InlineData("3 Septmber", "3 September")]
    [InlineData("3 Spetember", "3 September")]
    [InlineData("5 Ocotber", "5 October")]
    [InlineData("2 Janaury", "2 January")]
    [InlineData("31 Decmber", "31 December")]
    [InlineData("9 novembre", "9 November")]
    [InlineData("sept 3", "3 September")]
    [InlineData("29 February", "29 February")]
    [InlineData("Feb 29", "29 February")]
    [InlineData("Friday 1 February", "1 February")]
    [InlineData("Fri, Feb 1", "1 February")]
    [InlineData("13/2", "13 February")]
    [InlineData("2/13", "13 February")]
    [InlineData("31.12.", "31 December")]
    [InlineData("31.12", "31 December")]
    [InlineData("5/5", "5 May")]
    public void A_day_is_read(string text, string expected) => Plain(text, expected);

    [Theory]
    [InlineData("01-02", "1 February", "2 January")]
    [InlineData("1-2", "1 February", "2 January")]
    [InlineData("2/1", "2 January", "1 February")]
    [InlineData("02/01", "2 January", "1 February")]
    [InlineData("1.2.", "1 February", "2 January")]
    [InlineData("1.2", "1 February", "2 January")]
    [InlineData("1. 2.", "1 February", "2 January")]
    [InlineData("12/11", "12 November", "11 December")]
    [InlineData("9/11", "9 November", "11 September")]
    [InlineData("1/2/1924", "1 February 1924", "2 January 1924")]
    [InlineData("01-02-1924", "1 February 1924", "2 January 1924")]
    [InlineData("1.2.1924", "1 February 1924", "2 January 1924")]
    [InlineData("1. 2. 1924", "1 February 1924", "2 January 1924")]
    [InlineData("on 2/1", "2 January", "1 February")]
    public void Where_day_and_month_are_doubtful_the_reader_s_habit_decides_and_the_other_is_told(string text, string british, string american)
    {
        Whole(British, text).ShouldBe((british, american));
        Whole(American, text).ShouldBe((american, british));
    }

    [Theory]
    [InlineData("1 February 1924", "1 February 1924")]
    [InlineData("1 Feb 1924", "1 February 1924")]
    [InlineData("1st feb, 1924", "1 February 1924")]
    [InlineData("FEBRUARY 1, 1924", "1 February 1924")]
    [InlineData("Feb. 1st, 1924", "1 February 1924")]
    [InlineData("the 1st of February, 1924", "1 February 1924")]
    [InlineData("February 1 in 1924", "1 February 1924")]
    [InlineData("1-Feb-1924", "1 February 1924")]
    [InlineData("1924-02-01", "1 February 1924")]
    [InlineData("1924-2-1", "1 February 1924")]
    [InlineData("1924/02/01", "1 February 1924")]
    [InlineData("1924.02.01", "1 February 1924")]
    [InlineData("1924 February 1", "1 February 1924")]
    [InlineData("1924 feb 1st", "1 February 1924")]
    [InlineData("31/12/1999", "31 December 1999")]
    [InlineData("12/31/1999", "31 December 1999")]
    [InlineData("31-12-1999", "31 December 1999")]
    [InlineData("Friday, 1 February 1924", "1 February 1924")]
    [InlineData("Friday the 1st of February 1924", "1 February 1924")]
    [InlineData("fri 1924-02-01", "1 February 1924")]
    [InlineData("1 Febuary 1924", "1 February 1924")]
    [InlineData("15 March 44 BC", "15 March 44 BCE")]
    [InlineData("15 march 44bc", "15 March 44 BCE")]
    [InlineData("15 March 44 BCE", "15 March 44 BCE")]
    [InlineData("March 15, 44 B.C.", "15 March 44 BCE")]
    [InlineData("15th of March, 44 b.c.e.", "15 March 44 BCE")]
    [InlineData("44 BC March 15", "15 March 44 BCE")]
    [InlineData("ides of march 44 bc", "15 March 44 BCE")]
    [InlineData("-0043-03-15", "15 March 44 BCE")]
    [InlineData("-43-03-15", "15 March 44 BCE")]
    [InlineData("24 August AD 79", "24 August 79")]
    [InlineData("August 24, 79 AD", "24 August 79")]
    [InlineData("24 August 79 CE", "24 August 79")]
    [InlineData("14 October 1066", "14 October 1066")]
    [InlineData("29 February 1924", "29 February 1924")]
    [InlineData("29 February 1500", "29 February 1500")]
    [InlineData("1 January 476", "1 January 476")]
    [InlineData("christmas 1914", "25 December 1914")]
    [InlineData("Christmas Eve 1968", "24 December 1968")]
    [InlineData("New Year's Day 1901", "1 January 1901")]
    [InlineData("what happened on 20 July 1969?", "20 July 1969")]
    public void A_date_is_read(string text, string expected) => Plain(text, expected);

    [Theory]
    [InlineData("1 Feb 24", "1 February 2024", "1 February 24")]
    [InlineData("1 Feb 27", "1 February 1927", "1 February 27")]
    [InlineData("Feb 1, 99", "1 February 1999", "1 February 99")]
    [InlineData("13/2/24", "13 February 2024", "13 February 24")]
    public void Two_digits_after_a_day_are_the_latest_such_year_and_the_year_itself_is_told(string text, string expected, string other) =>
        Whole(British, text).ShouldBe((expected, other));

    [Theory]
    [InlineData("Feb 1924", "February 1924")]
    [InlineData("february, 1924", "February 1924")]
    [InlineData("1924 February", "February 1924")]
    [InlineData("1924-02", "February 1924")]
    [InlineData("1924/2", "February 1924")]
    [InlineData("1900-10", "October 1900")]
    [InlineData("Febuary 1924", "February 1924")]
    [InlineData("March 44 BC", "March 44 BCE")]
    [InlineData("Mar 44 B.C.E.", "March 44 BCE")]
    [InlineData("44 BC March", "March 44 BCE")]
    [InlineData("August 79 AD", "August 79")]
    [InlineData("AUGUST 79", "August 79")]
    [InlineData("in may 1968", "May 1968")]
    [InlineData("this month", "November 2026")]
    [InlineData("last month", "October 2026")]
    [InlineData("next month", "December 2026")]
    [InlineData("11 months ago", "December 2025")]
    public void A_month_of_a_year_is_read(string text, string expected) => Plain(text, expected);

    [Theory]
    [InlineData("February", "February")]
    [InlineData("feb", "February")]
    [InlineData("Febuary", "February")]
    [InlineData("in february", "February")]
    [InlineData("MAY", "May")]
    [InlineData("march", "March")]
    [InlineData("sept.", "September")]
    public void A_month_alone_is_read(string text, string expected) => Plain(text, expected);

    [Theory]
    [InlineData("1924", "1924")]
    [InlineData(" 1924. ", "1924")]
    [InlineData("in 1924", "1924")]
    [InlineData("the year 1924", "1924")]
    [InlineData("what happened in 1924?", "1924")]
    [InlineData("1066", "1066")]
    [InlineData("476", "476")]
    [InlineData("79", "AD 79")]
    [InlineData("2", "AD 2")]
    [InlineData("0044", "AD 44")]
    [InlineData("AD 79", "AD 79")]
    [InlineData("A.D. 79", "AD 79")]
    [InlineData("79 ad", "AD 79")]
    [InlineData("79ce", "AD 79")]
    [InlineData("79 C.E.", "AD 79")]
    [InlineData("1066 AD", "1066")]
    [InlineData("44 BC", "44 BCE")]
    [InlineData("44 bce", "44 BCE")]
    [InlineData("44BC", "44 BCE")]
    [InlineData("44 B.C.", "44 BCE")]
    [InlineData("44 b. c. e.", "44 BCE")]
    [InlineData("BC 44", "44 BCE")]
    [InlineData("1 BC", "1 BCE")]
    [InlineData("1000 BCE", "1000 BCE")]
    [InlineData("-43", "44 BCE")]
    [InlineData("−43", "44 BCE")]
    [InlineData("-1", "2 BCE")]
    [InlineData("this year", "2026")]
    [InlineData("last year", "2025")]
    [InlineData("next year", "2027")]
    [InlineData("100 years ago", "1926")]
    [InlineData("1 year ago", "2025")]
    [InlineData("a hundred years ago", "1926")]
    [InlineData("ten years ago", "2016")]
    [InlineData("a century ago", "1926")]
    [InlineData("two centuries ago", "1826")]
    [InlineData("5 decades ago", "1976")]
    [InlineData("2026 years ago", "1 BCE")]
    [InlineData("2069 years ago", "44 BCE")]
    [InlineData("a thousand years ago", "1026")]
    public void A_year_is_read(string text, string expected) => Plain(text, expected);

    [Theory]
    [InlineData("1920s", "1920s")]
    [InlineData("the 1920s", "1920s")]
    [InlineData("1920's", "1920s")]
    [InlineData("1920’s", "1920s")]
    [InlineData("in the 1920S", "1920s")]
    [InlineData("40s BC", "40s BCE")]
    [InlineData("40s bce", "40s BCE")]
    [InlineData("0s", "0s")]
    [InlineData("1900s", "1900s")]
    [InlineData("19th century", "19th century")]
    [InlineData("the 19th century", "19th century")]
    [InlineData("19th-century", "19th century")]
    [InlineData("19TH CENTURY", "19th century")]
    [InlineData("19th c.", "19th century")]
    [InlineData("nineteenth century", "19th century")]
    [InlineData("twenty-first century", "21st century")]
    [InlineData("21th century", "21st century")]
    [InlineData("1st century BC", "1st century BCE")]
    [InlineData("first century b.c.", "1st century BCE")]
    [InlineData("1st century AD", "1st century")]
    public void A_decade_or_a_century_is_read(string text, string expected) => Plain(text, expected);

    [Theory]
    [InlineData("1914-1918", "1914 to 1918")]
    [InlineData("1914 - 1918", "1914 to 1918")]
    [InlineData("1914–1918", "1914 to 1918")]
    [InlineData("1914—1918", "1914 to 1918")]
    [InlineData("1914..1918", "1914 to 1918")]
    [InlineData("1914...1918", "1914 to 1918")]
    [InlineData("1914…1918", "1914 to 1918")]
    [InlineData("1914 to 1918", "1914 to 1918")]
    [InlineData("1914 until 1918", "1914 to 1918")]
    [InlineData("from 1914 to 1918", "1914 to 1918")]
    [InlineData("FROM 1914 TO 1918", "1914 to 1918")]
    [InlineData("from 1914-1918", "1914 to 1918")]
    [InlineData("between 1914 and 1918", "1914 to 1918")]
    [InlineData("1918-1914", "1914 to 1918")]
    [InlineData("1914-18", "1914 to 1918")]
    [InlineData("1939/45", "1939 to 1945")]
    [InlineData("44-31 BC", "44 BCE to 31 BCE")]
    [InlineData("500 to 100 BC", "500 BCE to 100 BCE")]
    [InlineData("500 BC to 100 BC", "500 BCE to 100 BCE")]
    [InlineData("100 BC - 50 AD", "100 BCE to AD 50")]
    [InlineData("from 100 BC to AD 50", "100 BCE to AD 50")]
    [InlineData("Feb 1924 - Mar 1925", "February 1924 to March 1925")]
    [InlineData("1 Feb 1924 to 3 Mar 1925", "1 February 1924 to 3 March 1925")]
    [InlineData("1924-02-01..1925-03-03", "1 February 1924 to 3 March 1925")]
    [InlineData("1920s to 1940s", "1920s to 1940s")]
    [InlineData("the 18th century to the 19th century", "18th century to 19th century")]
    [InlineData("before 1500", "before 1500")]
    [InlineData("Before the 15th century", "before 15th century")]
    [InlineData("pre-1500", "before 1500")]
    [InlineData("before 44 BC", "before 44 BCE")]
    [InlineData("until 1500", "until 1500")]
    [InlineData("till 1500", "until 1500")]
    [InlineData("since 2000", "since 2000")]
    [InlineData("SINCE 2000", "since 2000")]
    [InlineData("from 2000 on", "since 2000")]
    [InlineData("from 2000 onwards", "since 2000")]
    [InlineData("from 2000", "since 2000")]
    [InlineData("after 1945", "after 1945")]
    [InlineData("after 8 May 1945", "after 8 May 1945")]
    [InlineData("since the 1920s", "since 1920s")]
    [InlineData("post-1945", "after 1945")]
    public void A_span_is_read(string text, string expected) => Plain(text, expected);

    [Theory]
    [InlineData("today", "30 November")]
    [InlineData("Today!", "30 November")]
    [InlineData("TODAY", "30 November")]
    [InlineData("what happened today", "30 November")]
    [InlineData("this day", "30 November")]
    [InlineData("this day in history", "30 November")]
    [InlineData("yesterday", "29 November")]
    [InlineData("tomorrow", "1 December")]
    [InlineData("last Friday", "27 November 2026")]
    [InlineData("last monday", "23 November 2026")]
    [InlineData("next Monday", "7 December 2026")]
    [InlineData("this Friday", "4 December 2026")]
    [InlineData("Friday", "27 November 2026")]
    [InlineData("3 days ago", "27 November 2026")]
    [InlineData("two weeks ago", "16 November 2026")]
    [InlineData("100 years ago today", "30 November 1926")]
    [InlineData("a century ago today", "30 November 1926")]
    [InlineData("1 year ago today", "30 November 2025")]
    [InlineData("Christmas", "25 December")]
    [InlineData("christmas day", "25 December")]
    [InlineData("XMAS", "25 December")]
    [InlineData("Christmas Eve", "24 December")]
    [InlineData("boxing day", "26 December")]
    [InlineData("New Year's Eve", "31 December")]
    [InlineData("New Year’s Eve", "31 December")]
    [InlineData("new years eve", "31 December")]
    [InlineData("New Year", "1 January")]
    [InlineData("leap day", "29 February")]
    [InlineData("Ides of March", "15 March")]
    [InlineData("the ides of march", "15 March")]
    [InlineData("Halloween", "31 October")]
    [InlineData("St. Patrick's Day", "17 March")]
    [InlineData("May Day", "1 May")]
    public void A_word_for_a_day_is_read(string text, string expected) => Plain(text, expected);

    [Theory]
    [InlineData("30 February", "30 February", "29 February, 1 March")]
    [InlineData("February 30", "30 February", "29 February, 1 March")]
    [InlineData("Feb 31st", "31 February", "29 February, 1 March")]
    [InlineData("30/2", "30 February", "29 February, 1 March")]
    [InlineData("31 April", "31 April", "30 April, 1 May")]
    [InlineData("31/4/1924", "31 April 1924", "30 April, 1 May")]
    [InlineData("1924-02-30", "30 February 1924", "29 February, 1 March")]
    [InlineData("30 February 1924", "30 February 1924", "29 February, 1 March")]
    [InlineData("29 February 1923", "29 February 1923", "28 February, 1 March")]
    [InlineData("29 Feb 1900", "29 February 1900", "28 February, 1 March")]
    [InlineData("29/2/2023", "29 February 2023", "28 February, 1 March")]
    [InlineData("31 September 44 BC", "31 September 44 BCE", "30 September, 1 October")]
    public void A_day_that_there_is_not_is_read_as_such_with_the_nearest(string text, string expected, string nearest)
    {
        var read = British.ReadWhole(text).ShouldNotBeNull(text).Expression.ShouldBeOfType<NoSuchDay>();
        read.ToString().ShouldBe(expected);
        string.Join(", ", read.Nearest).ShouldBe(nearest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("the")]
    [InlineData("what happened")]
    [InlineData("0")]
    [InlineData("0 BC")]
    [InlineData("99999")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("32 January")]
    [InlineData("13/13")]
    [InlineData("13.13.1913")]
    [InlineData("0/5")]
    [InlineData("1/2/3/4")]
    [InlineData("moon")]
    [InlineData("marsh")]
    [InlineData("Augusta")]
    [InlineData("decembrist")]
    [InlineData("mayor")]
    [InlineData("sun")]
    [InlineData("Friday night")]
    [InlineData("1924 Olympics")]
    [InlineData("moon 20 July")]
    [InlineData("before")]
    [InlineData("from france to italy")]
    [InlineData("1921s")]
    [InlineData("0th century")]
    [InlineData("1914 to")]
    [InlineData("a thousand years")]
    [InlineData("100 years war")]
    [InlineData("99999999 years ago")]
    [InlineData("💥")]
    [InlineData("\u0000")]
    [InlineData("١٩٢٤")]
    public void What_is_no_date_or_more_than_one_is_left_to_the_words(string text) => British.ReadWhole(text).ShouldBeNull();

    [Theory]
    [InlineData("moon 20 July", "20 July [20 July]")]
    [InlineData("moon on 20 July 1969", "20 July 1969 [on 20 July 1969]")]
    [InlineData("war 1914-1918 france", "1914 to 1918 [1914-1918]")]
    [InlineData("women science before 1900", "before 1900 [before 1900]")]
    [InlineData("women of the 19th century", "19th century [of the 19th century]")]
    [InlineData("science in the 1920s", "1920s [in the 1920s]")]
    [InlineData("treaty in 1648", "1648 [in 1648]")]
    [InlineData("Apollo 11", "")]
    [InlineData("Apollo 11 1969", "1969 [1969]")]
    [InlineData("March on Rome", "")]
    [InlineData("women's march 1917", "March 1917 [march 1917]")]
    [InlineData("October Revolution", "")]
    [InlineData("revolution in october", "October [in october]")]
    [InlineData("May Fourth Movement", "4 May [May Fourth]")]
    [InlineData("Christmas truce", "")]
    [InlineData("truce Christmas 1914", "25 December 1914 [Christmas 1914]")]
    [InlineData("Blade Runner 2049", "")]
    [InlineData("Windows 3.1", "")]
    [InlineData("B1924", "")]
    [InlineData("Friday prayers", "")]
    [InlineData("born today", "30 November [today]")]
    [InlineData("science 100 years ago", "1926 [100 years ago]")]
    [InlineData("rome 44 BC murder", "44 BCE [44 BC]")]
    [InlineData("rome 500-100 BC", "500 BCE to 100 BCE [500-100 BC]")]
    [InlineData("greece since 1821 navy", "since 1821 [since 1821]")]
    [InlineData("1914-1918 20 July", "1914 to 1918 [1914-1918]; 20 July [20 July]")]
    [InlineData("9/11 attacks", "9 November [9/11]")]
    [InlineData("flood 31 April", "31 April [31 April]")]
    [InlineData("second world war", "")]
    [InlineData("seven years war", "")]
    [InlineData("hundred years' war", "")]
    public void Dates_are_found_among_other_words(string text, string expected) =>
        string.Join("; ", British.FindIn(text).Select(read => $"{read.Expression} [{text.Substring(read.Start, read.Length)}]")).ShouldBe(expected);

    [Fact]
    public void What_is_formatted_is_read_back() => Prop.ForAll(Expressions(), expression =>
    {
        var read = British.ReadWhole(expression.ToString());
        return read is not null && read.Expression == expression && read.Other is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_formatted_is_found_among_other_words() => Prop.ForAll(Expressions(), expression =>
    {
        if (expression is MonthOfEveryYear) return true; // alone it is a word there
        var text = $"storm {expression} harbour";
        var read = British.FindIn(text);
        return read.Count == 1 && read[0].Expression == expression;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reading_any_text_ends_and_throws_nothing() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        British.FindIn(text ?? "");
        return British.ReadWhole(text ?? "") is null or { Length: >= 0 };
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1924", 19240101, 19241231)]
    [InlineData("44 BC", -429899, -428769)]
    [InlineData("19th century", 18010101, 19001231)]
    [InlineData("1920s", 19200101, 19291231)]
    [InlineData("1914-1918", 19140101, 19181231)]
    [InlineData("Feb 1924", 19240201, 19240229)]
    [InlineData("1 Feb 1924", 19240201, 19240201)]
    [InlineData("before 1500", int.MinValue, 15000100)]
    [InlineData("until 1500", int.MinValue, 15001231)]
    [InlineData("since 2000", 20000101, int.MaxValue)]
    [InlineData("after 2000", 20001232, int.MaxValue)]
    public void A_span_holds_the_dates_from_its_first_to_its_last(string text, int first, int last) =>
        British.ReadWhole(text)!.Expression.Span.ShouldBe(new SortKeySpan(first, last)); // read in the tests above

    private static void Plain(string text, string expected)
    {
        Whole(British, text).ShouldBe((expected, ""));
        Whole(American, text).ShouldBe((expected, ""));
    }

    private static (string Expression, string Other) Whole(DateLanguage language, string text)
    {
        var read = language.ReadWhole(text).ShouldNotBeNull(text);
        return (read.Expression.ToString(), read.Other?.ToString() ?? "");
    }

    private static Arbitrary<DateExpression> Expressions()
    {
        var years = Gen.Choose(-9000, 2026).Select(year => new HistoricalYear(year));
        var dates = SomeDates.Written().Generator.Where(date => date.Year.Astronomical <= 2026 && (date.Year.IsBce || date.Year.Number >= 100) && HistoricalDate.TryCreate(date.Year, date.MonthDay, out _)).Select(DateExpression (date) => new OneDate(date.Year, date.MonthDay));
        var periods = Gen.OneOf(
            years.Select(DateExpression (year) => new OneYear(year)),
            years.Select(DateExpression (year) => new OneDecade(year.Decade)),
            years.Select(DateExpression (year) => new OneCentury(year.Century)),
            from year in years where year.IsBce || year.Number >= 100 from month in Gen.Choose(1, 12) select (DateExpression)new OneMonth(year, month),
            dates);
        return Gen.OneOf(
            periods,
            Gen.Elements(MonthDay.All.ToArray()).Select(DateExpression (day) => new DayOfEveryYear(day)),
            Gen.Choose(1, 12).Select(DateExpression (month) => new MonthOfEveryYear(month)),
            from side in Gen.Elements(OpenSide.Before, OpenSide.Until, OpenSide.Since, OpenSide.After) from bound in periods select (DateExpression)new OpenSpan(side, bound),
            from one in periods from two in periods where one.Span!.Value.First <= two.Span!.Value.First select (DateExpression)new Between(one, two)).ToArbitrary(); // periods are bound in time
    }
}
