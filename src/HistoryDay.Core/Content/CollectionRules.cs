using System.Globalization;
using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>
/// What this collection asks of itself as a whole: switched on and set in <c>site.yml</c>, checked by <c>historyday check</c> and the tests, and never in the
/// way of starting a site.
/// </summary>
internal sealed record CollectionRules
{
    /// <summary>No rule is on.</summary>
    public static CollectionRules None { get; } = new();

    /// <summary>Whether each of the 366 days must keep the rules of a day, or only those that have an event.</summary>
    public bool IsEveryDay { get; init; }

    /// <summary>The rules of a day.</summary>
    public IReadOnlyList<DayRule> OfDay { get; init; } = [];

    /// <summary>The rules that look across files.</summary>
    public IReadOnlyList<FilesRule> AcrossFiles { get; init; } = [];

    /// <summary>The bounds of the whole.</summary>
    public IReadOnlyList<BalanceRule> Balance { get; init; } = [];

    public static CollectionRules Parse(YamlFields fields)
    {
        var ofDay = new List<DayRule>();
        AddDayRule("eventsPerDay", 1, 100, (least, day) => day.Events.Count >= least ? null : $"has {CountOf(day.Events.Count, "event", "events")}: the collection asks for {least} or more.");
        AddDayRule("categoriesPerDay", 1, 14, (least, day) => Distinct(day, happening => happening.Category.Slug) is var count && count >= least ? null : $"has events of {CountOf(count, "category", "categories")}: the collection asks for {least} or more.");
        AddDayRule("regionsPerDay", 1, 7, (least, day) => Distinct(day, happening => happening.Location.Countries[0].Region) is var count && count >= least ? null : $"has events of {CountOf(count, "region", "regions")}: the collection asks for {least} or more.");
        AddDayRule("heavyPercentOfDay", 0, 100, (most, day) => day.Events.Count(happening => happening.Category.IsHeavy) is var heavy && heavy * 100 / Math.Max(day.Events.Count, 1) <= most ? null : $"has {CountOf(heavy, "event", "events")} of {day.Events.Count} whose main fact is killing or disaster: the collection asks for {most} % at most.");
        AddDayRule("birthsPerDay", 1, 30, (least, day) => day.Other?.Births.Count is var births && (births ?? 0) >= least ? null : $"has {CountOf(births ?? 0, "birth", "births")}: the collection asks for {least} or more.");
        AddDayRule("deathsPerDay", 1, 30, (least, day) => day.Other?.Deaths.Count is var deaths && (deaths ?? 0) >= least ? null : $"has {CountOf(deaths ?? 0, "death", "deaths")}: the collection asks for {least} or more.");

        var acrossFiles = new List<FilesRule>();
        if (fields.Flag("sameHappening")) acrossFiles.Add(new FilesRule("sameHappening", "on", Identity.FindSameHappenings));
        if (fields.Flag("lifetimes")) acrossFiles.Add(new FilesRule("lifetimes", "on", Identity.FindOutsideLifetimes));
        AddFilesRule("repeatedWords", 6, 40, Repetition.FindRepeatedWords);
        AddFilesRule("filesOpeningAlike", 1, 1000, Repetition.FindStockOpenings);
        AddFilesRule("eventsPerAddress", 1, 1000, Repetition.FindOverusedAddresses);
        if (fields.Texts("cutWords", 200) is { Count: > 0 } words)
            acrossFiles.Add(new FilesRule("cutWords", $"{words.Count} words", content => Repetition.FindCutWords([.. words.Select(word => word.Text)], content)));

        var rules = new CollectionRules
        {
            IsEveryDay = fields.Flag("everyDay"),
            OfDay = ofDay,
            AcrossFiles = acrossFiles,
            Balance = [.. fields.Mappings("balance", "a bound of the balance").Select(BalanceRule.Parse).OfType<BalanceRule>()],
        };
        fields.End();
        return rules;

        void AddDayRule(string key, int least, int most, Func<int, WholeDay, string?> check)
        {
            if (fields.Whole(key, least, most) is { } value) ofDay.Add(new DayRule(key, value, check));
        }

        void AddFilesRule(string key, int least, int most, Func<int, HistoryContent, IEnumerable<ContentError>> find)
        {
            if (fields.Whole(key, least, most) is { } value) acrossFiles.Add(new FilesRule(key, value.ToString(CultureInfo.InvariantCulture), content => find(value, content)));
        }

        static string CountOf(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

        static int Distinct(WholeDay day, Func<HistoricalEvent, string> of) => day.Events.Select(of).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>What the collection does not keep.</summary>
    public IReadOnlyList<ContentError> Check(HistoryContent content)
    {
        var errors = new List<ContentError>();
        var events = content.Events.ToLookup(happening => happening.Date.MonthDay);
        var others = content.Days.ToDictionary(day => day.MonthDay);
        foreach (var day in MonthDay.All.Where(day => IsEveryDay || events[day].Any()))
        {
            var whole = new WholeDay([.. events[day]], others.GetValueOrDefault(day));
            errors.AddRange(OfDay.Select(rule => rule.Check(rule.Value, whole)).OfType<string>()
                .Select(fault => new ContentError(string.Create(CultureInfo.InvariantCulture, $"events/{day.Month:00}/{day.Day:00}"), 1, $"{day} {fault}")));
        }

        errors.AddRange(AcrossFiles.SelectMany(rule => rule.Find(content)));
        var tally = ContentTally.Of(content);
        errors.AddRange(Balance.Select(rule => (Rule: rule, Fault: rule.Check(tally))).Where(pair => pair.Fault is not null)
            .Select(pair => new ContentError(SiteFile.Name, pair.Rule.Line, pair.Fault!))); // just filtered
        return errors;
    }
}

/// <summary>A day's events and what else it holds.</summary>
internal sealed record WholeDay(IReadOnlyList<HistoricalEvent> Events, HistoricalDay? Other);

/// <summary>One rule of a day.</summary>
/// <param name="Key">Its key in <c>site.yml</c>.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Check">What is wrong with a day; null for nothing.</param>
internal sealed record DayRule(string Key, int Value, Func<int, WholeDay, string?> Check);

/// <summary>One rule that looks across files.</summary>
/// <param name="Key">Its key in <c>site.yml</c>.</param>
/// <param name="Value">What it is set to, for the report.</param>
/// <param name="Find">What is wrong.</param>
internal sealed record FilesRule(string Key, string Value, Func<HistoryContent, IEnumerable<ContentError>> Find);
