using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using HistoryDay.Dates;

namespace HistoryDay.Web.Tests;

public sealed partial class PageReferenceTests
{
    private const string Address = "https://history.example/february/1/1924/a-thing";

    [Theory]
    [InlineData("APA 7", "A thing happens. (2026, September 5). HistoryDay. https://history.example/february/1/1924/a-thing")]
    [InlineData("MLA 9", "“A thing happens.” HistoryDay, 5 Sept. 2026, history.example/february/1/1924/a-thing. Accessed 30 Nov. 2026.")]
    [InlineData("Chicago 17, note", "“A thing happens,” HistoryDay, last modified September 5, 2026, https://history.example/february/1/1924/a-thing.")]
    [InlineData("Chicago 17, bibliography", "“A thing happens.” HistoryDay. Last modified September 5, 2026. https://history.example/february/1/1924/a-thing.")]
    [InlineData("BibTeX", """
        @misc{historyday-1924-a-thing,
          key = {HistoryDay},
          title = {{A thing happens}},
          howpublished = {HistoryDay},
          year = {2026},
          month = sep,
          url = {https://history.example/february/1/1924/a-thing},
          urldate = {2026-11-30}
        }
        """)]
    public void A_page_is_cited_by_title_site_date_and_address(string form, string text) => Text(form, "A thing happens").ShouldBe(text.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("Who won?", "“Who won?” HistoryDay, 5", "Who won? (2026", "“Who won?,” HistoryDay, last")]
    [InlineData("It opened at last.", "“It opened at last.” HistoryDay, 5", "It opened at last. (2026", "“It opened at last,” HistoryDay, last")]
    [InlineData("They burn “vanities” in Florence", "“They burn ‘vanities’ in Florence.”", "They burn “vanities” in Florence. (", "“They burn ‘vanities’ in Florence,”")]
    [InlineData("An apology to the “comfort women”", "“An apology to the ‘comfort women.’” H", "An apology to the “comfort women”. (", "“An apology to the ‘comfort women,’” H")]
    public void Marks_within_the_title_and_at_its_end_are_kept_apart_from_those_of_the_form(string title, string mla, string apa, string note)
    {
        Text("MLA 9", title).ShouldStartWith(mla);
        Text("APA 7", title).ShouldStartWith(apa);
        Text("Chicago 17, note", title).ShouldStartWith(note);
    }

    [Theory]
    [InlineData("Profit & loss of 5% for $1", @"Profit \& loss of 5\% for \$1")]
    [InlineData("No. #1_a", @"No. \#1\_a")]
    [InlineData(@"A \ and a {brace", @"A \textbackslash{} and a \textbraceleft{}brace")]
    [InlineData("~ and ^ and }", @"\textasciitilde{} and \textasciicircum{} and \textbraceright{}")]
    [InlineData("Óscar Romero’s “plea”", "Óscar Romero’s “plea”")]
    public void What_means_something_to_TeX_is_escaped(string title, string escaped) => Text("BibTeX", title).ShouldContain($"title = {{{{{escaped}}}}},");

    [Fact]
    public void Braces_stay_in_pairs() =>
        Text("BibTeX", "}}{ \\} {").ShouldSatisfyAllConditions(text => text.Count(c => c == '{').ShouldBe(text.Count(c => c == '}')));

    [Fact]
    public void Titles_are_encoded_and_the_day_of_reading_can_be_counted_on()
    {
        Html("APA 7", "A <b> & c").ShouldStartWith("<i>A &lt;b&gt; &amp; c</i>.");
        Html("MLA 9", "A thing").ShouldContain("<span data-read=\"short\">30 Nov. 2026</span>");
        Html("BibTeX", "A thing").ShouldContain("<span data-read=\"iso\">2026-11-30</span>");
    }

    private static string Text(string form, string title) => WebUtility.HtmlDecode(Elements.Replace(Html(form, title), ""));

    private static string Html(string form, string title)
    {
        var reference = new PageReference
        {
            Title = title,
            SiteName = "HistoryDay",
            Updated = new HistoricalDate(2026, 9, 5, HistoricalCalendar.Gregorian),
            Address = Address,
            Read = new HistoricalDate(2026, 11, 30, HistoricalCalendar.Gregorian),
            Key = "historyday-1924-a-thing",
        };
        using var writer = new StringWriter();
        reference.Forms.Single(pair => pair.Name == form).Text.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    [GeneratedRegex("</?(i|code|span)[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elements { get; }
}
