using NodaTime;

namespace HistoryDay.Dates;

/// <summary>The day that the clocks of a zone show, from one midnight to the next.</summary>
/// <param name="Date">The Gregorian date.</param>
/// <param name="Start">The instant at which it begins; not always at midnight, where clocks are put forward then.</param>
/// <param name="End">The instant at which the next begins.</param>
public sealed record ZoneDay(HistoricalDate Date, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The day at an instant.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="zoneId">A zone of the tz database, "Europe/London".</param>
    /// <exception cref="ArgumentException">No such zone.</exception>
    public static ZoneDay At(DateTimeOffset now, string zoneId)
    {
        var date = HistoricalDate.In(now, zoneId);
        var zone = DateTimeZoneProviders.Tzdb[zoneId]; // just seen
        var local = new LocalDate(date.Year.Astronomical, date.MonthDay.Month, date.MonthDay.Day);
        return new ZoneDay(date, zone.AtStartOfDay(local).ToDateTimeOffset(), zone.AtStartOfDay(local.PlusDays(1)).ToDateTimeOffset());
    }

    /// <summary>Whether an instant falls on it.</summary>
    public bool Holds(DateTimeOffset instant) => instant >= Start && instant < End;
}
