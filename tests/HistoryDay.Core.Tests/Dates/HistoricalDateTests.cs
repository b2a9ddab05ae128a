using FsCheck;
using FsCheck.Fluent;
using HistoryDay.Dates;

namespace HistoryDay.Tests.Dates;

public sealed class HistoricalDateTests
{
    [Fact]
    public void There_is_no_year_zero_between_1_BCE_and_1_CE()
    {
        var lastOfBce = new HistoricalDate(0, 12, 31, HistoricalCalendar.Julian);
        lastOfBce.ToString().ShouldBe("31 December 1 BCE");
        lastOfBce.PlusDays(1).ToString().ShouldBe("1 January 1");
    }

    [Theory]
    [InlineData(1582, 10, 4, HistoricalCalendar.Julian)]
    [InlineData(1582, 10, 15, HistoricalCalendar.Gregorian)]
    [InlineData(1066, 10, 14, HistoricalCalendar.Julian)]
    [InlineData(1924, 2, 1, HistoricalCalendar.Gregorian)]
    public void Histories_write_Julian_dates_before_15_October_1582(int year, int month, int day, HistoricalCalendar calendar) =>
        HistoricalDate.CustomaryCalendar(year, month, day).ShouldBe(calendar);

    [Theory]
    [InlineData(1500, 2, 29, HistoricalCalendar.Julian, true)]
    [InlineData(1500, 2, 29, HistoricalCalendar.Gregorian, false)]
    [InlineData(1900, 2, 29, HistoricalCalendar.Gregorian, false)]
    [InlineData(2000, 2, 29, HistoricalCalendar.Gregorian, true)]
    [InlineData(0, 2, 29, HistoricalCalendar.Julian, true)]
    [InlineData(2023, 4, 31, HistoricalCalendar.Gregorian, false)]
    [InlineData(2023, 0, 1, HistoricalCalendar.Gregorian, false)]
    [InlineData(2023, 13, 1, HistoricalCalendar.Gregorian, false)]
    [InlineData(2023, 1, 0, HistoricalCalendar.Gregorian, false)]
    [InlineData(10000, 1, 1, HistoricalCalendar.Gregorian, false)]
    [InlineData(-9996, 1, 1, HistoricalCalendar.Julian, true)]
    [InlineData(-9997, 1, 1, HistoricalCalendar.Julian, false)]
    [InlineData(9997, 12, 31, HistoricalCalendar.Gregorian, true)]
    [InlineData(9998, 1, 1, HistoricalCalendar.Gregorian, false)]
    public void Leap_days_exist_by_the_calendar_of_the_date(int year, int month, int day, HistoricalCalendar calendar, bool exists) =>
        HistoricalDate.Exists(year, month, day, calendar).ShouldBe(exists);

    [Fact]
    public void A_day_that_does_not_exist_cannot_be_made() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new HistoricalDate(2023, 2, 29, HistoricalCalendar.Gregorian));

    [Fact]
    public void The_October_Revolution_has_two_dates() =>
        new HistoricalDate(1917, 11, 7, HistoricalCalendar.Gregorian).In(HistoricalCalendar.Julian).Iso().ShouldBe("1917-10-25");

    [Theory]
    [InlineData("1924-02-01", "1 February 1924")]
    [InlineData("-0043-03-15", "15 March 44 BCE")]
    [InlineData("0000-01-01", "1 January 1 BCE")]
    public void Dates_are_read_and_told(string iso, string told)
    {
        HistoricalDate.TryParse(iso, null, out var date).ShouldBeTrue();
        date.ToString().ShouldBe(told);
    }

    [Theory]
    [InlineData("1924-2-1")]
    [InlineData("24-02-01")]
    [InlineData("1924-02-30")]
    [InlineData("1924/02/01")]
    [InlineData("-0000-01-01")]
    [InlineData("+1924-02-01")]
    [InlineData("1924-02-01T00:00")]
    [InlineData("١٩٢٤-02-01")]
    [InlineData("")]
    [InlineData("-")]
    public void What_is_no_date_is_not_read(string text) => HistoricalDate.TryParse(text, null, out _).ShouldBeFalse();

    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-11-24")]
    [InlineData("Etc/GMT+12", "2026-11-22")]
    [InlineData("Europe/London", "2026-11-23")]
    public void The_same_instant_falls_on_different_dates_across_the_zones(string zone, string date) =>
        HistoricalDate.In(new DateTimeOffset(2026, 11, 23, 11, 30, 0, TimeSpan.Zero), zone).Iso().ShouldBe(date);

    [Fact]
    public void What_is_formatted_parses_back() =>
        Prop.ForAll(SomeDates.Written(), date => HistoricalDate.TryParse(date.Iso(), date.Calendar, out var back) && back == date).QuickCheckThrowOnFailure();

    [Fact]
    public void A_date_comes_back_from_the_other_calendar() =>
        Prop.ForAll(SomeDates.Written(), date => date.In(Other(date.Calendar)).In(date.Calendar) == date).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(HistoricalYear.Earliest, 1, 1)]
    [InlineData(HistoricalYear.Latest, 12, 31)]
    public void The_first_and_the_last_day_have_one_in_the_other_calendar_too(int year, int month, int day)
    {
        foreach (var calendar in Enum.GetValues<HistoricalCalendar>())
            new HistoricalDate(year, month, day, calendar).In(Other(calendar)).In(calendar).ShouldBe(new HistoricalDate(year, month, day, calendar));
    }

    [Fact]
    public void Dates_are_ordered_as_they_are_written() =>
        Prop.ForAll(SomeDates.Written(), SomeDates.Written(), (one, two) =>
            one.CompareTo(two) == (one.Year.Astronomical, one.MonthDay.Month, one.MonthDay.Day).CompareTo((two.Year.Astronomical, two.MonthDay.Month, two.MonthDay.Day))
            || (one.CompareTo(two) < 0) == ((one.Year.Astronomical, one.MonthDay.Month, one.MonthDay.Day).CompareTo((two.Year.Astronomical, two.MonthDay.Month, two.MonthDay.Day)) < 0)).QuickCheckThrowOnFailure();

    private static HistoricalCalendar Other(HistoricalCalendar calendar) => calendar == HistoricalCalendar.Julian ? HistoricalCalendar.Gregorian : HistoricalCalendar.Julian;
}
