using FsCheck;
using FsCheck.Fluent;
using HistoryDay.Dates;

namespace HistoryDay.Tests.Dates;

/// <summary>Arbitrary dates for laws.</summary>
internal static class SomeDates
{
    /// <summary>Dates of every era in both calendars.</summary>
    public static Arbitrary<HistoricalDate> Written() => In(HistoricalYear.Earliest, 2100, Gen.Elements(HistoricalCalendar.Julian, HistoricalCalendar.Gregorian));

    /// <summary>Dates that a reader can have.</summary>
    public static Arbitrary<HistoricalDate> Gregorian() => In(1900, 2200, Gen.Constant(HistoricalCalendar.Gregorian));

    private static Arbitrary<HistoricalDate> In(int first, int last, Gen<HistoricalCalendar> calendars) => (
        from calendar in calendars
        from year in Gen.Choose(first, last)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 31)
        where HistoricalDate.Exists(year, month, day, calendar)
        select new HistoricalDate(year, month, day, calendar)).ToArbitrary();
}
