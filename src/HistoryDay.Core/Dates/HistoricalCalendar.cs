namespace HistoryDay.Dates;

/// <summary>The calendar that a date is written in.</summary>
public enum HistoricalCalendar
{
    /// <summary>The calendar of today, in force from 15 October 1582 where it was adopted first.</summary>
    Gregorian,

    /// <summary>The calendar of Julius Caesar, carried back with leap years every fourth year.</summary>
    Julian,
}
