using System.Globalization;
using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>One bound of the balance: a share of events, or of people, that the whole collection keeps.</summary>
/// <param name="Name">What readers call it, "Africa".</param>
/// <param name="AtLeast">Least share in percent; null for none.</param>
/// <param name="AtMost">Greatest share in percent; null for none.</param>
/// <param name="Line">1-based line of <c>site.yml</c>.</param>
/// <param name="Measure">The share in percent, 0 to 100.</param>
internal sealed record BalanceBound(string Name, int? AtLeast, int? AtMost, int Line, Func<HistoryContent, double> Measure)
{
    private static readonly string[] AmongWords = ["events", "day-people", "births"];

    /// <summary>The group of categories that it counts; null where it counts something else.</summary>
    public string? Group { get; init; }

    /// <summary>"8 to 18 %", "at least 8 %" or "at most 50 %".</summary>
    public string Asked => (AtLeast, AtMost) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} %"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {AtMost} %"),
    };

    public static BalanceBound? Parse(YamlFields fields)
    {
        var name = fields.RequiredText("name", "what the bound is called", 80);
        var among = fields.OneOf("among", AmongWords) ?? "events";
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

        var isIn = (Country country) => regions.Any(region => region.Text == country.Region);
        var isFrom = (HistoricalYear year) => year.Astronomical >= (from ?? int.MinValue) && year.Astronomical <= (to ?? int.MaxValue);
        var isDated = from is not null || to is not null;
        Func<HistoryContent, double>[] measures = among == "events"
            ?
            [
                .. Measured(regions.Count > 0, content => Percent(content.Events, happening => isIn(happening.Location.Countries[0]))),
                .. Measured(group is not null, content => Percent(content.Events, happening => happening.Category.BalanceGroup == group)),
                .. Measured(isDated, content => Percent(content.Events, happening => isFrom(happening.Date.Year))),
                .. Measured(isWomen, content => Percent([.. content.Events.SelectMany(happening => happening.People)], person => person.Gender == Gender.Female)),
                .. Measured(isOneCountry, LargestCountry),
            ]
            :
            [
                .. Measured(regions.Count > 0, content => Percent(DayPeople(content), person => isIn(person.Country))),
                .. Measured(isDated, content => Percent(DayPeople(content), person => isFrom(person.Year))),
                .. Measured(isWomen, content => Percent(DayPeople(content), person => person.Gender == Gender.Female)),
            ];
        if (atLeast > atMost) fields.Errors.Add(fields.Line, "'atLeast' is more than 'atMost': swap or mend them.");
        if (from > to) fields.Errors.Add(fields.Line, "'fromYear' is later than 'toYear': swap or mend them.");
        if (measures.Length == 1) return new BalanceBound(name, atLeast, atMost, fields.Line, measures[0]) { Group = group };
        fields.Errors.Add(fields.Line, "a bound counts one thing: 'regions', 'group', 'fromYear' and 'toYear', 'women: true' or 'oneCountry: true'.");
        return null;

        IReadOnlyList<DayPerson> DayPeople(HistoryContent content) =>
            [.. content.Days.SelectMany(day => among == "births" ? day.Births : day.Births.Concat(day.Deaths))];
    }

    /// <summary>What the collection does not keep; null where it keeps the bound.</summary>
    public string? Check(HistoryContent content)
    {
        var share = Measure(content);
        if (share >= (AtLeast ?? 0) && share <= (AtMost ?? 100)) return null;
        return string.Create(CultureInfo.InvariantCulture, $"'{Name}' is {share:0.0} %: the collection asks for {Asked}.");
    }

    private static double LargestCountry(HistoryContent content) =>
        content.Events.Count == 0 ? 0 : 100.0 * content.Events.CountBy(happening => happening.Location.Countries[0].Code).Max(pair => pair.Value) / content.Events.Count;

    private static IEnumerable<Func<HistoryContent, double>> Measured(bool isOn, Func<HistoryContent, double> measure) => isOn ? [measure] : [];

    private static double Percent<T>(IReadOnlyList<T> all, Func<T, bool> counted) => all.Count == 0 ? 0 : 100.0 * all.Count(counted) / all.Count;
}
