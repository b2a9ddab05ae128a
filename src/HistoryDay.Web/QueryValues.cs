namespace HistoryDay.Web;

/// <summary>Reads what forms leave in an address.</summary>
internal static class QueryValues
{
    /// <summary>What was chosen or written under a key; null for nothing, which a form sends as an empty value.</summary>
    public static string? Chosen(this IQueryCollection query, string key) => query[key].ToString() is { Length: > 0 } text ? text : null;
}
