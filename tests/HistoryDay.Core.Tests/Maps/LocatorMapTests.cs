using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using HistoryDay.Maps;

namespace HistoryDay.Core.Tests.Maps;

public sealed partial class LocatorMapTests
{
    [Fact]
    public void The_country_of_the_place_is_apart_from_the_land_around_it()
    {
        var paris = LocatorMap.Draw(48.86, 2.35, ["FR"]);
        IsOn(paris.Home, 300, 220).ShouldBeTrue("the place is in the middle");
        IsOn(paris.Land, 300, 220).ShouldBeFalse();
        paris.Land.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_place_deep_in_a_large_country_is_seen_from_farther_away()
    {
        var (cheyenne, paris) = (LocatorMap.Draw(41.14, -104.82, ["US"]), LocatorMap.Draw(48.86, 2.35, ["FR"]));
        Kilometres(cheyenne).ShouldBeGreaterThan(Kilometres(paris));
        cheyenne.Land.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(-17.68, 178.83)] // Levuka, by the antimeridian
    [InlineData(11.6, 165.4)] // Bikini
    [InlineData(-21.13, -175.2)] // Tonga: the point opposite lies in Africa
    public void An_island_far_out_lies_in_the_sea_with_some_land_in_sight(double latitude, double longitude)
    {
        var map = LocatorMap.Draw(latitude, longitude, ["--"]);
        map.Land.ShouldNotBeEmpty();
        IsOn(map.Land, 420, 60).ShouldBeFalse();
    }

    [Fact]
    public void Any_place_on_earth_can_be_drawn_in_whole_numbers_and_six_kilobytes()
    {
        for (var latitude = -90; latitude <= 90; latitude += 18)
        {
            for (var longitude = -180; longitude <= 180; longitude += 24)
            {
                var map = LocatorMap.Draw(latitude, longitude, []);
                PathData.IsMatch(map.Land + map.Home + map.Graticule).ShouldBeTrue($"{latitude}, {longitude}");
                SizeOf(map).ShouldBeLessThanOrEqualTo(6 * 1024, $"{latitude}, {longitude}");
                map.ScaleUnits.ShouldBeInRange(40, LocatorMap.Width / 3);
            }
        }
    }

    [Fact]
    public void What_the_store_keeps_is_the_same_map()
    {
        var map = LocatorMap.Draw(35.68, 139.69, ["JP"]);
        LocatorMap.Unpack(map.Pack()).ShouldBe(map);
    }

    private static double Kilometres(LocatorMap map) => (double)map.ScaleKilometres * LocatorMap.Width / map.ScaleUnits;

    private static long SizeOf(LocatorMap map)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(map.Land + map.Home + map.Graticule));
        return packed.Length;
    }

    // Whether a point lies inside of a path by the even-odd rule.
    private static bool IsOn(string path, int x, int y)
    {
        var isInside = false;
        foreach (var ring in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Number.Matches(ring).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            var points = new List<(int X, int Y)> { (numbers[0], numbers[1]) };
            for (var at = 2; at + 1 < numbers.Count; at += 2) points.Add((points[^1].X + numbers[at], points[^1].Y + numbers[at + 1]));
            for (var (at, before) = (0, points.Count - 1); at < points.Count; before = at++)
            {
                var (one, other) = (points[at], points[before]);
                if (one.Y > y != other.Y > y && x < ((double)(other.X - one.X) * (y - one.Y) / (other.Y - one.Y)) + one.X) isInside = !isInside;
            }
        }

        return isInside;
    }

    [GeneratedRegex(@"-?\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^(M-?\d+ -?\d+l(-?\d+)( ?-?\d+)+z?)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PathData { get; }
}
