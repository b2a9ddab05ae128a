using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Tests.Queries;

public sealed class QueriesTests : IAsyncLifetime
{
    private static readonly MonthDay Day = new(2, 1);
    private readonly TestContent _content = new();
    private readonly TemporaryFolder _folder = new();
    private HistoryStore _store = null!; // set by BuildAsync

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_lists_its_events_newest_first()
    {
        await BuildAsync(Some.Event(1924), Some.Event(-43), Some.Event(2012), Some.Event(1924, 2, 2));
        (await new DayQueries(_store).GetDayAsync(Day, EventFilter.None, Cancellation)).Events.Select(happening => happening.Date.ToString())
            .ShouldBe(["1 February 2012", "1 February 1924", "1 February 44 BCE"]);
    }

    [Fact]
    public async Task An_event_with_a_date_in_the_other_calendar_is_listed_on_both_days()
    {
        await BuildAsync(Some.Event(1917, 11, 7, extra: "alsoDated: { date: 1917-10-25, calendar: julian }"));
        var days = new DayQueries(_store);
        (await days.GetDayAsync(new MonthDay(11, 7), EventFilter.None, Cancellation)).Events.ShouldHaveSingleItem();
        (await days.GetDayAsync(new MonthDay(10, 25), EventFilter.None, Cancellation)).Events.ShouldHaveSingleItem().AlsoDated.ToString().ShouldBe("25 October 1917");
        (await days.GetDateAsync(new MonthDay(10, 25), new HistoricalYear(1917), Cancellation)).OtherCalendar.ShouldHaveSingleItem();
        (await new EventQueries(_store).FindMovedAsync("/october/25/1917/a-thing-happens-here", Cancellation)).ShouldBe("/november/7/1917/a-thing-happens-here");
    }

