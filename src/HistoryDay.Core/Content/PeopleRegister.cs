using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>
/// Who is who across files: mentions with the same <c>wikipedia</c> title are one person, else those with the same folded name. Life dates come from the
/// day files and from <c>born</c> and <c>died</c> on events.
/// </summary>
internal sealed class PeopleRegister
{
    private readonly Dictionary<(string Name, string? Wikipedia), Person> _byMention = [];

    /// <summary>Everyone, by slug.</summary>
    public IReadOnlyList<Person> All { get; }

    /// <summary>The person that a file means.</summary>
    public Person Find(string name, string? wikipedia) => _byMention[(name, wikipedia)];

    /// <summary>Gathers everyone; two dates or identities that disagree become errors.</summary>
    public PeopleRegister(IEnumerable<HistoricalEvent> events, IEnumerable<HistoricalDay> days, List<ContentError> errors)
    {
        var mentions = events.SelectMany(MentionsIn).Concat(days.SelectMany(MentionsIn)).ToList();
        var groups = Group(mentions, errors);
        var people = new List<Person>();
        var owners = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (var (group, slug) in WithSlugs(groups))
        {
            if (Slug.WhyNot(slug) is not null)
                errors.Add(new ContentError(group[0].File, group[0].Line, $"'{group[0].Name}' leaves no address when it is folded: write the name in Latin letters too."));
            else if (!owners.TryAdd(slug, group[0]))
                errors.Add(new ContentError(group[0].File, group[0].Line, $"'{group[0].Name}' (wikipedia: {group[0].Wikipedia}) has the address of '{owners[slug].Name}' (wikipedia: {owners[slug].Wikipedia}) in {owners[slug].File}:{owners[slug].Line}: mend the title that is wrong."));
            foreach (var twice in group.Where(mention => mention.File.StartsWith("events/", StringComparison.Ordinal)).GroupBy(mention => mention.File, StringComparer.Ordinal).Where(file => file.Count() > 1))
                errors.Add(new ContentError(twice.Key, twice.Last().Line, $"'{twice.Last().Name}' and '{twice.First().Name}' are one person: keep one."));

            var person = new Person
            {
                Slug = slug,
                Name = group.CountBy(mention => mention.Name).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key,
                Wikipedia = group.Select(mention => mention.Wikipedia).FirstOrDefault(title => title is not null),
                Born = Agree(group, "born", mention => mention.Born, errors),
                Died = Agree(group, "died", mention => mention.Died, errors),
            };
            people.Add(person);
            foreach (var mention in group) _byMention[(mention.Name, mention.Wikipedia)] = person;
        }

        All = [.. people.OrderBy(person => person.Slug, StringComparer.Ordinal)];
    }

    private static IEnumerable<Mention> MentionsIn(HistoricalEvent happening) =>
        happening.People.Select(person => new Mention(person.Name, person.Wikipedia, person.Born, person.Died, happening.File, person.Line));

    private static IEnumerable<Mention> MentionsIn(HistoricalDay day) =>
        day.Births.Select(person => new Mention(person.Name, person.Wikipedia, new LifeDate(person.Year, day.MonthDay), null, day.File, person.Line))
            .Concat(day.Deaths.Select(person => new Mention(person.Name, person.Wikipedia, null, new LifeDate(person.Year, day.MonthDay), day.File, person.Line)));

    private static List<List<Mention>> Group(List<Mention> mentions, List<ContentError> errors)
    {
        var titled = mentions.Where(mention => mention.Wikipedia is not null)
            .GroupBy(mention => mention.Wikipedia!, StringComparer.Ordinal) // just filtered
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var titlesByName = titled.SelectMany(pair => pair.Value.Select(mention => (mention.FoldedName, Title: pair.Key))).Distinct()
            .ToLookup(pair => pair.FoldedName, pair => pair.Title, StringComparer.Ordinal);
        var untitled = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        foreach (var mention in mentions.Where(mention => mention.Wikipedia is null))
        {
            var titles = titlesByName[mention.FoldedName].Order(StringComparer.Ordinal).ToList();
            if (titles.Count > 1)
                errors.Add(new ContentError(mention.File, mention.Line, $"'{mention.Name}' could be any of {string.Join(", ", titles)}: say which by 'wikipedia'."));
            if (titles.Count > 0) titled[titles[0]].Add(mention);
            else if (untitled.TryGetValue(mention.FoldedName, out var group)) group.Add(mention);
            else untitled.Add(mention.FoldedName, [mention]);
        }

        return [.. titled.Values, .. untitled.Values];
    }

    // The plain slug goes to whom the plain article title belongs, or else to the first title; others of that name get the slug of their title.
    private static IEnumerable<(List<Mention> Group, string Slug)> WithSlugs(List<List<Mention>> groups)
    {
        foreach (var namesakes in groups.GroupBy(group => group[0].FoldedName, StringComparer.Ordinal))
        {
            var ordered = namesakes.Select(group => (Group: group, TitleSlug: Slug.From(group.Find(mention => mention.Wikipedia is not null)?.Wikipedia ?? "")))
                .OrderByDescending(pair => pair.TitleSlug == namesakes.Key)
                .ThenBy(pair => pair.TitleSlug, StringComparer.Ordinal)
                .ToList();
            // A name that folds to a number or to a word of addresses keeps its own page by a second word.
            yield return (ordered[0].Group, namesakes.Key.Length == 0 || Slug.WhyNot(namesakes.Key) is null ? namesakes.Key : $"{namesakes.Key}-person");
            foreach (var (group, titleSlug) in ordered.Skip(1)) yield return (group, titleSlug);
        }
    }

    private static LifeDate? Agree(List<Mention> group, string key, Func<Mention, LifeDate?> dateOf, List<ContentError> errors)
    {
        var dated = group.Where(mention => dateOf(mention) is not null).Select(mention => (Mention: mention, Date: dateOf(mention)!.Value)).ToList(); // just filtered
        if (dated.Count == 0) return null;
        var best = dated.OrderByDescending(pair => pair.Date.MonthDay is not null).First();
        foreach (var (mention, date) in dated.Where(pair => !pair.Date.AgreesWith(best.Date)))
            errors.Add(new ContentError(mention.File, mention.Line, $"'{mention.Name}' {(key == "born" ? "was born" : "died")} {date} here, but {best.Date} in {best.Mention.File}:{best.Mention.Line}: mend the one that is wrong."));
        return best.Date;
    }

    private sealed record Mention(string Name, string? Wikipedia, LifeDate? Born, LifeDate? Died, string File, int Line)
    {
        public string FoldedName { get; } = Slug.From(Name);
    }
}
