using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HistoryDay.Events;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HistoryDay.Content;

/// <summary>Parses the body of an event's file, checks its shape and lengths, and renders it.</summary>
internal static partial class ArticleText
{
    private const string KeyPoints = "Key points";
    private const string WhatHappened = "What happened";
    private const string WhyItMatters = "Why it matters";
    private const int LongestNote = 44; // characters that a margin has room for in two lines
    private static readonly string[] Headings = [KeyPoints, WhatHappened, WhyItMatters];
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>The article, and the sources in the order in which they are first cited; null where its shape is too far off to render.</summary>
    /// <param name="body">Markdown after the front matter.</param>
    /// <param name="linesBefore">Lines of the file before the body.</param>
    /// <param name="references">The file's references and the lines where they stand.</param>
    /// <param name="errors">Where faults go.</param>
    public static (Article Article, IReadOnlyList<CitedReference> References)? Parse(
        string body, int linesBefore, IReadOnlyList<(Reference Reference, int Line)> references, FileErrors errors)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(body, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested beyond its own bound.
            errors.Add(linesBefore + 1, "the text is nested too deeply to be read: take out the runs of '>', '[' or '- '.");
            return null;
        }

        if (document.Descendants<Block>().FirstOrDefault(block => block is QuoteBlock || (block is ListBlock && block.Parent is not MarkdownDocument)) is { } nested)
        {
            errors.Add(LineOf(nested, linesBefore), "quotation blocks and lists within lists do not stand in an article: take them out.");
            return null;
        }

        Curl(document);
        var parts = Split(document, linesBefore, errors);
        var cited = Bind(document, linesBefore, references, errors);
        if (parts is not { } part) return null;

        var summary = CheckSummary(part.Summary, linesBefore, errors);
        var points = CheckKeyPoints(part.KeyPoints, linesBefore, errors);
        CheckProse(part.WhatHappened, WhatHappened, (2, 4), (120, 280), linesBefore, errors);
        CheckProse(part.WhyItMatters, WhyItMatters, (1, 2), (40, 130), linesBefore, errors);
        if (summary is null) return null;

