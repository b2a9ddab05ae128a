using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HistoryDay.Web;

/// <summary>A heading that leads to itself, so that its address can be copied; the sign comes from the stylesheet, as it is none of the heading's words.</summary>
[HtmlTargetElement("h2", Attributes = "id,self-link")]
public sealed class SelfLinkTagHelper : TagHelper
{
    /// <summary>The heading's id.</summary>
    public string Id { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("self-link");
        output.Attributes.SetAttribute("id", Id);
        output.PostContent.SetHtmlContent($" <a class=\"self-link\" href=\"#{Id}\" aria-label=\"Link to this section\"></a>"); // ids of headings are our own words
    }
}
