using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Web;

/// <summary>Bars of how many events each century has, oldest first; a run of centuries without is one narrow gap, however long.</summary>
internal sealed class Histogram
{
    private const int MostLabelsWide = 24; // that fit beside each other on a page
    private const int MostLabelsNarrow = 7; // and on a telephone
    private const double Tallest = 84; // per cent; the rest is for the number above

    /// <summary>Lays bars out.</summary>
    /// <param name="counts">In order of time, one at least.</param>
    /// <param name="pathOf">Where the bar of a century leads.</param>
    public Histogram(IReadOnlyList<CenturyCount> counts, Func<Century, string> pathOf)
    {
        var most = counts.Max(count => count.Events);
        var wide = StepOf(counts.Count, MostLabelsWide);
        var narrow = wide * StepOf(counts.Count, MostLabelsNarrow * wide); // so that each label of a telephone is one of a page
        Bars =
        [
            .. counts.Select((count, index) =>
            {
                var fromLast = counts.Count - 1 - index; // the newest is always named
                return new HistogramBar(
                    count,
                    pathOf(count.Century),
                    Math.Max(Tallest * count.Events / most, 1),
                    index > 0 ? Gap(counts[index - 1].Century, count.Century) : null,
                    fromLast % narrow == 0 ? null : fromLast % wide == 0 ? "wide" : "never");
            }),
        ];
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<HistogramBar> Bars { get; }

    /// <summary>Whether any centuries between are left out.</summary>
    public bool HasGaps => Bars.Any(bar => bar.GapBefore is not null);

    private static int StepOf(int bars, int mostLabels) => (bars + mostLabels - 1) / mostLabels;

    // The centuries between two, by name; null for none.
    private static string? Gap(Century before, Century after)
    {
        var first = new HistoricalYear(before.Last.Astronomical + 1).Century;
        return first == after ? null : new Chapter(first, new HistoricalYear(after.First.Astronomical - 1).Century, []).Name;
    }
}

/// <summary>A century's bar.</summary>
/// <param name="Count">The century and how many events it has.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Height">In per cent of the picture's.</param>
/// <param name="GapBefore">The centuries without events that come before it, "2nd to 5th centuries"; null for none.</param>
/// <param name="LabelClass">"wide" where its label is for wide pages alone, "never" where there is no room for it; null where it is always shown.</param>
internal sealed record HistogramBar(CenturyCount Count, string Path, double Height, string? GapBefore, string? LabelClass);
