using HistoryDay.Dates;

namespace HistoryDay.Tests.Dates;

public sealed class MonthDayTests
{
    [Fact]
    public void The_year_has_366_days_in_order()
    {
        MonthDay.All.Count.ShouldBe(366);
        MonthDay.All.Select(day => day.Ordinal).ShouldBe(Enumerable.Range(1, 366));
    }

    [Fact]
    public void The_default_is_1_January() => default(MonthDay).ShouldBe(new MonthDay(1, 1));

    [Fact]
    public void Every_day_is_followed_by_its_next_and_preceded_by_its_previous()
    {
        foreach (var day in MonthDay.All)
        {
            day.Next.Previous.ShouldBe(day);
            day.Next.Ordinal.ShouldBe((day.Ordinal % 366) + 1);
        }
    }

    [Fact]
    public void The_leap_day_stands_between_28_February_and_1_March()
    {
        MonthDay.LeapDay.Previous.ShouldBe(new MonthDay(2, 28));
        MonthDay.LeapDay.Next.ShouldBe(new MonthDay(3, 1));
    }

    [Theory]
    [InlineData(2, 30)]
    [InlineData(4, 31)]
    [InlineData(0, 1)]
    [InlineData(13, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 32)]
    public void A_day_that_no_year_has_cannot_be_made(int month, int day)
    {
        MonthDay.TryCreate(month, day, out _).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => new MonthDay(month, day));
    }

    [Fact]
    public void The_distance_goes_the_shorter_way_round_the_year()
    {
        new MonthDay(12, 31).DistanceTo(new MonthDay(1, 1)).ShouldBe(1);
        new MonthDay(1, 1).DistanceTo(new MonthDay(7, 2)).ShouldBe(183);
        new MonthDay(5, 1).DistanceTo(new MonthDay(5, 1)).ShouldBe(0);
    }

    [Theory]
    [InlineData("february", 2)]
    [InlineData("FEB", 2)]
    [InlineData("Sept", 9)]
    [InlineData("may", 5)]
    public void Months_are_read_by_name(string text, int month)
    {
        MonthNames.TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(month);
    }

    [Theory]
    [InlineData("fe")]
    [InlineData("febuary")]
    [InlineData("smarch")]
    [InlineData("")]
    public void Other_words_are_no_months(string text) => MonthNames.TryParse(text, out _).ShouldBeFalse();
}
