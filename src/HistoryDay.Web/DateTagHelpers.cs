using HistoryDay.Dates;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HistoryDay.Web;

/// <summary>A date that machines can read: a <c>time</c> element where HTML can express it, which it cannot before the common era.</summary>
[HtmlTargetElement("date-text")]
public sealed class DateTextTagHelper : TagHelper
{
    /// <summary>The date.</summary>
    public HistoricalDate Date { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Date.Year.IsBce ? "span" : "time";
        if (Date.Year.IsBce) return;
        // HTML dates are Gregorian.
        output.Attributes.SetAttribute("datetime", (Date.GregorianEquivalent ?? Date).Iso());
    }
}

/// <summary>How long ago a date was, counted on by the page's script where there is one.</summary>
[HtmlTargetElement("ago-text")]
public sealed class AgoTextTagHelper : TagHelper
{
    /// <summary>The date.</summary>
    public HistoricalDate Date { get; set; }

    /// <summary>Whether only the largest unit is told.</summary>
    public bool Rough { get; set; }

    /// <summary>Whether its numbers are set large: each in an element of its own, with its unit in one line.</summary>
    public bool Large { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("data-ago", Rough ? "rough" : "full");
        output.Attributes.SetAttribute("data-date", Date.Iso());
        if (!Large) return;
        output.Attributes.SetAttribute("data-large", "");
        var html = new HtmlContentBuilder();
        foreach (var part in (await output.GetChildContentAsync()).GetContent().Split(", "))
        {
            var number = part.TakeWhile(c => char.IsAsciiDigit(c) || c == ',').Count();
            html.AppendHtml(html.Count == 0 ? "<span>" : ",</span> <span>");
            if (number > 0) html.AppendHtml($"<b>{part[..number]}</b>{part[number..]}");
            else html.AppendHtml(part);
        }

        output.Content.SetHtmlContent(html.AppendHtml("</span>"));
    }
}

/// <summary>The exact number of days since a date, counted on by the page's script where there is one.</summary>
[HtmlTargetElement("days-text")]
public sealed class DaysTextTagHelper : TagHelper
{
    /// <summary>The date.</summary>
    public HistoricalDate Date { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("data-days", "");
        output.Attributes.SetAttribute("data-date", Date.Iso());
        if (Date.Calendar == HistoricalCalendar.Julian) output.Attributes.SetAttribute("data-calendar", "julian");
    }
}
