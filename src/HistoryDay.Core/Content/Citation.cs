using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace HistoryDay.Content;

/// <summary>A footnote mark, <c>[^telegraph]</c>, that names a reference of the file.</summary>
internal sealed class Citation(string id) : LeafInline
{
    public string Id => id;

    /// <summary>The 1-based number of the reference; 0 where there is none of that name.</summary>
    public int Number { get; set; }

    /// <summary>Which of the marks to that reference this is, from 1.</summary>
    public int Use { get; set; }
}

/// <summary>Binds footnote marks to the file's references, in place of footnote definitions in the text.</summary>
internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<Markdig.Parsers.Inlines.LinkInlineParser>(new CitationParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<CitationRenderer>();

    private sealed class CitationParser : InlineParser
    {
        public CitationParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '^') return false;
            var end = slice.IndexOf(']');
            if (end < 0) return false;
            var id = slice.Text[(slice.Start + 2)..end];
            if (id.Length == 0 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return false;
            processor.Inline = new Citation(id)
            {
                Line = processor.LineIndex,
                Span = { Start = processor.GetSourcePosition(slice.Start, out var line, out var column), End = processor.GetSourcePosition(end) },
                Column = column,
            };
            processor.Inline.Line = line;
            slice.Start = end + 1;
            return true;
        }
    }

    private sealed class CitationRenderer : HtmlObjectRenderer<Citation>
    {
        protected override void Write(HtmlRenderer renderer, Citation citation)
        {
            if (!renderer.EnableHtmlForInline) return; // plain text has no marks
            renderer.Write($"<sup class=\"ref\"><a id=\"c{citation.Number}-{citation.Use}\" href=\"#r{citation.Number}\" aria-label=\"Note {citation.Number}\">{citation.Number}</a></sup>");
        }
    }
}
