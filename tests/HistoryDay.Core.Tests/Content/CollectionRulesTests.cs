namespace HistoryDay.Tests.Content;

public sealed class CollectionRulesTests
{
    [Fact]
    public async Task Rules_that_are_not_switched_on_ask_nothing()
    {
        using var content = new TestContent().With(Some.Event());
        (await CheckAsync(content)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("eventsPerDay: 3", "events/02/01:1: 1 February has 2 events: the collection asks for 3 or more.")]
    [InlineData("categoriesPerDay: 2", "events/02/01:1: 1 February has events of 1 category: the collection asks for 2 or more.")]
    [InlineData("regionsPerDay: 2", "events/02/01:1: 1 February has events of 1 region: the collection asks for 2 or more.")]
    [InlineData("heavyPercentOfDay: 33", "events/02/01:1: 1 February has 2 events of 2 whose main fact is killing or disaster: the collection asks for 33 % at most.")]
    [InlineData("balance: [ { name: Europe, regions: [Europe], atMost: 50 } ]", "site.yml:10: 'Europe' is 100.0 %: the collection asks for at most 50 %.")]
    [InlineData("balance: [ { name: Africa, regions: [Africa], atLeast: 8 } ]", "site.yml:10: 'Africa' is 0.0 %: the collection asks for at least 8 %.")]
    [InlineData("balance: [ { name: War and politics, group: war-politics, atMost: 40 } ]", "site.yml:10: 'War and politics' is 100.0 %: the collection asks for at most 40 %.")]
    [InlineData("balance: [ { name: Since 2001, fromYear: 2001, atLeast: 8, atMost: 18 } ]", "site.yml:10: 'Since 2001' is 0.0 %: the collection asks for 8 to 18 %.")]
    [InlineData("balance: [ { name: Before 1501, toYear: 1500, atLeast: 60 } ]", "site.yml:10: 'Before 1501' is 50.0 %: the collection asks for at least 60 %.")]
    [InlineData("balance: [ { name: Women, women: true, atLeast: 20 } ]", "site.yml:10: 'Women' is 0.0 %: the collection asks for at least 20 %.")]
    [InlineData("balance: [ { name: One country, oneCountry: true, atMost: 14 } ]", "site.yml:10: 'One country' is 100.0 %: the collection asks for at most 14 %.")]
    public async Task What_is_not_kept_is_told(string rule, string error)
    {
        using var content = new TestContent().With("site.yml", TestContent.SiteText + $"collectionRules:\n  {rule}\n")
            .With(Some.Event(1924, category: "war-conflict")).With(Some.Event(1066, category: "war-conflict"));
        (await CheckAsync(content)).ShouldBe([error]);
    }

    [Theory]
    [InlineData("birthsPerDay: 2", "events/02/01:1: 1 February has 1 birth: the collection asks for 2 or more.")]
    [InlineData("deathsPerDay: 1", "events/02/01:1: 1 February has 0 deaths: the collection asks for 1 or more.")]
    [InlineData("balance: [ { name: Women, among: day-people, women: true, atMost: 30 } ]", "site.yml:10: 'Women' is 100.0 %: the collection asks for at most 30 %.")]
    [InlineData("balance: [ { name: Old, among: births, toYear: 1900, atMost: 30 } ]", "site.yml:10: 'Old' is 100.0 %: the collection asks for at most 30 %.")]
    [InlineData("balance: [ { name: Europe, among: day-people, regions: [Europe], atMost: 60 } ]", "site.yml:10: 'Europe' is 100.0 %: the collection asks for at most 60 %.")]
    public async Task What_a_day_file_lacks_is_told(string rule, string error)
    {
        using var content = new TestContent().With("site.yml", TestContent.SiteText + $"collectionRules:\n  {rule}\n").With(Some.Event())
            .With("days/02-01.yml", "births:\n  - { name: Ada Lovelace, year: 1815, country: GB, gender: f, text: mathematician, wikipedia: Ada_Lovelace }\n");
        (await CheckAsync(content)).ShouldBe([error]);
    }

    [Fact]
    public async Task Two_events_of_one_article_are_the_same_happening()
    {
        using var content = WithRule("sameHappening: true").With(Some.Event(1924, extra: "wikipedia: A_thing")).With(Some.Event(1925, extra: "wikipedia: A_thing"));
        (await CheckAsync(content)).ShouldBe(["events/02/01/1925-a-thing-happens-here.md:1: the same happening as events/02/01/1924-a-thing-happens-here.md: both have 'wikipedia: A_thing'. Keep one."]);
    }

    [Fact]
    public async Task Two_events_of_one_date_with_a_shared_person_are_the_same_happening()
    {
        using var content = WithRule("sameHappening: true").With(Some.Event(1924, person: "Ada Lovelace")).With(Some.Event(1924, slug: "the-same-thing-again", person: "Ada Lovelace")).With(Some.Event(1925, person: "Ada Lovelace"));
        (await CheckAsync(content)).ShouldBe(["events/02/01/1924-the-same-thing-again.md:1: the same happening as events/02/01/1924-a-thing-happens-here.md: both are of 1 February 1924 and name Ada Lovelace. Keep one."]);
    }

    [Theory]
    [InlineData("born: 1925", "was born 1925")]
    [InlineData("died: 1923", "died 1923")]
    [InlineData("died: 1924-01-31", "died 31 January 1924")]
    [InlineData("born: 1924", null)]
    [InlineData("died: 1924-02-01", null)]
    public async Task A_person_in_an_event_was_alive(string life, string? fault)
    {
        using var content = WithRule("lifetimes: true").With(Some.Event(1924, person: $"Ada Lovelace\n    {life}"));
        (await CheckAsync(content)).ShouldBe(fault is null ? [] : [$"events/02/01/1924-a-thing-happens-here.md:12: 'Ada Lovelace' {fault}: name who was alive on 1 February 1924, or mend the date."]);
    }

    [Fact]
    public async Task The_same_run_of_words_in_two_files_is_told_once_for_a_pair()
    {
        const string Run = "the governor had promised them seed and tools but sent neither that year";
        using var content = WithRule("repeatedWords: 12").With(Own(1924, Run)).With(Own(1925, Run)).With(Own(1926, "“" + Run + "”")).With(Own(1927, "*" + Run + "*"))
            .With(Own(1928, "the United Nations Educational Scientific and Cultural Organization World Heritage Committee")).With(Own(1929, "the United Nations Educational Scientific and Cultural Organization World Heritage Committee"));
        (await CheckAsync(content)).ShouldBe([$"events/02/01/1925-a-thing-happens-here.md:40: 'the governor had promised them seed and tools but sent neither that' stands in events/02/01/1924-a-thing-happens-here.md too: say it in other words."]);
    }

    [Theory]
    [InlineData("It was a significantly Pivotal moment", "significantly", "Pivotal")]
    [InlineData("It was not only large but also heavy", "not only large but also")]
    [InlineData("Boats resonated in the wake of the ship", "in the wake of")]
    [InlineData("He called it “pivotal” in *A Pivotal Year*")]
    [InlineData("It was insignificant")]
    public async Task Words_that_say_nothing_are_told(string text, params string[] cut)
    {
        using var content = WithRule("cutWords: [significant*, pivotal, not only … but also, in the wake of]").With(Own(1924, text));
        (await CheckAsync(content)).ShouldBe(cut.Select(word => $"events/02/01/1924-a-thing-happens-here.md:40: '{word}' says nothing: name the person, the place or the number."));
    }

    [Fact]
    public async Task Stock_openings_and_closings_are_told()
    {
        using var content = WithRule("filesOpeningAlike: 2").With(Some.Event(1924)).With(Some.Event(1925)).With(Some.Event(1926));
        (await CheckAsync(content)).ShouldBe([
            "events/02/01/1926-a-thing-happens-here.md:1: 'word1 word2 word3 word4' opens 3 files: the collection asks for 2 at most.",
            "events/02/01/1926-a-thing-happens-here.md:1: 'word57 word58 word59 word60' closes 3 files: the collection asks for 2 at most."]);
    }

    [Fact]
    public async Task An_address_that_too_many_events_cite_is_told()
    {
        using var content = WithRule("eventsPerAddress: 2").With(Some.Event(1924)).With(Some.Event(1925)).With(Some.Event(1926));
        var errors = await CheckAsync(content);
        errors.Count.ShouldBe(2);
        errors[0].ShouldBe("events/02/01/1926-a-thing-happens-here.md:1: https://one.example.org/a is cited by 3 events: the collection asks for 2 at most; find other witnesses.");
    }

    [Fact]
    public async Task One_heavy_event_of_three_is_a_third()
    {
        using var content = WithRule("heavyPercentOfDay: 33").With(Some.Event(1924, category: "war-conflict")).With(Some.Event(1925)).With(Some.Event(1926));
        (await CheckAsync(content)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rule_of_every_day_counts_days_without_an_event()
    {
        using var content = new TestContent().With("site.yml", TestContent.SiteText + "collectionRules:\n  everyDay: true\n  eventsPerDay: 1\n").With(Some.Event());
        var errors = await CheckAsync(content);
        errors.Count.ShouldBe(365);
        errors[0].ShouldBe("events/01/01:1: 1 January has 0 events: the collection asks for 1 or more.");
    }

    [Fact]
    public async Task Rules_that_are_not_kept_do_not_keep_a_store_from_being_built()
    {
        using var content = new TestContent().With("site.yml", TestContent.SiteText + "collectionRules:\n  eventsPerDay: 3\n").With(Some.Event());
        using var folder = new TemporaryFolder();
        (await new HistoryStore(content.Path, folder.Path).EnsureBuiltAsync(Today.Date, TestContext.Current.CancellationToken)).Origin.ShouldBe(StoreOrigin.Built);
    }

    [Fact]
    public async Task The_report_counts_what_there_is()
    {
        using var content = new TestContent().With(Some.Event(1924, person: "Ada Lovelace")).With(Some.Event(-43, 3, 15, country: "JP"));
        var report = (await ContentCheck.RunAsync(content.Path, Today.Date, TestContext.Current.CancellationToken)).Report;
        report.ShouldStartWith("2 events on 2 days; 0 day files with 0 births, 0 deaths, 0 observances; 1 people.\nEvents of a day: 2 × 1; 364 days without one.\n");
        report.ShouldContain("1st century BCE                        1   50.0 %");
        report.ShouldContain("Japan                                  1   50.0 %");
        report.ShouldContain("women                                  1  100.0 %");
    }

    private static TestContent WithRule(string rule) => new TestContent().With("site.yml", TestContent.SiteText + $"collectionRules:\n  {rule}\n");

    // The only words of its own that an event has begin its account; the rest differs from year to year.
    private static Some.EventText Own(int year, string text)
    {
        var happening = Some.Event(year, account: text);
        return happening with { Text = happening.Text.Replace("word", $"word{year}x", StringComparison.Ordinal) };
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(TestContent content) =>
        [.. (await ContentCheck.RunAsync(content.Path, Today.Date, TestContext.Current.CancellationToken)).Errors.Select(error => error.ToString())];
}
