using System.Globalization;
using System.Text;
using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>Writes what the collection holds, counted, beside what its rules ask.</summary>
internal static class CollectionReport
{
    public static string Write(HistoryContent content)
    {
        var events = content.Events;
        var report = new StringBuilder();
        var days = events.CountBy(happening => happening.Date.MonthDay).ToDictionary();
        var listed = events.SelectMany(happening => happening.AlsoDated is { } also ? [happening.Date.MonthDay, also.MonthDay] : new[] { happening.Date.MonthDay }).Distinct().Count();
        Line($"{events.Count} events on {listed} days; {content.Days.Count} day files with {content.Days.Sum(day => day.Births.Count)} births, {content.Days.Sum(day => day.Deaths.Count)} deaths, {content.Days.Sum(day => day.Observances.Count)} observances; {content.People.All.Count} people.");
        Line($"Events of a day: {string.Join(", ", days.Values.CountBy(count => count).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} × {pair.Key}"))}; {366 - days.Count} days without one.");
        Table("Month", events.CountBy(happening => happening.Date.MonthDay.Month).OrderBy(pair => pair.Key).Select(pair => (MonthNames.Of(pair.Key), pair.Value)), events.Count);
        Table("Category", Ordered(events.CountBy(happening => happening.Category.Name)), events.Count);
        Table("Century", events.GroupBy(happening => happening.Date.Year.Century).OrderBy(group => group.Key.First).Select(group => (group.Key.ToString(), group.Count())), events.Count);
        Table("Region", Ordered(events.CountBy(happening => happening.Location.Countries[0].Region)), events.Count);
        Table("Country", Ordered(events.CountBy(happening => happening.Location.Countries[0].Name)), events.Count);
        var people = events.SelectMany(happening => happening.People).ToList();
        Table("People in events", Ordered(people.CountBy(person => person.Gender switch { Gender.Female => "women", Gender.Male => "men", _ => "others" })), people.Count);
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
            foreach (var bound in content.Rules.Balance)
                Line($"  {bound.Name,-34} {bound.Measure(content),5:0.0} %  ({bound.Asked}){(bound.Check(content) is null ? "" : "  not kept")}");
        }

        return report.ToString();

        void Line(FormattableString line) => report.AppendLine(line.ToString(CultureInfo.InvariantCulture));

        void Table(string name, IEnumerable<(string Name, int Count)> rows, int of)
        {
            report.AppendLine().AppendLine(name);
            foreach (var row in rows) Line($"  {row.Name,-34} {row.Count,5}  {100.0 * row.Count / Math.Max(of, 1),5:0.0} %");
        }

        static IEnumerable<(string Name, int Count)> Ordered(IEnumerable<KeyValuePair<string, int>> counts) =>
            counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));
    }
}
