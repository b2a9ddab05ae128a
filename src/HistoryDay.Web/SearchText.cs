using System.Net;
using System.Text;
using HistoryDay.Dates;
using HistoryDay.Search;

namespace HistoryDay.Web;

/// <summary>What stands after <c>q=</c> in an address.</summary>
internal static class SearchText
{
    public const string Key = "q";

    // Month first: of the languages that browsers ask for, those whose readers write "2/1" for 1 February.
    private static readonly string[] MonthFirstLanguages = ["en-US", "es-US", "en-PH", "fil", "ja", "ko", "zh", "hu", "mn", "lt"];
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, empty where there is none; null where it is longer than any question, or its bytes are no text.</summary>
    public static string? Of(HttpRequest request)
    {
        var text = request.Query[Key].ToString();
        return text.Length <= SearchQuery.LongestText && IsText(request.QueryString.Value ?? "") ? text : null;
    }

    /// <summary>How the reader takes "1/2", by the language that the browser asks for first.</summary>
    public static DayOrder DayOrderOf(HttpRequest request)
    {
        var first = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value ?? "";
        return MonthFirstLanguages.Any(language => first.Equals(language, StringComparison.OrdinalIgnoreCase) || first.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase))
            ? DayOrder.MonthFirst
            : DayOrder.DayFirst;
    }

    // The framework reads past bytes that are no UTF-8.
    private static bool IsText(string query)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(query);
            StrictUtf8.GetCharCount(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length)!); // bytes in, bytes out
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
