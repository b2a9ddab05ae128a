using System.Globalization;

namespace HistoryDay.Web;

/// <summary>Numbers as pages write them.</summary>
internal static class NumberText
{
    /// <summary>"1,234", for readers.</summary>
    public static string Grouped(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"63.42", for pictures: two decimal places at most.</summary>
    public static string Plain(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"63.42%", the same of a width or height.</summary>
    public static string Percent(double number) => Plain(number) + "%";
}
