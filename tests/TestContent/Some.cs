using System.Globalization;

namespace HistoryDay.Tests;

/// <summary>Makes valid content in which only what a test cares about is spelt out.</summary>
internal static class Some
{
    /// <summary>An event's file.</summary>
    /// <param name="File">Path in the content folder.</param>
    /// <param name="Text">Front matter and article.</param>
    public sealed record EventText(string File, string Text);

    /// <summary>A valid event.</summary>
    /// <param name="year">Astronomical year.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    /// <param name="slug">Three to eight words.</param>
    /// <param name="title">The title.</param>
    /// <param name="category">A slug.</param>
    /// <param name="country">A code.</param>
    /// <param name="importance">1 to 5.</param>
    /// <param name="person">A name, which the text then has; none if empty.</param>
    /// <param name="place">The place's name.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="extra">More lines of front matter.</param>
    /// <param name="account">Words that its account begins with.</param>
    public static EventText Event(
        int year = 1924,
        int month = 2,
        int day = 1,
        string slug = "a-thing-happens-here",
        string title = "A thing happens here",
        string category = "arts-culture",
        string country = "IT",
        int importance = 3,
        string person = "",
        string place = "Some place",
        string tags = "poetry, trade, trials",
        string extra = "",
        string account = "")
    {
        var number = year > 0 ? year : 1 - year;
        var file = string.Create(CultureInfo.InvariantCulture, $"events/{month:00}/{day:00}/{number:0000}{(year > 0 ? "" : "-bc")}-{slug}.md");
        var date = string.Create(CultureInfo.InvariantCulture, $"{(year < 0 ? "-" : "")}{Math.Abs(year):0000}-{month:00}-{day:00}");
        var people = person.Length == 0 ? "" : $"people:\n  - name: {person}\n    role: who took part\n    gender: f\n";
        var text = $"""
            ---
            title: {title}
            date: {date}
            category: {category}
            importance: {importance}
            location:
              name: {place}
              country: {country}
              latitude: 41.9
              longitude: 12.5
            {people}tags: [{tags}]
            {(extra.Length == 0 ? "" : extra.TrimEnd('\n') + "\n")}references:
              - id: one
                title: The first source
                publisher: First Press
                url: https://one.example.org/a
                read: 2026-11-22
              - id: two
                title: The second source
                publisher: Second Press
                url: https://two.example.org/b
                read: 2026-11-22
            updated: 2026-11-22
            ---
            {Article($"{person} {account}".Trim())}
            """;
        return new EventText(file, text);
    }

    /// <summary>An event whose title and summary are as long as they may be.</summary>
    public static EventText LongestEvent(int year, int month, int day)
    {
        var happening = Event(year, month, day, slug: "the-longest-of-all-titles", title: "A title that is as long as a title may be, which is 70 letters in all");
        var summary = happening.Text.IndexOf(Words(60), StringComparison.Ordinal);
        return happening with { Text = happening.Text.Remove(summary, Words(60).Length).Insert(summary, Words(90)) };
    }

    /// <summary>An article of the least lengths, whose account begins with some words.</summary>
    public static string Article(string account = "") => $"""
        {Words(60)}.

        ## Key points

        - {Words(10)}.[^one]
        - {Words(10)}.[^two]
        - {Words(10)}.[^one]

        ## What happened

        {account} {Words(70)}.[^one]

        {Words(70)}.[^two]

        ## Why it matters

        {Words(60)}.[^two]

        """;

    /// <summary>So many words of filler, wrapped.</summary>
    public static string Words(int count) =>
        string.Join('\n', Enumerable.Range(1, count).Select(number => $"word{number}").Chunk(10).Select(line => string.Join(' ', line)));
}
