using HistoryDay.Dates;
using HistoryDay.Queries;

namespace HistoryDay.Tests.Queries;

public sealed class ChartQueriesTests : IAsyncLifetime
{
    private readonly TestContent _content = new();
    private readonly TemporaryFolder _folder = new();
    private HistoryStore _store = null!; // set by BuildAsync

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_label_counts_all_its_events_by_century_whatever_page_is_asked_for()
    {
        await BuildAsync([.. Enumerable.Range(0, 60).Select(number => Some.Event(1801 + number)), Some.Event(-43), Some.Event(0), Some.Event(1801, category: "war-conflict", slug: "a-war-breaks-out")]);
        var page = await new LabelQueries(_store).FindCategoryAsync("arts-culture", 2, Cancellation);
        page!.Centuries.Select(count => (count.Century.ToString(), count.Events)).ShouldBe([("1st century BCE", 2), ("19th century", 60)]); // it was just built
        (await new LabelQueries(_store).FindTagAsync("islands", 1, Cancellation))!.Centuries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_label_counts_events_that_are_also_in_it()
    {
        await BuildAsync(Some.Event(1924, extra: "alsoIn: [war-conflict]"));
        (await new LabelQueries(_store).FindCategoryAsync("war-conflict", 1, Cancellation))!.Centuries.ShouldHaveSingleItem().Events.ShouldBe(1); // it was just built
    }

    [Fact]
    public async Task A_timeline_tells_the_most_important_of_each_century_in_order_of_time_and_counts_all()
    {
        await BuildAsync(Some.Event(1924, importance: 5), Some.Event(1901, importance: 4), Some.Event(1950, importance: 1), Some.Event(1800));
        var view = await new TimelineQueries(_store).GetTimelineAsync([], EventFilter.None, mostOfCentury: 2, Cancellation);
        view.Total.ShouldBe(4);
        view.Centuries.Select(century => (century.Century.Number, century.Total)).ShouldBe([(18, 1), (20, 3)]);
        view.Centuries[1].Events.Select(happening => happening.Date.Year.Number).ShouldBe([1901, 1924]);
        view.Years.ShouldContain(new TimelineYear("arts-culture", new HistoricalYear(1950), 1));
    }

    [Fact]
    public async Task A_timeline_can_be_narrowed_to_several_categories_a_continent_and_quiet_events()
    {
        await BuildAsync(
            Some.Event(1924),
            Some.Event(1925, category: "war-conflict"),
            Some.Event(1926, category: "business-economy", extra: "alsoIn: [war-conflict]"),
            Some.Event(1927, category: "business-economy", country: "JP"),
            Some.Event(1928, category: "politics-government"));
        (await YearsAsync([], EventFilter.None)).ShouldBe([1924, 1925, 1926, 1927, 1928]);
        (await YearsAsync(["war-conflict", "business-economy"], EventFilter.None)).ShouldBe([1925, 1926, 1927]);
        (await YearsAsync(["business-economy"], new EventFilter(null, "Asia", IsQuiet: false))).ShouldBe([1927]);
        (await YearsAsync([], new EventFilter(null, null, IsQuiet: true))).ShouldBe([1924, 1927, 1928]);
    }

    [Fact]
    public async Task A_collection_without_bounds_and_events_has_a_balance_of_nothing()
    {
        await BuildAsync();
        var view = await new BalanceQueries(_store).GetBalanceAsync(Cancellation);
        view.Bounds.ShouldBeEmpty();
        (view.Tally.Total, view.Tally.EmptyDays.Count, view.Tally.Regions.Count).ShouldBe((0, 366, 0));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _content.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IEnumerable<int>> YearsAsync(IReadOnlyList<string> categorySlugs, EventFilter filter) =>
        (await new TimelineQueries(_store).GetTimelineAsync(categorySlugs, filter, 100, Cancellation)).Centuries.SelectMany(century => century.Events).Select(happening => happening.Date.Year.Number);

    private async Task BuildAsync(params Some.EventText[] events)
    {
        foreach (var happening in events) _content.With(happening);
        _store = new HistoryStore(_content.Path, _folder.Path);
        (await _store.EnsureBuiltAsync(Today.Date, Cancellation)).Errors.ShouldBeEmpty();
    }
}
