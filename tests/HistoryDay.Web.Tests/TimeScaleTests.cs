using HistoryDay.Dates;

namespace HistoryDay.Web.Tests;

public sealed class TimeScaleTests
{
    private static readonly HistoricalDate Today = new(2026, 12, 31, HistoricalCalendar.Gregorian);

    [Fact]
    public void The_line_runs_from_3000_BCE_to_today()
    {
        var scale = TimeScale.To(Today, first: null);
        (scale.XOf(-2999), scale.XOf(2027)).ShouldBe((0, 100));
    }

    [Fact]
    public void A_collection_that_begins_earlier_has_a_longer_line() =>
        TimeScale.To(Today, new Century(41, IsBce: true)).XOf(new Century(41, IsBce: true).First.Astronomical).ShouldBe(0);

    [Fact]
    public void A_year_lies_where_its_stretch_puts_it()
    {
        var scale = TimeScale.To(Today, first: null);
        (scale.XOf(1000), scale.XOf(1400), scale.XOf(1800)).ShouldBe((18, 33, 48));
    }

    [Fact]
    public void What_is_still_to_come_lies_at_the_end() => TimeScale.To(Today, first: null).XOf(2030).ShouldBe(100);

    [Theory]
    [InlineData(1924, 1920, 1929)]
    [InlineData(1001, 1000, 1009)]
    [InlineData(1000, 901, 1000)]
    [InlineData(-43, -99, 0)]
    public void Years_are_counted_by_decade_and_before_1001_by_century(int year, int first, int last) =>
        TimeScale.To(Today, first: null).Around(new HistoricalYear(year)).ShouldBe((new HistoricalYear(first), new HistoricalYear(last)));
}
