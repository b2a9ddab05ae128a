using System.Globalization;
using HistoryDay.Balance;
using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>A bound of the balance as <c>site.yml</c> sets it.</summary>
/// <param name="Bound">The bound.</param>
/// <param name="Line">1-based line of <c>site.yml</c>.</param>
internal sealed record BalanceRule(BalanceBound Bound, int Line)
{
    private static readonly string[] AmongWords = ["events", "day-people", "births"]; // in the order of BalanceAmong

    public static BalanceRule? Parse(YamlFields fields)
    {
        var name = fields.RequiredText("name", "what the bound is called", 80);
        var among = (BalanceAmong)Array.IndexOf(AmongWords, fields.OneOf("among", AmongWords) ?? AmongWords[0]);
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
        if (atLeast > atMost) fields.Errors.Add(fields.Line, "'atLeast' is more than 'atMost': swap or mend them.");
        if (from > to) fields.Errors.Add(fields.Line, "'fromYear' is later than 'toYear': swap or mend them.");

        var isOfEvents = among == BalanceAmong.Events; // people have neither a category nor a country that counts first
        bool[] counted = [regions.Count > 0, from is not null || to is not null, isWomen, isOfEvents && group is not null, isOfEvents && isOneCountry];
        if (counted.Count(isCounted => isCounted) != 1)
        {
            fields.Errors.Add(fields.Line, "a bound counts one thing: 'regions', 'group', 'fromYear' and 'toYear', 'women: true' or 'oneCountry: true'.");
            return null;
        }

        var bound = new BalanceBound
        {
            Name = name,
            AtLeast = atLeast,
            AtMost = atMost,
            Among = among,
            Regions = [.. regions.Select(region => region.Text)],
            Group = isOfEvents ? group : null,
            FromYear = from,
            ToYear = to,
            IsWomen = isWomen,
            IsOneCountry = isOneCountry && isOfEvents,
        };
        return new BalanceRule(bound, fields.Line);
    }

    /// <summary>What the collection does not keep; null where it keeps the bound.</summary>
    public string? Check(CollectionTally tally)
    {
        var share = Bound.Measure(tally);
        return Bound.IsKeptBy(share) ? null : string.Create(CultureInfo.InvariantCulture, $"'{Bound.Name}' is {share:0.0} %: the collection asks for {Bound.Asked}.");
    }
}