    [Fact]
    public async Task An_event_that_moved_is_found_by_its_former_path()
    {
        await BuildAsync(Some.Event(extra: "formerly: [/february/2/1924/an-old-slug]"));
        (await new EventQueries(_store).FindMovedAsync("/february/2/1924/an-old-slug", Cancellation)).ShouldBe("/february/1/1924/a-thing-happens-here");
        (await new EventQueries(_store).FindMovedAsync("/february/2/1924/another-old-slug", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task The_nearest_days_are_told_across_the_turn_of_the_year()
    {
        await BuildAsync(Some.Event(1900, 12, 31), Some.Event(1901, 1, 3), Some.Event(1902, 7, 1));
        (await new DayQueries(_store).GetNearestDaysAsync(new MonthDay(1, 1), 2, Cancellation)).ShouldBe([new MonthDay(12, 31), new MonthDay(1, 3)]);
    }

    [Fact]
    public async Task A_calendar_shows_how_many_events_a_day_has_and_the_most_important()
    {
        await BuildAsync(Some.Event(1924, importance: 2), Some.Event(1925, title: "The lead", importance: 5));
        var calendar = await new DayQueries(_store).GetCalendarAsync(month: null, Cancellation);
        calendar.Count.ShouldBe(366);
        calendar.Single(day => day.Count > 0).ShouldSatisfyAllConditions(day => day.Day.ShouldBe(Day), day => day.Count.ShouldBe(2), day => day.Lead!.Title.ShouldBe("The lead"));
    }

    [Fact]
    public async Task Periods_are_told_in_order_of_time_with_their_neighbours()
    {
        await BuildAsync(Some.Event(1901), Some.Event(1924, 12, 1), Some.Event(1924), Some.Event(2000), Some.Event(2001));
        var periods = new PeriodQueries(_store);
        var century = new Century(20, IsBce: false);
        (await periods.GetPeriodAsync(century.First, century.Last, month: null, EventFilter.None, 1, Cancellation)).Events.Items.Select(happening => happening.Date.Iso()).ShouldBe(["1901-02-01", "1924-02-01", "1924-12-01", "2000-02-01"]);
        var year = await periods.GetPeriodAsync(new HistoricalYear(1924), new HistoricalYear(1924), month: 12, EventFilter.None, 1, Cancellation);
        year.Events.Items.ShouldHaveSingleItem().Date.Iso().ShouldBe("1924-12-01");
        (year.Previous?.Slug, year.Next?.Slug).ShouldBe(("1901", "2000"));
    }

    [Fact]
    public async Task Years_before_the_era_stand_in_order_of_time_too()
    {
        await BuildAsync(Some.Event(-43, 3, 15), Some.Event(-43, 2, 1), Some.Event(-44, 12, 31), Some.Event(0, 1, 1), Some.Event(1, 1, 1));
        var century = new Century(1, IsBce: true);
        (await new PeriodQueries(_store).GetPeriodAsync(century.First, century.Last, month: null, EventFilter.None, 1, Cancellation)).Events.Items.Select(happening => happening.Date.ToString())
            .ShouldBe(["31 December 45 BCE", "1 February 44 BCE", "15 March 44 BCE", "1 January 1 BCE"]);
    }

    [Fact]
    public async Task Lists_are_cut_into_pages_of_fifty()
    {
        await BuildAsync([.. Enumerable.Range(0, 101).Select(number => Some.Event(1800 + number))]);
        var labels = new LabelQueries(_store);
        var last = (await labels.FindCategoryAsync("arts-culture", 3, Cancellation))!.Events;
        (last.Items.Count, last.Pages, last.Total, last.Exists).ShouldBe((1, 3, 101, true));
        (await labels.FindCategoryAsync("arts-culture", 4, Cancellation))!.Events.Exists.ShouldBeFalse();
        (await labels.FindCategoryAsync("no-such", 1, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Labels_count_the_events_that_they_list()
    {
        await BuildAsync(Some.Event(1924, extra: "alsoIn: [war-conflict]"), Some.Event(1925, country: "JP"));
        var labels = new LabelQueries(_store);
        (await labels.GetCategoriesAsync(Cancellation)).Select(label => (label.Slug, label.Events)).ShouldBe([("arts-culture", 2), ("business-economy", 0), ("politics-government", 0), ("war-conflict", 1)]);
        (await labels.GetPlacesAsync(Cancellation)).Select(label => (label.Slug, label.Events)).ShouldBe([("japan", 1), ("italy", 1)]);
        (await labels.GetTagsAsync(Cancellation)).Select(label => label.Slug).ShouldBe(["poetry", "trade", "trials"]);
    }

    [Fact]
    public async Task Discover_more_varies_century_category_and_region_within_the_day()
    {
        await BuildAsync(
            Some.Event(1924, slug: "the-one-that-is-read"),
            Some.Event(1925, slug: "alike-in-all-but-important", importance: 5),
            Some.Event(1550, slug: "from-another-century-and-region", country: "JP", category: "war-conflict", importance: 1),
            Some.Event(1926, slug: "alike-in-all-too"),
            Some.Event(1220, slug: "from-a-third-century-here", country: "KE", category: "business-economy", importance: 1));
        var others = (await DiscoverAsync(1924, "the-one-that-is-read")).Others;
        others.Select(other => other.Event.Slug).Take(2).ShouldBe(["from-a-third-century-here", "from-another-century-and-region"]);
        others[2].Event.Slug.ShouldBe("alike-in-all-but-important");
        others.ShouldAllBe(other => other.IsSameDay);
    }

    [Fact]
    public async Task Discover_more_offers_six_at_most_and_fills_up_from_the_nearest_days()
    {
        await BuildAsync([Some.Event(1924, slug: "the-one-that-is-read"), Some.Event(1800, slug: "the-same-days-other-event"), .. Enumerable.Range(2, 8).Select(day => Some.Event(1900 + day, 2, day))]);
        var others = (await DiscoverAsync(1924, "the-one-that-is-read")).Others;
        others.Count.ShouldBe(6);
        others.Select(other => other.IsSameDay).ShouldBe([true, false, false, false, false, false]);
        others.Skip(1).Select(other => other.ListedOn.ToString()).ShouldBe(["2 February", "3 February", "4 February", "5 February", "6 February"]);
    }

    [Fact]
    public async Task A_sheet_picks_events_that_vary_and_tells_the_oldest_first_each_with_a_question()
    {
        await BuildAsync(
            Some.Event(1924, slug: "the-most-important-one-here", importance: 5),
            Some.Event(1925, slug: "alike-in-all-but-the-year"),
            Some.Event(1550, slug: "from-another-century-and-region", country: "JP", category: "war-conflict", importance: 1));
        var sheet = await new DayQueries(_store).GetSheetAsync(Day, 2, Cancellation);
        sheet.Select(told => told.Event.Date.Year.ToString()).ShouldBe(["1550", "1924"]);
        sheet.ShouldAllBe(told => told.Question == null); // filler has neither numbers nor names
        (await new DayQueries(_store).GetSheetAsync(Day, 5, Cancellation)).Count.ShouldBe(3);
        (await new DayQueries(_store).GetSheetAsync(Day.Next, 5, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thread_leads_to_its_previous_and_next_event()
    {
        await BuildAsync(Some.Event(1900, extra: "thread: long-story"), Some.Event(1924, 3, 3, extra: "thread: long-story"), Some.Event(1950, extra: "thread: long-story"), Some.Event(1951));
        var discover = await DiscoverAsync(1924, "a-thing-happens-here", new MonthDay(3, 3));
        (discover.PreviousInThread?.Date.Year.Slug, discover.NextInThread?.Date.Year.Slug).ShouldBe(("1900", "1950"));
    }

    [Fact]
    public async Task Up_to_three_events_are_offered_that_share_a_person_a_place_or_a_tag_and_say_which()
    {
        var far = Enumerable.Range(0, 6).Select(number => Some.Event(1700 + number, 2, 1, tags: "poetry, trade, trials")); // these fill the day
        await BuildAsync([.. far,
            Some.Event(1924, slug: "the-one-that-is-read", person: "Ada Lovelace", place: "Rome", tags: "poetry, trade, islands"),
            Some.Event(1843, 9, 9, person: "Ada Lovelace"),
            Some.Event(1844, 9, 9, place: "Rome"),
            Some.Event(1845, 9, 9, tags: "trade, trials, islands"),
            Some.Event(1846, 9, 9)]);
        var sharing = (await DiscoverAsync(1924, "the-one-that-is-read")).Sharing;
        sharing.Select(other => (other.Event.Date.Year.Slug, other.Kind, other.Shared)).ShouldBe([("1843", "people", "Ada Lovelace"), ("1844", "places", "Rome"), ("1845", "tags", "Islands")]);
    }

    [Fact]
    public async Task A_person_has_life_dates_and_events_in_order_of_time()
    {
        _content.With("days/12-10.yml", "births:\n  - { name: Ada Lovelace, year: 1815, country: GB, gender: f, text: mathematician, wikipedia: Ada_Lovelace }\n");
        await BuildAsync(Some.Event(1843, person: "Ada Lovelace"), Some.Event(1833, person: "Ada Lovelace"));
        var person = (await new PeopleQueries(_store).FindPersonAsync("ada-lovelace", Cancellation))!;
        (person.Born.ToString(), person.Died, person.Text).ShouldBe(("10 December 1815", null, "mathematician"));
        person.Events.Select(part => part.Event.Date.Year.Slug).ShouldBe(["1833", "1843"]);
        (await new PeopleQueries(_store).FindPersonAsync("nobody-known", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Anniversaries_are_round_numbers_of_years_without_a_year_zero()
    {
        await BuildAsync(Some.Event(1927, 3, 1), Some.Event(1928), Some.Event(2017, 1, 5), Some.Event(1877, 12, 31, category: "war-conflict"), Some.Event(27, 3, 1, country: "JP"), Some.Event(-473, 3, 1));
        var queries = new AnniversaryQueries(_store);
        var all = await queries.GetAnniversariesAsync(new HistoricalYear(2027), null, null, null, Cancellation);
        all.Select(anniversary => (anniversary.Event.Date.ToString(), anniversary.Years)).ShouldBe([("5 January 2017", 10), ("1 March 474 BCE", 2500), ("1 March 27", 2000), ("1 March 1927", 100), ("31 December 1877", 150)]);
        (await queries.GetAnniversariesAsync(new HistoricalYear(2027), "war-conflict", null, null, Cancellation)).ShouldHaveSingleItem().Years.ShouldBe(150);
        (await queries.GetAnniversariesAsync(new HistoricalYear(2027), null, "japan", null, Cancellation)).ShouldHaveSingleItem().Years.ShouldBe(2000);
        (await queries.GetAnniversariesAsync(new HistoricalYear(2027), null, null, 500, Cancellation)).Select(anniversary => anniversary.Years).ShouldBe([2500, 2000]);
    }

    [Fact]
    public void Kept_anniversaries_rise_without_a_repeat()
    {
        AnniversaryQueries.Kept.Distinct().Count().ShouldBe(AnniversaryQueries.Kept.Count);
        AnniversaryQueries.Kept.Take(10).ShouldBe([10, 25, 50, 75, 100, 150, 200, 250, 300, 400]);
        foreach (var asked in new[] { 500, 1000 }) AnniversaryQueries.Kept.ShouldContain(asked);
    }

    [Fact]
    public async Task An_empty_collection_can_be_asked_everything()
    {
        await BuildAsync();
        (await new DayQueries(_store).GetDayAsync(Day, EventFilter.None, Cancellation)).Events.ShouldBeEmpty();
        (await new DayQueries(_store).GetNearestDaysAsync(Day, 4, Cancellation)).ShouldBeEmpty();
        (await new DayQueries(_store).GetDateAsync(Day, new HistoricalYear(1924), Cancellation)).Years.ShouldBeNull();
        (await new PeopleQueries(_store).GetPeopleAsync(1, Cancellation)).ShouldSatisfyAllConditions(page => page.Exists.ShouldBeTrue(), page => page.Total.ShouldBe(0));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _content.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task BuildAsync(params Some.EventText[] events)
    {
        foreach (var happening in events) _content.With(happening);
        _store = new HistoryStore(_content.Path, _folder.Path);
        (await _store.EnsureBuiltAsync(Today.Date, Cancellation)).Errors.ShouldBeEmpty();
    }

    private async Task<DiscoverView> DiscoverAsync(int year, string slug, MonthDay? day = null) =>
        new EventQueries(_store).FindEvent(day ?? Day, new HistoricalYear(year), slug)!.Discover; // the test has just added it
}
