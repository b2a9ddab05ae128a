using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HistoryDay.Dates;

namespace HistoryDay.Tests.Dates;

public sealed class TimeAgoTests
{
    public static TheoryData<string[]> Vectors() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "time-ago-vectors.tsv")).Skip(1).Select(line => line.Split('\t'))];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_vector_of_the_law_passes(string[] vector)
    {
        HistoricalDate.TryParse(vector[0], vector[1] == "julian" ? HistoricalCalendar.Julian : HistoricalCalendar.Gregorian, out var date).ShouldBeTrue();
        HistoricalDate.TryParse(vector[2], HistoricalCalendar.Gregorian, out var today).ShouldBeTrue();

        TimeAgo.Between(date, today).ToString().ShouldBe(vector[3]);
        (date.DaysUntil(today)?.ToString(CultureInfo.InvariantCulture) ?? "").ShouldBe(vector[4]);
        (date.Weekday?.ToString() ?? "").ShouldBe(vector[5]);
        (date.GregorianEquivalent?.Iso() ?? "").ShouldBe(vector[6]);
    }

    [Theory]
    [InlineData("1924-02-01", "2026-11-23", "102 years ago")]
    [InlineData("2026-07-01", "2026-11-23", "4 months ago")]
    [InlineData("2026-11-11", "2026-11-23", "12 days ago")]
    [InlineData("2026-11-22", "2026-11-23", "yesterday")]
    [InlineData("2026-11-23", "2026-11-23", "today")]
    [InlineData("2026-11-25", "2026-11-23", "in 2 days")]
    public void Cards_tell_the_largest_unit_of_the_same_count(string date, string today, string rough) =>
        TimeAgo.Between(Parse(date), Parse(today)).Rough.ShouldBe(rough);

    [Fact]
    public void An_anniversary_is_a_whole_number_of_years_in_any_calendar() =>
        Prop.ForAll(SomeDates.Written(), Gen.Choose(1, 900).ToArbitrary(), (date, years) =>
        {
            var year = date.Year.Astronomical + years;
            if (!HistoricalDate.Exists(year, date.MonthDay.Month, date.MonthDay.Day, HistoricalCalendar.Gregorian)) return true;
            var today = new HistoricalDate(year, date.MonthDay.Month, date.MonthDay.Day, HistoricalCalendar.Gregorian);
            return TimeAgo.Between(date, today) is { Months: 0, Days: 0, DaysAhead: 0 } ago && ago.Years == years;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_stay_within_their_units() =>
        Prop.ForAll(SomeDates.Written(), SomeDates.Gregorian(), (date, today) =>
            date > today || TimeAgo.Between(date, today) is { Years: >= 0, Months: >= 0 and <= 11, Days: >= 0 and <= 30, DaysAhead: 0 }).QuickCheckThrowOnFailure();

    private static HistoricalDate Parse(string text) => HistoricalDate.TryParse(text, null, out var date) ? date : throw new ArgumentException("Not a date.", nameof(text));
}
