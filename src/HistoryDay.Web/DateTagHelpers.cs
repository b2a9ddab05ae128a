using HistoryDay.Dates;
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

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("data-ago", Rough ? "rough" : "full");
        output.Attributes.SetAttribute("data-date", Date.Iso());
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
