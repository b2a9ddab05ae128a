namespace HistoryDay.Dates;

/// <summary>The English names of the months and of the days of the week.</summary>
public static class MonthNames
{
    private static readonly string[] Names =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>"February".</summary>
    /// <param name="month">1 to 12.</param>
    public static string Of(int month) => Names[month - 1];

    /// <summary>"february", as it stands in an address.</summary>
    /// <param name="month">1 to 12.</param>
    public static string SlugOf(int month) => Names[month - 1].ToLowerInvariant();

    /// <summary>The month of a name in any case, whole or cut off after three or more letters ("feb", "sept").</summary>
    public static bool TryParse(string text, out int month)
    {
        month = text.Length < 3 ? 0 : 1 + Array.FindIndex(Names, name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return month > 0;
    }
}
