using System.Globalization;
using HistoryDay.Dates;
using Microsoft.AspNetCore.Html;

namespace HistoryDay.Web;

/// <summary>
/// How others cite a page, in the forms that schools and journals ask for. Authors are not named on the site, so the title stands first; it is
/// written as the page writes it. The day of reading is counted on by the page's script where there is one.
/// </summary>
internal sealed record PageReference
{
    /// <summary>The page's title, curled, with or without a mark at its end.</summary>
    public required string Title { get; init; }

    /// <summary>"HistoryDay".</summary>
    public required string SiteName { get; init; }

    /// <summary>When the page was last changed.</summary>
    public required HistoricalDate Updated { get; init; }

    /// <summary>Where it is, "https://history.example/february/1/1924/a-thing".</summary>
    public required string Address { get; init; }

    /// <summary>The reader's date.</summary>
    public required HistoricalDate Read { get; init; }

    /// <summary>The name of the entry in a BibTeX file: letters, digits and hyphens.</summary>
    public required string Key { get; init; }

    /// <summary>Each form with its name.</summary>
    public IReadOnlyList<(string Name, IHtmlContent Text)> Forms =>
        [("APA 7", Apa), ("MLA 9", Mla), ("Chicago 17, note", ChicagoNote), ("Chicago 17, bibliography", ChicagoBibliography), ("BibTeX", BibTeX)];

    // No day of reading in APA and Chicago: both ask for it only where a page does not say when it was changed.
    private HtmlFormattableString Apa => new(
        "<i>{0}</i>{1} ({2}, {3} {4}). {5}. {6}",
        Title.TrimEnd('.'), HasOwnMark ? "" : ".", Updated.Year, Updated.MonthDay.MonthName, Updated.MonthDay.Day, SiteName, Address);

    private HtmlFormattableString Mla => new(
        "{0} <i>{1}</i>, {2}, {3}. Accessed <span data-read=\"short\">{4}</span>.",
        Quote(HasOwnMark ? "" : "."), SiteName, Short(Updated), Address[(Address.IndexOf("//", StringComparison.Ordinal) + 2)..], Short(Read));

    private HtmlFormattableString ChicagoNote => new("{0} {1}, last modified {2}, {3}.", Quote(","), SiteName, MonthFirst(Updated), Address);

    private HtmlFormattableString ChicagoBibliography =>
        new("{0} {1}. Last modified {2}. {3}.", Quote(HasOwnMark ? "" : "."), SiteName, MonthFirst(Updated), Address);

    // The title in two pairs of braces, as styles would put its names into lower case; a key, as styles sort what has no author by it.
    private HtmlFormattableString BibTeX => new(
        "<code>@misc{{{0},\n  key = {{{1}}},\n  title = {{{{{2}}}}},\n  howpublished = {{{1}}},\n  year = {{{3}}},\n  month = {4},\n  url = {{{5}}},\n  urldate = {{<span data-read=\"iso\">{6}</span>}}\n}}</code>",
        Key, EscapeTeX(SiteName), EscapeTeX(Title.TrimEnd('.')), Updated.Year, Updated.MonthDay.MonthName[..3].ToLowerInvariant(), Address, Read.Iso());

    private bool HasOwnMark => Title.EndsWith('?') || Title.EndsWith('!');

    // "22 Nov. 2026": MLA cuts off the names of months that have more than four letters; the script does the same.
    private static string Short(HistoricalDate date)
    {
        var month = date.MonthDay.MonthName;
        return string.Create(CultureInfo.InvariantCulture, $"{date.MonthDay.Day} {(month.Length <= 4 ? month : month == "September" ? "Sept." : month[..3] + ".")} {date.Year}");
    }

    private static string MonthFirst(HistoricalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.MonthDay.MonthName} {date.MonthDay.Day}, {date.Year}");

    private static string EscapeTeX(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\textbraceleft{}", // not "\{": BibTeX counts braces before TeX reads them
        '}' => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '&' or '%' or '$' or '#' or '_' => $@"\{c}",
        _ => c.ToString(),
    }));

    // Quotation marks within become single, and the mark that follows goes inside all of them.
    private string Quote(string mark)
    {
        var title = Title.TrimEnd('.').Replace('“', '‘').Replace('”', '’');
        return Title.EndsWith('”') ? $"“{title[..^1]}{mark}’”" : $"“{title}{mark}”";
    }
}
