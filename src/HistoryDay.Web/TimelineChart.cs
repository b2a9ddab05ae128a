using HistoryDay.Dates;
using HistoryDay.Queries;

namespace HistoryDay.Web;

/// <summary>The events of all years in rows of categories, counted by decade or century along one line of time.</summary>
internal sealed class TimelineChart
{
    /// <summary>Height of a row in pixels: the category's name, room for an event's title, its marks.</summary>
    public const int RowHeight = 44;

    /// <summary>Where the middle of the marks lies in a row.</summary>
    public const int MarkMiddle = 37;

    private const int Thickest = 14;
    private const double Narrowest = 0.4;
    private const double LastTick = 97; // a number further on would be cut off
    private static readonly int[] Narrow = [-2999, 1800, 1900, 2000]; // years that have room for their number on a telephone
    private static readonly int[] Wide = [-999, 1, 1000, 1200, 1400, 1600, 1850, 1950]; // and on a page
    private static readonly (int Years, int From)[] Steps = [(1000, int.MinValue), (200, 1000), (100, int.MinValue), (50, 1000), (10, 1000), (5, 1800), (1, 1800)]; // and, drawn near, every so many

    /// <summary>Lays the events out.</summary>
    /// <param name="view">The events.</param>
    /// <param name="rows">The categories that have a row.</param>
    /// <param name="today">The reader's date.</param>
    public TimelineChart(TimelineView view, IEnumerable<LabelView> rows, HistoricalDate today)
    {
        Scale = TimeScale.To(today, view.Centuries.Count == 0 ? null : view.Centuries[0].Century);
        var byCategory = view.Years.ToLookup(year => year.CategorySlug);
        Rows = [.. rows.Select((category, index) => new TimelineRow(category, index * RowHeight, [.. MarksOf(byCategory[category.Slug])]))];
        Centuries =
        [
            .. view.Centuries.Select(century =>
            {
                var x = Scale.XOf(century.Century.First.Astronomical);
                return (century, x, Scale.XOf(century.Century.Last.Astronomical + 1) - x);
            }),
        ];
        Ticks = [.. MakeTicks(today.Year.Astronomical)];
    }

    public TimeScale Scale { get; }

    public IReadOnlyList<TimelineRow> Rows { get; }

    /// <summary>Those that have events, in order of time.</summary>
    public IReadOnlyList<(TimelineCentury Century, double X, double Width)> Centuries { get; }

    /// <summary>Years on the axis, the weightiest first.</summary>
    public IReadOnlyList<TimelineTick> Ticks { get; }

    /// <summary>Height of all rows in pixels.</summary>
    public int Height => Rows.Count * RowHeight;

    /// <summary>Where a day lies in per cent of the width, "63.42": to a fortnight at the end of the line.</summary>
    public string XOf(HistoricalDate date) => NumberText.Plain(Scale.XOf(date.Year.Astronomical + ((date.MonthDay.Ordinal - 1) / 366.0)));

    private IEnumerable<TimelineTick> MakeTicks(int last)
    {
        var first = (int)Scale.Stops[0].Year;
        var shown = Narrow.Select(year => Tick(year, null, null)).Concat(Wide.Select(year => Tick(year, null, "wide")));
        var more = Steps.SelectMany(step => Enumerable.Range(first, last - first + 1)
            .Where(year => year >= step.From && new HistoricalYear(year).Number % step.Years == 0)
            .Select(year => Tick(year, Scale.XOf(year) - Scale.XOf(year - step.Years), "off")));
        return shown.Concat(more).DistinctBy(tick => tick.Year).Where(tick => tick.X <= LastTick);

        TimelineTick Tick(int year, double? room, string? cssClass) => new(Scale.XOf(year), new HistoricalYear(year), room, cssClass);
    }

    private IEnumerable<(double X, double End, int Thickness)> MarksOf(IEnumerable<TimelineYear> years) => years.GroupBy(year => Scale.Around(year.Year)).OrderBy(group => group.Key.First).Select(group =>
    {
        var x = Scale.XOf(group.Key.First.Astronomical);
        return (x, Math.Max(Scale.XOf(group.Key.Last.Astronomical + 1), x + Narrowest), Math.Min(Thickest, 2 + (2 * group.Sum(year => year.Events))));
    });
}

/// <summary>A category's row.</summary>
/// <param name="Category">The category.</param>
/// <param name="Y">Its upper edge in pixels.</param>
/// <param name="Marks">From and to in per cent of the width, and thickness in pixels, which is greater for more events.</param>
internal sealed record TimelineRow(LabelView Category, int Y, IReadOnlyList<(double X, double End, int Thickness)> Marks);

/// <summary>A year on the axis.</summary>
/// <param name="X">Where, in per cent of the width.</param>
/// <param name="Year">The year.</param>
/// <param name="Room">How far it is from the next of its kind; null where it is always shown.</param>
/// <param name="CssClass">"wide" for wide pages alone; "off" where only the script, drawing it near, has room for it.</param>
internal sealed record TimelineTick(double X, HistoricalYear Year, double? Room, string? CssClass);
