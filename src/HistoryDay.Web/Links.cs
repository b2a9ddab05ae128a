using System.Globalization;
using System.Text.RegularExpressions;
using HistoryDay.Dates;
using HistoryDay.Events;
using HistoryDay.Queries;
using HistoryDay.Search;
using Microsoft.AspNetCore.Http.Extensions;

namespace HistoryDay.Web;

/// <summary>Every address of the site is made here.</summary>
internal static partial class Links
{
    public const string Home = "/";
    public const string Calendar = "/calendar";
    public const string Timeline = "/timeline";
    public const string Categories = "/categories";
    public const string People = "/people";
    public const string Places = "/places";
    public const string Tags = "/tags";
    public const string Threads = "/threads";
    public const string About = "/about";
    public const string Balance = "/about/balance";
    public const string Sources = "/about/sources";
    public const string Privacy = "/about/privacy";
    public const string Birthday = "/birthday";
    public const string Anniversaries = "/anniversaries";
    public const string Random = "/random";
    public const string Zone = "/zone";
    public const string Search = "/search";
    public const string Suggestions = "/search/suggestions";
    public const string Images = "/images";
    public const string QrCodes = "/qr";
    public const string Map = "/map";
    public const string WorldMap = "/map/world.svg";
    public const string OpenSearch = "/opensearch.xml";
    public const string Kiosk = "/kiosk";
    public const string Offline = "/offline";
    public const string OfflineWeek = "/offline/week";
    public const string Manifest = "/manifest.webmanifest";
    public const string ServiceWorker = "/service-worker.js";

    /// <summary>What stands after a day's address for its sheet.</summary>
    public const string SheetSegment = "print";

    /// <summary>The pages that every page leads to.</summary>
    public static IReadOnlyList<(string Path, string Text)> Main { get; } =
        [(Home, "Today"), (Calendar, "Calendar"), (Timeline, "Timeline"), (Map, "Map"), (Anniversaries, "Anniversaries"), (Categories, "Categories"), (People, "People"), (Places, "Places")];

    /// <summary>The choice of a clock.</summary>
    /// <param name="back">The page to come back to.</param>
    public static string ZoneFor(string back) => back == Home ? Zone : $"{Zone}?{ZoneChoice.BackKey}={Uri.EscapeDataString(back)}";

    public static string Day(MonthDay day) => EventPath.Of(day);

    /// <summary>A day on paper for the classroom.</summary>
    public static string Sheet(MonthDay day) => $"{Day(day)}/{SheetSegment}";

    public static string Date(HistoricalDate date) => EventPath.Of(date.MonthDay, date.Year);

    public static string Event(EventSummary happening) => happening.Path;

    public static string Month(int month) => $"/{MonthNames.SlugOf(month)}";

    public static string Year(HistoricalYear year) => $"/{year.Slug}";

    public static string YearMonth(HistoricalYear year, int month) => $"/{year.Slug}/{MonthNames.SlugOf(month)}";

    public static string Decade(Decade decade) => $"/{decade.Slug}";

    public static string Century(Century century) => $"/{century.Slug}";

    /// <summary>Those events of a century that a filter leaves in.</summary>
    public static string Century(Century century, EventFilter filter) => Century(century) + ListFilter.QueryOf(filter);

    public static string Category(string slug) => $"{Categories}/{slug}";

    public static string Image(ImageView image) => Versions.Address($"{Images}/{Uri.EscapeDataString(image.Name)}", image.Version);

    public static string Person(string slug) => $"{People}/{slug}";

    public static string Place(string slug) => $"{Places}/{slug}";

    public static string Tag(string slug) => $"{Tags}/{slug}";

    public static string Thread(string slug) => $"{Threads}/{slug}";

    public static string AnniversariesOf(HistoricalYear year) => $"{Anniversaries}/{year.Slug}";

    /// <summary>The results of a query.</summary>
    public static string SearchFor(string query, SearchOrder order = SearchOrder.Relevance, int page = 1)
    {
        var keys = new QueryBuilder { { SearchText.Key, query } };
        if (order != SearchOrder.Relevance) keys.Add("order", order.ToString().ToLowerInvariant());
        if (page > 1) keys.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return Search + keys.ToQueryString();
    }

    /// <summary>One of the events that a query finds.</summary>
    public static string RandomOf(string query) => Random + new QueryBuilder { { SearchText.Key, query } }.ToQueryString();

    /// <summary>The page of a time; null where it has none: spans, and days that there are not.</summary>
    public static string? For(DateExpression expression) => expression switch
    {
        DayOfEveryYear day => Day(day.Day),
        MonthOfEveryYear month => Month(month.Month),
        OneDate date => EventPath.Of(date.Day, date.Year),
        OneMonth month => YearMonth(month.Year, month.Month),
        OneYear year => Year(year.Year),
        OneDecade decade => Decade(decade.Decade),
        OneCentury century => Century(century.Century),
        _ => null,
    };

    /// <summary>The page of a name.</summary>
    public static string Name(NameKind kind, string slug, string text) => kind switch
    {
        NameKind.Country => Place(slug),
        NameKind.Person => Person(slug),
        NameKind.Category => Category(slug),
        NameKind.Tag => Tag(slug),
        NameKind.Thread => Thread(slug),
        _ => SearchFor($"place:\"{text}\""),
    };

    /// <summary>Where a suggestion leads; null where there is no such page.</summary>
    public static string? Suggestion(Suggestion suggestion) => suggestion switch
    {
        { Path: { } path } => path,
        { Date: { } date } => For(date),
        { Slug: { } slug } => Name(Enum.Parse<NameKind>(suggestion.Kind, ignoreCase: true), slug, suggestion.Text),
        _ => null,
    };

    /// <summary>A page of a list; the first is the bare address.</summary>
    public static string Page(string path, int number) => number == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={number}");

    /// <summary>An article of Wikipedia by its title.</summary>
    public static string Wikipedia(string title, string language = "en") =>
        $"https://{language}.wikipedia.org/wiki/{Uri.EscapeDataString(title).Replace("%2F", "/", StringComparison.Ordinal)}";

    /// <summary>Where a source can be read; null for a book.</summary>
    public static string? Reference(ReferenceView source) => source switch
    {
        { Url: { } url } => url,
        { Wikipedia: { } title } => OtherLanguage.Match(title) is { Success: true } match ? Wikipedia(match.Groups["title"].Value, match.Groups["language"].Value) : Wikipedia(title),
        _ => null,
    };

    /// <summary>A letter to the editor about a file.</summary>
    public static string Correction(string editor, string file) => $"mailto:{editor}?subject={Uri.EscapeDataString($"Correction: {file}")}";

    // A reference names the language, "nl:Titel", where it is not English.
    [GeneratedRegex("^(?<language>[a-z]{2,3}|[a-z]{2,3}-[a-z]+|simple):(?<title>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherLanguage { get; }
}
