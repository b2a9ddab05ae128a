using System.Globalization;
using System.Text;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HistoryDay.Web;

/// <summary>Which categories' symbols a page shows: only those are sent with it.</summary>
internal sealed class PageGlyphs
{
    /// <summary>Slugs, in the order in which they were first shown.</summary>
    public List<string> Shown { get; } = [];
}

/// <summary>The symbol of a category; the words beside it say the same.</summary>
[HtmlTargetElement("cat-glyph", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CategoryGlyphTagHelper(IServiceProvider services) : TagHelper
{
    /// <summary>The category's slug.</summary>
    public string Slug { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var glyphs = services.GetRequiredService<PageGlyphs>();
        if (!glyphs.Shown.Contains(Slug)) glyphs.Shown.Add(Slug);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "glyph");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"#g-{Slug}\"/>"); // a slug has letters, digits and hyphens
    }
}

/// <summary>The stylesheet of categories' colours, made from what the content says of them.</summary>
internal static class CategoryStyles
{
    private const string Path = "/css/categories.css";

    public static void MapCategoryStyles(this IEndpointRouteBuilder app) => app.MapGet(Path, async (HttpContext context, CurrentSite site) =>
    {
        var text = TextOf((await site.GetAsync()).Categories);
        Versions.SetCaching(context, Versions.Of(text));
        return Results.Text(text, "text/css");
    }).WithMetadata(new QueryKeysAttribute(Versions.Key));

    /// <summary>Its address, which changes whenever the colours do.</summary>
    public static string AddressOf(IReadOnlyList<CategoryView> categories) => Versions.Address(Path, Versions.Of(TextOf(categories)));

    private static string TextOf(IReadOnlyList<CategoryView> categories)
    {
        var text = new StringBuilder("@layer tokens {\n[data-cat] { --cat: var(--ink-2); }\n");
        foreach (var category in categories) text.Append(CultureInfo.InvariantCulture, $"[data-cat=\"{category.Slug}\"] {{ --cat: {category.LightColour}; }}\n");
        text.Append("@supports (color: light-dark(#000, #fff)) {\n");
        foreach (var category in categories) text.Append(CultureInfo.InvariantCulture, $"[data-cat=\"{category.Slug}\"] {{ --cat: light-dark({category.LightColour}, {category.DarkColour}); }}\n");
        return text.Append("}\n}\n").ToString();
    }
}
