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

    /// <summary>The month of six letters or more that a misspelt name is near to ("febuary", "spetember"); null where it is near to none.</summary>
    /// <param name="text">In lower case.</param>
    /// <param name="mostMistakes">How many letters may be wrong, missing, too many or swapped.</param>
    public static int? Guess(string text, int mostMistakes)
    {
        var (distance, index) = Names.Select((name, index) => (Spelling.Distance(text, name), index)).Min();
        var name = Names[index];
        // The names of five letters are too near to other words ("marsh", "mayor"), and so is what goes on after a name ("Augusta").
        var isNear = name.Length > 5 && distance <= mostMistakes && Math.Abs(text.Length - name.Length) <= 1 && !text.StartsWith(name, StringComparison.OrdinalIgnoreCase);
        return isNear ? index + 1 : null;
    }
}
