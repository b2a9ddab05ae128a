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

    /// <summary>The rules of a day: what is counted, how much at least or at most, and the line of the rule.</summary>
    public IReadOnlyList<DayRule> OfDay { get; init; } = [];

    /// <summary>The bounds of the whole.</summary>
    public IReadOnlyList<BalanceBound> Balance { get; init; } = [];

    public static CollectionRules Parse(YamlFields fields)
    {
        var ofDay = new List<DayRule>();
        AddDayRule("eventsPerDay", 1, 100, (least, events) => events.Count >= least ? null : $"has {events.Count} events: the collection asks for {least} or more.");
        AddDayRule("categoriesPerDay", 1, 14, (least, events) => CountOf(events, happening => happening.Category.Slug) is var count && count >= least ? null : $"has events of {count} categories: the collection asks for {least} or more.");
        AddDayRule("regionsPerDay", 1, 7, (least, events) => CountOf(events, happening => happening.Location.Countries[0].Region) is var count && count >= least ? null : $"has events of {count} regions: the collection asks for {least} or more.");
        AddDayRule("heavyPercentOfDay", 0, 100, (most, events) => events.Count(happening => happening.Category.IsHeavy) is var heavy && heavy * 100 <= most * events.Count ? null : $"has {heavy} events of {events.Count} whose main fact is killing or disaster: the collection asks for {most} % at most.");
        var rules = new CollectionRules
        {
            IsEveryDay = fields.Flag("everyDay"),
            OfDay = ofDay,
            Balance = [.. fields.Mappings("balance", "a bound of the balance").Select(BalanceBound.Parse).OfType<BalanceBound>()],
        };
        fields.End();
        return rules;

        void AddDayRule(string key, int least, int most, Func<int, IReadOnlyList<HistoricalEvent>, string?> check)
        {
            if (fields.Whole(key, least, most) is { } value) ofDay.Add(new DayRule(key, value, check));
        }

        static int CountOf(IReadOnlyList<HistoricalEvent> events, Func<HistoricalEvent, string> of) => events.Select(of).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>What the collection does not keep.</summary>
    public IReadOnlyList<ContentError> Check(IReadOnlyList<HistoricalEvent> events)
    {
        var errors = new List<ContentError>();
        var byDay = events.ToLookup(happening => happening.Date.MonthDay);
        foreach (var day in MonthDay.All.Where(day => IsEveryDay || byDay[day].Any()))
        {
            foreach (var rule in OfDay)
            {
                if (rule.Check(rule.Value, [.. byDay[day]]) is { } fault)
                    errors.Add(new ContentError(string.Create(CultureInfo.InvariantCulture, $"events/{day.Month:00}/{day.Day:00}"), 1, $"{day} {fault}"));
            }
        }

        errors.AddRange(Balance.Select(bound => (Bound: bound, Fault: bound.Check(events))).Where(pair => pair.Fault is not null)
            .Select(pair => new ContentError(SiteFile.Name, pair.Bound.Line, pair.Fault!))); // just filtered
        return errors;
    }
}

/// <summary>One rule of a day.</summary>
/// <param name="Key">Its key in <c>site.yml</c>.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Check">What is wrong with a day's events; null for nothing.</param>
internal sealed record DayRule(string Key, int Value, Func<int, IReadOnlyList<HistoricalEvent>, string?> Check);

/// <summary>One bound of the balance: a share of events, or of people, that the whole collection keeps.</summary>
/// <param name="Name">What readers call it, "Africa".</param>
/// <param name="AtLeast">Least share in percent; null for none.</param>
/// <param name="AtMost">Greatest share in percent; null for none.</param>
/// <param name="Line">1-based line of <c>site.yml</c>.</param>
/// <param name="Measure">The share in percent, 0 to 100.</param>
internal sealed record BalanceBound(string Name, int? AtLeast, int? AtMost, int Line, Func<IReadOnlyList<HistoricalEvent>, double> Measure)
{
    public static BalanceBound? Parse(YamlFields fields)
    {
        var name = fields.RequiredText("name", "what the bound is called", 60);
        var atLeast = fields.Whole("atLeast", 0, 100);
        var atMost = fields.Whole("atMost", 0, 100);
        var regions = fields.Texts("regions", 7);
        var group = fields.Text("group");
        var from = fields.Whole("fromYear", HistoricalYear.Earliest, HistoricalYear.Latest);
        var to = fields.Whole("toYear", HistoricalYear.Earliest, HistoricalYear.Latest);
        var isWomen = fields.Flag("women");
        var isOneCountry = fields.Flag("oneCountry");
        fields.End();
        foreach (var (region, line) in regions.Where(region => !Country.Regions.Contains(region.Text)))
            fields.Errors.Add(line, $"'{region}' is not a region: use {string.Join(", ", Country.Regions)}.");
        if (atLeast is null && atMost is null)
            fields.Errors.Add(fields.Line, "a bound needs 'atLeast' or 'atMost', in percent.");
        Func<IReadOnlyList<HistoricalEvent>, double>[] measures =
        [
            .. Measured(regions.Count > 0, events => Percent(events, happening => regions.Any(region => region.Text == happening.Location.Countries[0].Region))),
            .. Measured(group is not null, events => Percent(events, happening => happening.Category.BalanceGroup == group)),
            .. Measured(from is not null || to is not null, events => Percent(events, happening => happening.Date.Year.Astronomical >= (from ?? int.MinValue) && happening.Date.Year.Astronomical <= (to ?? int.MaxValue))),
            .. Measured(isWomen, events => Percent([.. events.SelectMany(happening => happening.People)], person => person.Gender == Gender.Female)),
            .. Measured(isOneCountry, events => events.Count == 0 ? 0 : 100.0 * events.CountBy(happening => happening.Location.Countries[0].Code).Max(pair => pair.Value) / events.Count),
        ];
        if (measures.Length == 1) return new BalanceBound(name, atLeast, atMost, fields.Line, measures[0]);
        fields.Errors.Add(fields.Line, "a bound counts one thing: 'regions', 'group', 'fromYear' and 'toYear', 'women: true' or 'oneCountry: true'.");
        return null;
    }

    /// <summary>What the collection does not keep; null where it keeps the bound.</summary>
    public string? Check(IReadOnlyList<HistoricalEvent> events)
    {
        var share = Measure(events);
        if (share >= (AtLeast ?? 0) && share <= (AtMost ?? 100)) return null;
        return string.Create(CultureInfo.InvariantCulture, $"'{Name}' is {share:0.0} %: the collection asks for {Asked}.");
    }

    /// <summary>"8 to 18 %", "at least 8 %" or "at most 50 %".</summary>
    public string Asked => (AtLeast, AtMost) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} %"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {AtMost} %"),
    };

    private static IEnumerable<Func<IReadOnlyList<HistoricalEvent>, double>> Measured(bool isOn, Func<IReadOnlyList<HistoricalEvent>, double> measure) => isOn ? [measure] : [];

    private static double Percent<T>(IReadOnlyList<T> all, Func<T, bool> counted) => all.Count == 0 ? 0 : 100.0 * all.Count(counted) / all.Count;
}
