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
    [InlineData("categoriesPerDay: 2", "events/02/01:1: 1 February has events of 1 categories: the collection asks for 2 or more.")]
    [InlineData("regionsPerDay: 2", "events/02/01:1: 1 February has events of 1 regions: the collection asks for 2 or more.")]
    [InlineData("heavyPercentOfDay: 34", "events/02/01:1: 1 February has 2 events of 2 whose main fact is killing or disaster: the collection asks for 34 % at most.")]
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

    private static async Task<IReadOnlyList<string>> CheckAsync(TestContent content) =>
        [.. (await ContentCheck.RunAsync(content.Path, Today.Date, TestContext.Current.CancellationToken)).Errors.Select(error => error.ToString())];
}
