using HistoryDay.Dates;

namespace HistoryDay.Tests.Dates;

public sealed class PeriodTests
{
    [Theory]
    [InlineData(1924, "1924", "1920s", "20th-century")]
    [InlineData(1900, "1900", "1900s", "19th-century")]
    [InlineData(2000, "2000", "2000s", "20th-century")]
    [InlineData(2001, "2001", "2000s", "21st-century")]
    [InlineData(1, "1", "0s", "1st-century")]
    [InlineData(9, "9", "0s", "1st-century")]
    [InlineData(10, "10", "10s", "1st-century")]
    [InlineData(0, "1-bc", "0s-bc", "1st-century-bc")]
    [InlineData(-43, "44-bc", "40s-bc", "1st-century-bc")]
    [InlineData(-99, "100-bc", "100s-bc", "1st-century-bc")]
    [InlineData(-100, "101-bc", "100s-bc", "2nd-century-bc")]
    [InlineData(1101, "1101", "1100s", "12th-century")]
    [InlineData(1201, "1201", "1200s", "13th-century")]
    [InlineData(301, "301", "300s", "4th-century")]
    public void A_year_lies_in_its_decade_and_century(int astronomical, string year, string decade, string century)
    {
        var subject = new HistoricalYear(astronomical);
        subject.Slug.ShouldBe(year);
        subject.Decade.Slug.ShouldBe(decade);
        subject.Century.Slug.ShouldBe(century);
        astronomical.ShouldBeInRange(subject.Decade.First.Astronomical, subject.Decade.Last.Astronomical);
        astronomical.ShouldBeInRange(subject.Century.First.Astronomical, subject.Century.Last.Astronomical);
    }

    [Fact]
    public void The_20th_century_is_1901_to_2000()
    {
        new Century(20, IsBce: false).First.Slug.ShouldBe("1901");
        new Century(20, IsBce: false).Last.Slug.ShouldBe("2000");
    }

    [Fact]
    public void The_decades_beside_the_era_have_nine_years()
    {
        (new Decade(0, IsBce: false).First.Slug, new Decade(0, IsBce: false).Last.Slug).ShouldBe(("1", "9"));
        (new Decade(0, IsBce: true).First.Slug, new Decade(0, IsBce: true).Last.Slug).ShouldBe(("9-bc", "1-bc"));
        (new Decade(40, IsBce: true).First.Slug, new Decade(40, IsBce: true).Last.Slug).ShouldBe(("49-bc", "40-bc"));
    }

    [Fact]
    public void There_is_no_year_zero_by_number() => Should.Throw<ArgumentOutOfRangeException>(() => HistoricalYear.FromNumber(0, isBce: false));
}
