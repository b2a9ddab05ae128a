using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace HistoryDay.Web;

/// <summary>The number of a page in a query.</summary>
internal static class PageNumber
{
    /// <summary>The key of the address that holds it.</summary>
    public const string Key = "page";

    /// <summary>1 where the query has none; null where what it has is no number of a page.</summary>
    public static int? Of(HttpRequest request)
    {
        if (!request.Query.TryGetValue(Key, out var values)) return 1;
        return values is [{ Length: > 0 } text] && text[0] != '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether the query names the first page, which the bare address is.</summary>
    public static bool IsFirstByNumber(HttpRequest request) => request.Query[Key] == "1";

    /// <summary>The bare address, to which the first page goes; other keys of the query are kept.</summary>
    public static string WithoutPage(HttpRequest request, string path) =>
        path + new QueryBuilder(request.Query.Where(pair => pair.Key != Key).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))).ToQueryString();
}