        var article = new Article(
            SummaryText: PlainText(summary),
            SummaryHtml: Render(summary.Inline!), // a parsed paragraph has inlines
            KeyPointsHtml: [.. points.Select(point => Render(point.Inline!))], // the same
            WhatHappenedHtml: Render(part.WhatHappened.Blocks, cited),
            WhyItMattersHtml: Render(part.WhyItMatters.Blocks, cited),
            PlainText: string.Join("\n", document.Descendants<ParagraphBlock>().Select(PlainText)),
            OwnWords: [.. document.Descendants<ParagraphBlock>().Select(paragraph => new Passage(LineOf(paragraph, linesBefore), OwnWords(paragraph)))]);
        return (article, cited);
    }

    /// <summary>How many words a text has: runs without a space that hold a letter or a digit.</summary>
    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().DisableHtml();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>(); // an address in angle brackets is told as raw HTML
        builder.Extensions.Add(new CitationExtension());
        return builder.Build();
    }

    private static void Curl(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            var before = ' ';
            foreach (var literal in block.Inline?.FindDescendants<LiteralInline>() ?? [])
            {
                var text = literal.Content.ToString();
                literal.Content = new StringSlice(Typography.Curl(text, before));
                if (text.Length > 0) before = text[^1];
            }
        }
    }

    private static (Part Summary, Part KeyPoints, Part WhatHappened, Part WhyItMatters)? Split(MarkdownDocument document, int linesBefore, FileErrors errors)
    {
        var parts = new List<Part> { new("summary", linesBefore + 1, []) };
        foreach (var block in document)
        {
            var line = LineOf(block, linesBefore);
            if (block is HeadingBlock heading) parts.Add(new Part(PlainText(heading), line, []));
            else parts[^1].Blocks.Add(block);
            if (block is HeadingBlock marked && marked.Inline?.FindDescendants<Citation>().Any() == true)
                errors.Add(line, "a heading carries no marks: move them to the sentences that they back.");
            if (block is HeadingBlock { Level: not 2 } other)
                errors.Add(line, $"a heading of the text has two hashes, '## {PlainText(other)}'.");
            if (block is not (HeadingBlock or ParagraphBlock or ListBlock or LinkReferenceDefinitionGroup))
                errors.Add(line, "only paragraphs, key points and the three headings stand in an article: take this block out.");
        }

        foreach (var note in document.Descendants<LinkReferenceDefinition>())
            errors.Add(LineOf(note, linesBefore), "notes are not written out in the text: list the source under 'references'.");
        foreach (var link in document.Descendants<LinkInline>())
            errors.Add(linesBefore + link.Line + 1, link.IsImage ? "pictures do not stand in the text: take it out." : "links do not stand in the text: cite the address as a reference.");
        foreach (var literal in document.Descendants<LiteralInline>().Where(literal => RawHtml.IsMatch(literal.Content.ToString())))
            errors.Add(linesBefore + literal.Line + 1, $"raw HTML is shown as it is written: use Markdown in place of '{RawHtml.Match(literal.Content.ToString()).Value}'.");

        if (parts.Skip(1).Select(part => part.Name).SequenceEqual(Headings, StringComparer.Ordinal))
            return (parts[0], parts[1], parts[2], parts[3]);
        errors.Add(
            parts.Count > 1 ? parts[1].Line : linesBefore + 1,
            $"the text must be a summary and then the headings '## {string.Join("', '## ", Headings)}', in this order; it has {(parts.Count == 1 ? "none" : string.Join(", ", parts.Skip(1).Select(part => $"'{part.Name}'")))}.");
        return null;
    }

    private static List<CitedReference> Bind(
        MarkdownDocument document, int linesBefore, IReadOnlyList<(Reference Reference, int Line)> references, FileErrors errors)
    {
        var byId = references.GroupBy(pair => pair.Reference.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var cited = new List<CitedReference>();
        foreach (var mark in document.Descendants<Citation>())
        {
            if (!byId.TryGetValue(mark.Id, out var reference))
            {
                errors.Add(linesBefore + mark.Line + 1, $"[^{mark.Id}] has no reference of that id.{Spelling.DidYouMean(mark.Id, byId.Keys)}");
                continue;
            }

            var at = cited.FindIndex(other => other.Reference.Id == mark.Id);
            if (at < 0)
            {
                at = cited.Count;
                cited.Add(new CitedReference(cited.Count + 1, 0, reference.Reference));
            }

            cited[at] = cited[at] with { Uses = cited[at].Uses + 1 };
            (mark.Number, mark.Use) = (cited[at].Number, cited[at].Uses);
        }

        foreach (var (reference, line) in references.Where(pair => !cited.Exists(other => other.Reference.Id == pair.Reference.Id)))
            errors.Add(line, $"nothing cites the reference '{reference.Id}': put [^{reference.Id}] where it backs the text, or take it out.");
        return cited;
    }

    private static ParagraphBlock? CheckSummary(Part part, int linesBefore, FileErrors errors)
    {
        if (part.Blocks is not [ParagraphBlock summary])
        {
            errors.Add(part.Line, $"the text must begin with a summary of one paragraph; it has {part.Blocks.Count}.");
            return null;
        }

        CheckLength(PlainText(summary), "the summary", (50, 90), LineOf(summary, linesBefore), errors);
        foreach (var mark in summary.Inline?.FindDescendants<Citation>() ?? [])
            errors.Add(linesBefore + mark.Line + 1, $"the summary carries no marks: move [^{mark.Id}] to the sentence below that says the same.");
        return summary;
    }

    private static List<ParagraphBlock> CheckKeyPoints(Part part, int linesBefore, FileErrors errors)
    {
        if (part.Blocks is not [ListBlock { IsOrdered: false } list])
        {
            errors.Add(part.Line, $"'{KeyPoints}' must hold one list of bullets.");
            return [];
        }

        if (list.Count is < 3 or > 5)
            errors.Add(part.Line, $"'{KeyPoints}' has {list.Count} bullets: write 3 to 5.");
        var points = new List<ParagraphBlock>();
        foreach (var item in list.Cast<ListItemBlock>())
        {
            var line = LineOf(item, linesBefore);
            if (item is not [ParagraphBlock point])
            {
                errors.Add(line, "a key point is one sentence or two in one bullet.");
                continue;
            }

            var words = CountWords(PlainText(point));
            if (words > 25) errors.Add(line, $"the key point has {words} words: keep it to 25.");
            CheckMark(point, "a key point", line, errors);
            points.Add(point);
        }

        return points;
    }

    private static void CheckProse(Part part, string name, (int Least, int Most) paragraphs, (int Least, int Most) words, int linesBefore, FileErrors errors)
    {
        var prose = part.Blocks.OfType<ParagraphBlock>().ToList();
        foreach (var list in part.Blocks.OfType<ListBlock>())
            errors.Add(LineOf(list, linesBefore), $"'{name}' is told in paragraphs: write the list out.");
        if (prose.Count < paragraphs.Least || prose.Count > paragraphs.Most)
            errors.Add(part.Line, $"'{name}' has {prose.Count} paragraphs: write {paragraphs.Least} to {paragraphs.Most}.");
        CheckLength(string.Join(' ', prose.Select(PlainText)), $"'{name}'", words, part.Line, errors);
        foreach (var paragraph in prose)
            CheckMark(paragraph, "a paragraph", LineOf(paragraph, linesBefore), errors);
    }

    private static void CheckLength(string text, string subject, (int Least, int Most) words, int line, FileErrors errors)
    {
        var count = CountWords(text);
        if (count < words.Least || count > words.Most)
            errors.Add(line, $"{subject} has {count} words: write {words.Least} to {words.Most}.");
    }

    private static void CheckMark(ParagraphBlock paragraph, string subject, int line, FileErrors errors)
    {
        if (paragraph.Inline?.LastChild is not Citation)
            errors.Add(line, $"{subject} must end with the mark of its source, such as [^id].");
    }

    private static int LineOf(Block block, int linesBefore) => linesBefore + block.Line + 1;

    private static string PlainText(LeafBlock block)
    {
        if (block.Inline is null) return "";
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.WriteChildren(block.Inline);
        return WhiteSpace.Replace(writer.ToString(), " ").Trim();
    }

    private static string OwnWords(ParagraphBlock paragraph)
    {
        var text = new StringBuilder();
        foreach (var inline in paragraph.Inline ?? [])
        {
            if (inline is EmphasisInline) text.Append('|');
            else if (inline is LiteralInline literal) text.Append(literal.Content.AsSpan());
            else if (inline is LineBreakInline) text.Append(' ');
        }

        return Quotation.Replace(text.ToString(), "|");
    }

    private static string Render(ContainerInline inline)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.WriteChildren(inline);
        return writer.ToString();
    }

    // Each paragraph, and after it the sources that it cites, for the margin.
    private static string Render(IEnumerable<Block> blocks, List<CitedReference> cited)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        foreach (var block in blocks)
        {
            renderer.Render(block);
            var numbers = ((block as LeafBlock)?.Inline?.FindDescendants<Citation>() ?? []).Select(citation => citation.Number).Where(number => number > 0).Distinct().ToList();
            if (numbers.Count == 0) continue;
            renderer.Write("<ul class=\"notes\" aria-label=\"Notes\">");
            foreach (var number in numbers)
                renderer.Write($"<li><a href=\"#r{number}\"><b>{number}</b>").WriteEscape(ShortNameOf(cited.Find(reference => reference.Number == number)?.Reference)).Write("</a></li>");
            renderer.WriteLine("</ul>");
        }

        return writer.ToString();
    }

    private static string ShortNameOf(Reference? reference)
    {
        if (reference is null) return ""; // a mark without a reference is an error already
        var name = reference.Wikipedia is { } title ? $"Wikipedia, {title.Replace('_', ' ')}" : reference.Publisher;
        return name.Length <= LongestNote ? name : name[..name.LastIndexOf(' ', LongestNote)].TrimEnd(',', ';') + "…";
    }

    [GeneratedRegex(@"</?[A-Za-z][^>\s]*>?|<!--", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RawHtml { get; }

    [GeneratedRegex("“[^”]*”|‘[^’]{20,}’", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotation { get; }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace { get; }

    private sealed record Part(string Name, int Line, List<Block> Blocks);
}
