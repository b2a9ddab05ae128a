using System.Globalization;
using System.Text;
using HistoryDay.Balance;

namespace HistoryDay.Content;

/// <summary>Writes what the collection holds, counted, beside what its rules ask.</summary>
internal static class CollectionReport
{
    public static string Write(HistoryContent content)
    {
        var events = content.Events;
        var tally = ContentTally.Of(content);
        var report = new StringBuilder();
        var listed = events.SelectMany(happening => happening.AlsoDated is { } also ? [happening.Date.MonthDay, also.MonthDay] : new[] { happening.Date.MonthDay }).Distinct().Count();
        Line($"{events.Count} events on {listed} days; {content.Days.Count} day files with {content.Days.Sum(day => day.Births.Count)} births, {content.Days.Sum(day => day.Deaths.Count)} deaths, {content.Days.Sum(day => day.Observances.Count)} observances; {content.People.All.Count} people.");
        Line($"Events of a day: {string.Join(", ", tally.Days.Values.CountBy(count => count).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} × {pair.Key}"))}; {tally.EmptyDays.Count} days without one.");
        Table("Month", tally.Months);
        Table("Category", tally.Categories);
        Table("Century", Share.Of(tally.Centuries.Select(count => (count.Century.ToString(), count.Century.Slug, count.Events))));
        Table("Region", tally.Regions);
        Table("Country", tally.Countries);
        Table("People in events", tally.Participants);
        Table("Births and deaths", tally.BirthsAndDeaths);
        if (content.Rules.OfDay.Count > 0)
        {
            report.AppendLine().AppendLine(content.Rules.IsEveryDay ? "Rules of each of the 366 days" : "Rules of each day that has an event");
            foreach (var rule in content.Rules.OfDay) Line($"  {rule.Key}: {rule.Value}");
        }

        if (content.Rules.AcrossFiles.Count > 0)
        {
            report.AppendLine().AppendLine("Rules across files");
            foreach (var rule in content.Rules.AcrossFiles) Line($"  {rule.Key}: {rule.Value}");
        }

        if (content.Rules.Balance.Count > 0)
        {
            report.AppendLine().AppendLine("Balance");
            foreach (var (bound, percent) in content.Rules.Balance.Select(rule => (rule.Bound, rule.Bound.Measure(tally))))
                Line($"  {bound.Name,-34} {percent,5:0.0} %  ({bound.Asked}){(bound.IsKeptBy(percent) ? "" : "  not kept")}");
        }

        return report.ToString();

        void Line(FormattableString line) => report.AppendLine(line.ToString(CultureInfo.InvariantCulture));

        void Table(string name, IEnumerable<Share> rows)
        {
            report.AppendLine().AppendLine(name);
            foreach (var row in rows) Line($"  {row.Name,-34} {row.Count,5}  {row.Percent,5:0.0} %");
        }
    }
}
