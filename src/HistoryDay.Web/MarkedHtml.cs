using HistoryDay.Search;
using Microsoft.AspNetCore.Html;

namespace HistoryDay.Web;

/// <summary>Writes marked text as HTML: every run encoded, marked ones in <c>mark</c> elements.</summary>
internal static class MarkedHtml
{
    public static IHtmlContent ToHtml(this MarkedText text)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in text.Runs)
        {
            if (run.IsMarked) html.AppendHtml("<mark>").Append(run.Text).AppendHtml("</mark>");
            else html.Append(run.Text);
        }

        return html;
    }
}
