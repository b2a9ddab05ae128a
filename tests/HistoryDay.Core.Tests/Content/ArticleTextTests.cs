using HistoryDay.Content;

namespace HistoryDay.Tests.Content;

public sealed class ArticleTextTests
{
    [Fact]
    public void Sources_are_numbered_as_they_are_first_cited_and_marks_lead_to_them_and_back()
    {
        var (file, text) = Some.Event();
        using var content = new TestContent().With(file, text.Replace("word10.[^one]", "word10.[^two]", StringComparison.Ordinal));
        var happening = ContentErrors.Parse(content).Events.ShouldHaveSingleItem();

        happening.References.Select(cited => (cited.Number, cited.Reference.Id, cited.Uses)).ShouldBe([(1, "two", 5), (2, "one", 1)]);
        happening.Article.KeyPointsHtml[0].ShouldEndWith("""<sup class="ref"><a id="c1-1" href="#r1" aria-label="Note 1">1</a></sup>""");
        happening.Article.KeyPointsHtml[1].ShouldContain("id=\"c1-2\"");
        happening.Article.WhatHappenedHtml.ShouldContain("""<a id="c2-1" href="#r2" aria-label="Note 2">2</a>""");
    }

    [Fact]
    public void The_plain_summary_has_no_markup_and_curled_quotation_marks()
    {
        var (file, text) = Some.Event();
        using var content = new TestContent().With(file, text.Replace("word1 word2", "*Word* \"isn't\" & <", StringComparison.Ordinal));
        var article = ContentErrors.Parse(content).Events[0].Article;
        article.SummaryText.ShouldStartWith("Word “isn’t” & < word3");
        article.SummaryHtml.ShouldStartWith("<em>Word</em> “isn’t” &amp; &lt; word3");
    }

    [Theory]
    [InlineData("one two three", 3)]
    [InlineData("one – two 3.", 3)]
    [InlineData("", 0)]
    [InlineData("a\nb", 2)]
    public void Words_are_runs_that_hold_a_letter_or_a_digit(string text, int words) => ArticleText.CountWords(text).ShouldBe(words);

    [Theory]
    [InlineData("it's", "it’s")]
    [InlineData("the 'new' one", "the ‘new’ one")]
    [InlineData("\"Here,\" she said", "“Here,” she said")]
    [InlineData("(\"here\")", "(“here”)")]
    [InlineData("\"'Tis\"", "“‘Tis”")]
    [InlineData("the '20s", "the ’20s")]
    [InlineData("nothing", "nothing")]
    public void Quotation_marks_are_curled(string typed, string printed) => Typography.Curl(typed).ShouldBe(printed);
}
