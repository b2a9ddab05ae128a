using System.Net;
using System.Text.RegularExpressions;

namespace HistoryDay.Queries;

/// <summary>The words of rendered text.</summary>
internal static partial class PlainText
{
    /// <summary>The text without its elements and without the marks of its sources.</summary>
    /// <param name="html">As the store has it: nothing of the writer's own is an element in it.</param>
    public static string OfHtml(string html) => WhiteSpace.Replace(WebUtility.HtmlDecode(Markup.Replace(html, "")), " ").Trim();

    [GeneratedRegex("<sup class=\"ref\">.*?</sup>|<[^>]*>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup { get; }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace { get; }
}
