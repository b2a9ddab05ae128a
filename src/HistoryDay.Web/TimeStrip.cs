using HistoryDay.Dates;
using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>Events along a line of whole centuries, each a dot; percentages of its width, so that labels keep their size on any screen.</summary>
internal sealed class TimeStrip
{
    private const int WidestLinear = 900; // years
    private const int Near = 500; // years drawn at full width where there are more
    private const double FarPart = 24; // per cent that the years before them get
    private const double DotWidth = 1.7;
    private const int MostLanes = 6;
    private const double NameWidth = 12.5; // on a phone, with some air

    private readonly int _first;
    private readonly int _last;
    private readonly int? _cut;

    /// <summary>Lays the events out.</summary>
    /// <param name="events">At least one.</param>
    /// <param name="here">The one that the page is of; null for a page of them all.</param>
    /// <param name="today">The reader's date.</param>
    public TimeStrip(IReadOnlyList<EventSummary> events, EventSummary? here, HistoricalDate today)
    {
        var years = events.Select(happening => happening.Date.Year.Astronomical).ToList();
        _first = FirstOf(new HistoricalYear(years.Min()).Century);
        _last = here is null ? Math.Min(today.Year.Astronomical, LastOf(new HistoricalYear(years.Max()).Century)) : today.Year.Astronomical;
        if (_last - _first < 20) _last = _first + 99;
        if (_last - _first > WidestLinear) _cut = FirstOf(new HistoricalYear(_last - Near).Century);
        (First, Last) = (new HistoricalYear(years.Min()), new HistoricalYear(years.Max()));
        Here = here is null ? null : (here.Date.Year, XOf(here.Date.Year.Astronomical), here.CategorySlug);
        Now = XOf(Math.Min(today.Year.Astronomical, _last));
        Dots = [.. LayOut(events.Where(happening => happening != here))];
        Ticks = [.. FindCrowded(MakeTicks())];
    }

    /// <summary>The years of the first and the last event.</summary>
    public HistoricalYear First { get; }

    /// <summary>See <see cref="First"/>.</summary>
    public HistoricalYear Last { get; }

    /// <summary>The event of the page, where it is one event's.</summary>
    public (HistoricalYear Year, double X, string CategorySlug)? Here { get; }

    /// <summary>Where today is.</summary>
    public double Now { get; }

    /// <summary>Where the years begin to be drawn at full width; null where all are.</summary>
    public double? Cut => _cut is { } cut ? XOf(cut) : null;

    /// <summary>The year from which they are.</summary>
    public HistoricalYear? CutYear => _cut is { } cut ? new HistoricalYear(cut) : null;

    /// <summary>The other events.</summary>
    public IReadOnlyList<(double X, int Lane, string CategorySlug)> Dots { get; }

    /// <summary>Where centuries begin, and the middle of each for its name; a crowded one has no room for it on a phone.</summary>
    public IReadOnlyList<(double X, double Middle, Century Century, bool IsOpen, bool IsCrowded)> Ticks { get; }

    private static int FirstOf(Century century) => century.First.Astronomical;

    private static int LastOf(Century century) => century.Last.Astronomical;

    private double XOf(int year)
    {
        if (_cut is not { } cut) return 100.0 * (year - _first) / (_last - _first);
        return year < cut ? FarPart * (year - _first) / (cut - _first) : FarPart + ((100 - FarPart) * (year - cut) / (_last - cut));
    }

    // A dot that would lie on another goes a lane higher.
    private IEnumerable<(double X, int Lane, string CategorySlug)> LayOut(IEnumerable<EventSummary> events)
    {
        var ends = Enumerable.Repeat(double.NegativeInfinity, MostLanes).ToArray();
        foreach (var happening in events.OrderBy(happening => happening.Date))
        {
            var x = XOf(happening.Date.Year.Astronomical);
            var lane = Math.Max(0, Array.FindIndex(ends, end => end <= x));
            ends[lane] = x + DotWidth;
            yield return (x, lane, happening.CategorySlug);
        }
    }

    private static IEnumerable<(double X, double Middle, Century Century, bool IsOpen, bool IsCrowded)> FindCrowded(IEnumerable<(double X, double Middle, Century Century, bool IsOpen)> ticks)
    {
        var end = 0.0; // of the last name that has room
        foreach (var (x, middle, century, isOpen) in ticks)
        {
            var nameEnd = isOpen ? 2 * NameWidth : Math.Min(middle + (NameWidth / 2), 100);
            var isCrowded = !isOpen && nameEnd - NameWidth < end;
            if (!isCrowded) end = nameEnd;
            yield return (x, middle, century, isOpen, isCrowded);
        }
    }

    private IEnumerable<(double X, double Middle, Century Century, bool IsOpen)> MakeTicks()
    {
        if (_cut is { } cut) yield return (0, 0, new HistoricalYear(_first).Century, true);
        for (var year = _cut ?? _first; year < _last;)
        {
            var century = new HistoricalYear(year).Century;
            var next = LastOf(century) + 1;
            yield return (XOf(year), (XOf(year) + XOf(Math.Min(next, _last))) / 2, century, false);
            year = next;
        }
    }
}
