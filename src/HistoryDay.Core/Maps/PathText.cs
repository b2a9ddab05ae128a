using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace HistoryDay.Maps;

/// <summary>Writes lines as the path data of SVG: whole units, each point told from the one before it.</summary>
/// <param name="tolerance">How many units a point may lie off the line.</param>
internal sealed class PathText(double tolerance = PathText.Fine)
{
    /// <summary>No difference is seen.</summary>
    public const double Fine = 0.7;

    private readonly StringBuilder _text = new();

    /// <summary>How many characters it has.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a ring; one that shrinks to a point is left out, unless it is all there is of an island.</summary>
    public void AddRing(Coordinate[] points) => Add(points, isRing: true);

    /// <summary>Adds a line.</summary>
    public void AddLine(Coordinate[] points) => Add(points, isRing: false);

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void Add(Coordinate[] points, bool isRing)
    {
        if (points.Length < 2) return; // nothing is left of what was cut
        var kept = DouglasPeuckerLineSimplifier.Simplify(points, tolerance).Select(point => (X: (int)Math.Round(point.X), Y: (int)Math.Round(point.Y))).ToList();
        for (var index = kept.Count - 1; index > 0; index--)
        {
            if (kept[index] == kept[index - 1]) kept.RemoveAt(index);
        }

        if (kept.Count < (isRing ? 4 : 2)) return;
        _text.Append(CultureInfo.InvariantCulture, $"M{kept[0].X} {kept[0].Y}l");
        for (var index = 1; index < kept.Count - (isRing ? 1 : 0); index++)
        {
            AddNumber(kept[index].X - kept[index - 1].X, isFirst: index == 1);
            AddNumber(kept[index].Y - kept[index - 1].Y, isFirst: false);
        }

        if (isRing) _text.Append('z');
    }

    // A minus sign parts numbers as well as a space does.
    private void AddNumber(int number, bool isFirst)
    {
        if (!isFirst && number >= 0) _text.Append(' ');
        _text.Append(CultureInfo.InvariantCulture, $"{number}");
    }
}
