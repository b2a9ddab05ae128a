using HistoryDay.Dates;
using HistoryDay.Queries;
using HistoryDay.Search;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Tests.Queries;

public sealed class SearchQueriesTests : IAsyncLifetime
{
    private static readonly DateLanguage Dates = new(Today.Date, DayOrder.DayFirst);
    private readonly TestContent _content = new();
    private readonly TemporaryFolder _folder = new();
    private SearchQueries _search = null!; // set by InitializeAsync

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _content
            .With(Some.Event(1969, 7, 20, "two-land-on-the-moon", "Two people land on the Moon", importance: 5, account: "They walked about, a landing long planned."))
            .With(Some.Event(1970, 1, 1, "a-talk-of-the-moon", "A talk is given", account: "It was about the moon.", country: "GB"))
            .With(Some.Event(1789, 7, 14, "a-revolution-breaks-out", "A revolution breaks out", category: "war-conflict"))
            .With(Some.Event(1790, 7, 14, "revolutions-are-weighed-up", "Revolutions are weighed up", importance: 5))
            .With(Some.Event(2009, 2, 1, "sigurdardottir-takes-an-office", "Sigurðardóttir takes an office", person: "Jóhanna Sigurðardóttir", country: "JP", place: "Łódź"))
            .With(Some.Event(1917, 11, 7, "an-uprising-in-a-city", "An uprising in a city", extra: "alsoDated: { date: 1917-10-25, calendar: julian }"))
            .With(Some.Event(-43, 3, 15, "a-murder-in-the-senate", "A murder in the senate", tags: "islands, trade, trials"))
            .With(Some.Event(1951, 12, 24, "a-kingdom-is-proclaimed", "A kingdom is proclaimed", country: "KE", account: "It was not in Japan."));
        var store = new HistoryStore(_content.Path, _folder.Path);
        (await store.EnsureBuiltAsync(Today.Date, Cancellation)).Errors.ShouldBeEmpty();
        _search = new SearchQueries(store);
    }

    [Theory]
    [InlineData("moon", "Two people land on the Moon; A talk is given")] // the title weighs more than the text
    [InlineData("sigurdardottir", "Sigurðardóttir takes an office")]
    [InlineData("SIGURÐARDÓTTIR", "Sigurðardóttir takes an office")]
    [InlineData("lodz", "Sigurðardóttir takes an office")]
    [InlineData("revolution", "A revolution breaks out; Revolutions are weighed up")] // the very form stands above the stem
    [InlineData("revolutions", "Revolutions are weighed up; A revolution breaks out")]
    [InlineData("revolut", "Revolutions are weighed up; A revolution breaks out")] // the last word as a beginning
    [InlineData("revolut breaks", "A revolution breaks out")] // as Porter's stem
    [InlineData("revolutio breaks", "")]
    [InlineData("landings", "Two people land on the Moon")]
    [InlineData("\"breaks out\"", "A revolution breaks out")]
    [InlineData("\"out breaks\"", "")]
    [InlineData("moon -talk", "Two people land on the Moon")]
    [InlineData("-moon -revolution -office -city -senate", "A kingdom is proclaimed")]
    [InlineData("category:war", "A revolution breaks out")]
    [InlineData("category:war-conflict", "A revolution breaks out")]
    [InlineData("category:nothing", "")]
    [InlineData("moon -category:nothing", "Two people land on the Moon; A talk is given")]
    [InlineData("-category:arts", "A revolution breaks out")]
    [InlineData("tag:islands", "A murder in the senate")]
    [InlineData("person:johanna", "Sigurðardóttir takes an office")]
    [InlineData("person:johanna-sigurdardottir", "Sigurðardóttir takes an office")]
    [InlineData("place:lodz", "Sigurðardóttir takes an office")]
    [InlineData("place:japan", "Sigurðardóttir takes an office")]
    [InlineData("country:japan", "Sigurðardóttir takes an office")]
    [InlineData("in:japan", "Sigurðardóttir takes an office")]
    [InlineData("in:asia", "Sigurðardóttir takes an office")]
    [InlineData("in:lodz", "Sigurðardóttir takes an office")]
    [InlineData("continent:africa", "A kingdom is proclaimed")]
    [InlineData("japan", "Sigurðardóttir takes an office; A kingdom is proclaimed")] // there, then named
    [InlineData("moon 1969", "Two people land on the Moon")]
    [InlineData("moon 20 July", "Two people land on the Moon")]
    [InlineData("moon july 1969", "Two people land on the Moon")]
    [InlineData("1789-1790 revolution category:war", "A revolution breaks out")]
    [InlineData("before 1 CE", "A murder in the senate")]
    [InlineData("25 October 1917 uprising", "An uprising in a city")] // by its date in the other calendar
    [InlineData("uprising 25 October", "An uprising in a city")]
    [InlineData("murder before 1500", "A murder in the senate")]
    [InlineData("30 February", "")]
    [InlineData("", "")]
    [InlineData("\"", "")]
    public async Task A_query_finds(string text, string expected) =>
        string.Join("; ", (await FindAsync(text)).Hits.Items.Select(hit => hit.Event.Title)).ShouldBe(expected);

    [Fact]
    public async Task Names_of_countries_and_people_are_recognised()
    {
        (await FindAsync("office japan")).Chips.Select(chip => $"{chip.Kind} {chip.Text}").ShouldBe(["word office", "country Japan"]);
        var person = await FindAsync("johanna sigurdardottir office");
        person.Chips.Select(chip => $"{chip.Kind} {chip.Text} | {chip.Without}").ShouldBe(["person Jóhanna Sigurðardóttir | office", "word office | johanna sigurdardottir"]);
        (await FindAsync("Jóhanna Sigurðardóttir")).Names.ShouldHaveSingleItem().Slug.ShouldBe("johanna-sigurdardottir");
    }

    [Fact]
    public async Task Facets_count_every_hit_and_narrow_to_as_many()
    {
        var found = await FindAsync("since 1 CE");
        found.Hits.Total.ShouldBe(7);
        foreach (var value in found.Facets.SelectMany(facet => facet.Values)) (await FindAsync(value.Narrowed)).Hits.Total.ShouldBe(value.Count, value.Narrowed);
        found.Facets.Select(facet => $"{facet.Kind} {facet.Values.Sum(value => value.Count)}").ShouldBe(["category 7", "century 7", "continent 7", "country 7", "person 1"]);
        (await FindAsync("murder")).Facets.Single(facet => facet.Kind == "century").Values.ShouldHaveSingleItem().Narrowed.ShouldBe("murder 1st century BCE");
    }

    [Theory]
    [InlineData(SearchOrder.Oldest, "1789 1790")]
    [InlineData(SearchOrder.Newest, "1790 1789")]
    [InlineData(SearchOrder.Importance, "1790 1789")]
    [InlineData(SearchOrder.Relevance, "1789 1790")]
    public async Task Hits_come_in_the_order_that_is_asked_for(SearchOrder order, string expected) =>
        string.Join(' ', (await FindAsync("revolution", order)).Hits.Items.Select(hit => hit.Event.Date.Year)).ShouldBe(expected);

    [Theory]
    [InlineData("revolutoin", "revolution")]
    [InlineData("murdr in the sennate", "murder in the senate")]
    [InlineData("xqzwvk", null)]
    [InlineData("moon senate", null)] // both are spelt well
    public async Task A_misspelt_word_is_guessed_at_where_nothing_is_found(string text, string? guess)
    {
        var found = await FindAsync(text);
        found.Hits.Total.ShouldBe(0);
        found.DidYouMean.ShouldBe(guess);
    }

    [Fact]
    public async Task Where_no_event_has_all_of_the_words_a_few_that_have_some_are_told() =>
        (await FindAsync("moon senate")).Closest.Select(hit => hit.Event.Title).ShouldContain("A murder in the senate");

    [Fact]
    public async Task Chance_falls_on_every_event_that_is_found_and_on_no_other()
    {
        var titles = new HashSet<string>();
        for (var at = 0; at < 4; at++) titles.Add((await _search.FindAnyAsync(SearchQuery.Parse("moon", Dates), at, Cancellation))!.Title); // there are two
        titles.ShouldBe(["Two people land on the Moon", "A talk is given"], ignoreOrder: true);
        (await _search.FindAnyAsync(SearchQuery.Parse("nothing of this", Dates), 3, Cancellation)).ShouldBeNull();
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        _content.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<SearchView> FindAsync(string text, SearchOrder order = SearchOrder.Relevance) => _search.SearchAsync(SearchQuery.Parse(text, Dates), order, 1, Cancellation);
}
