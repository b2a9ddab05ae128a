namespace HistoryDay.Tests.Content;

/// <summary>Each rule of an event's file is broken once in a valid file; the message and its line are what a writer reads.</summary>
public sealed class EventFileTests
{
    private const string File = "events/02/01/1924-a-thing-happens-here.md";

    private static readonly string Valid = $"""
        ---
        title: A thing happens here
        date: 1924-02-01
        category: arts-culture
        importance: 3
        location:
          name: Rome, Italy
          country: IT
          latitude: 41.9
          longitude: 12.5
        people:
          - name: Ada Lovelace
            role: mathematician
            gender: f
        tags: [poetry, trade, trials]
        references:
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
        {Some.Words(60)}.

        ## Key points

        - Ada Lovelace was there.[^one]
        - {Some.Words(8)}.[^two]
        - {Some.Words(9)}.[^one]

        ## What happened

        {Some.Words(70)}.[^one]

        {Some.Words(71)}.[^two]

        ## Why it matters

        {Some.Words(50)}.[^two]

        """;

    [Fact]
    public void A_valid_file_has_no_errors() => ErrorsOf(Valid).ShouldBeEmpty();

    [Theory]
    // Fences and YAML
    [InlineData("---\ntitle", "title", "1: the file must begin with a line '---', the front matter, and another line '---'.")]
    [InlineData("updated: 2026-11-22\n---", "updated: 2026-11-22\n", "68: the front matter is not closed: write a line '---' after it.")]
    [InlineData("title: A thing happens here", "title: A thing: happens", "2: not readable as YAML: While scanning a plain scalar value, found invalid mapping. Quote text that holds ': ' or begins with a sign.")]
    [InlineData("category: arts-culture", "category: &a arts-culture", "4: not readable as YAML: anchors and aliases are not used here; write the value out.")]
    [InlineData("category: arts-culture", "category: !t arts-culture", "4: not readable as YAML: tags beginning with '!' are not used here.")]
    [InlineData("  name: Rome", "\tname: Rome", "7: a tab stands before the text: indent with spaces.")]
    [InlineData("importance: 3", "importance: [3", "5: not readable as YAML: a bracket or a quotation mark that opens near here is not closed.")]
    // Keys
    [InlineData("importance: 3", "importance: 3\nrefrences: x", "6: 'refrences' is not a key of an event. Did you mean 'references'?")]
    [InlineData("importance: 3", "importance: 3\nimportance: 3", "6: 'importance' stands twice: keep one.")]
    [InlineData("title: A thing happens here\n", "", "2: 'title' is missing from an event: add at most 70 characters in sentence case and the present tense.")]
    [InlineData("date: 1924-02-01\n", "", "2: 'date' is missing from an event: add the local day at the place, YYYY-MM-DD.")]
    [InlineData("category: arts-culture\n", "", "2: 'category' is missing from an event: add a slug of categories.yml.")]
    [InlineData("importance: 3\n", "", "2: 'importance' is missing from an event: add a whole number from 1 (local) to 5 (in every history of the world).")]
    [InlineData("updated: 2026-11-22\n", "", "2: 'updated' is missing from an event: add the date of the last change, YYYY-MM-DD.")]
    [InlineData("tags: [poetry, trade, trials]\n", "", "2: 'tags' must list 3 to 6 tags; it has 0.")]
    // Title
    [InlineData("title: A thing happens here", "title: A thing happens here.", "2: 'title' ends with a full stop: take it off.")]
    [InlineData("title: A thing happens here", "title: A thing happens here that has a name so long that nobody will read it all", "2: 'title' has 73 characters: keep it to 70.")]
    [InlineData("title: A thing happens here", "title: ''", "2: 'title' is empty: write its text or take the key out.")]
    [InlineData("title: A thing happens here", "title: [a, b]", "2: 'title' must be text, not a list.")]
    // Dates
    [InlineData("date: 1924-02-01", "date: 1924-02-30", "3: 'date' must be a day that exists, written YYYY-MM-DD (44 BCE is -0043), not '1924-02-30'.")]
    [InlineData("date: 1924-02-01", "date: 1924-02-02", "3: 'date' is 2 February 1924, which disagrees with the path: move the file to events/02/02/1924-a-thing-happens-here.md or mend the date.")]
    [InlineData("date: 1924-02-01", "date: 1925-02-01", "3: 'date' is 1 February 1925, which disagrees with the path: move the file to events/02/01/1925-a-thing-happens-here.md or mend the date.")]
    [InlineData("date: 1924-02-01", "date: 1924-02-01\ncalendar: lunar", "4: 'calendar' must be one of gregorian, julian, not 'lunar'.")]
    [InlineData("date: 1924-02-01", "date: 1924-02-01\nalsoDated: { date: 1924-01-20, calendar: julian }", "4: 'alsoDated' is another day than 'date': 1924-02-01 is 1924-01-19 in the Julian calendar.")]
    [InlineData("date: 1924-02-01", "date: 1924-02-01\nalsoDated: { date: 1924-02-01, calendar: gregorian }", "4: 'alsoDated' is in the same calendar as 'date': give the day in the Julian one.")]
    [InlineData("date: 1924-02-01", "date: 1924-02-01\nalsoDated: { calendar: julian }", "4: 'date' is missing from the other date: add the day in the other calendar, YYYY-MM-DD.")]
    [InlineData("date: 1924-02-01", "date: 1924-02-01\nalsoDated: { date: 1924-01-19 }", "4: 'calendar' is missing from the other date: add one of gregorian, julian.")]
    [InlineData("date: 1924-02-01", "date: 1924-02-01\nalsoDated: 1924-01-19", "4: 'alsoDated' must hold 'key: value' lines, not '1924-01-19'.")]
    [InlineData("updated: 2026-11-22", "updated: 2026-12-22", "27: 'updated' is 22 December 2026, which is still to come: write the day on which it was done.")]
    [InlineData("updated: 2026-11-22", "updated: yesterday", "27: 'updated' must be a day that exists in the Gregorian calendar, written YYYY-MM-DD (44 BCE is -0043), not 'yesterday'.")]
    // Categories, tags, threads
    [InlineData("category: arts-culture", "category: arts", "4: 'arts' is not a category of categories.yml.")]
    [InlineData("category: arts-culture", "category: arts-cultur", "4: 'arts-cultur' is not a category of categories.yml. Did you mean 'arts-culture'?")]
    [InlineData("category: arts-culture", "category: arts-culture\nalsoIn: [arts-culture]", "5: 'arts-culture' is the event's category already: take it out of 'alsoIn'.")]
    [InlineData("category: arts-culture", "category: arts-culture\nalsoIn: [war-conflict, politics-government, business-economy]", "5: 'alsoIn' has 3 entries: keep at most 2.")]
    [InlineData("tags: [poetry, trade, trials]", "tags: [poetry, trade]", "15: 'tags' must list 3 to 6 tags; it has 2.")]
    [InlineData("tags: [poetry, trade, trials]", "tags: [poetry, trade, trails]", "15: 'trails' is not a tag of tags.yml. Did you mean 'trials'?")]
    [InlineData("tags: [poetry, trade, trials]", "tags: [poetry, trade, trials, trade]", "15: 'trade' stands twice in 'tags'.")]
    [InlineData("importance: 3", "importance: 3\nthread: no-story", "6: 'no-story' is not a thread of threads.yml.")]
    [InlineData("importance: 3", "importance: 9", "5: 'importance' must be a whole number from 1 to 5, not '9'.")]
    [InlineData("importance: 3", "importance: high", "5: 'importance' must be a whole number from 1 to 5, not 'high'.")]
    // Location
    [InlineData("  name: Rome, Italy\n", "", "7: 'name' is missing from a location: add the place's name as it was called then.")]
    [InlineData("  country: IT", "  country: XY", "8: 'XY' is not a country of countries.yml.")]
    [InlineData("  country: IT\n", "", "7: a location needs 'country', today's ISO 3166-1 alpha-2 code, or 'region: ocean' or 'region: space'.")]
    [InlineData("  country: IT", "  country: IT\n  region: ocean", "9: a location has 'country' or 'region', not both.")]
    [InlineData("  country: IT", "  region: sky", "8: 'region' must be one of ocean, space, not 'sky'.")]
    [InlineData("  latitude: 41.9", "  latitude: 91", "9: 'latitude' must be a number from -90 to 90, not '91'.")]
    [InlineData("  longitude: 12.5", "  longitude: east", "10: 'longitude' must be a number from -180 to 180, not 'east'.")]
    [InlineData("  longitude: 12.5\n", "", "7: 'latitude' and 'longitude' go together: add the other one.")]
    [InlineData("  latitude: 41.9\n  longitude: 12.5\n", "", "7: a location in a country needs 'latitude' and 'longitude', in WGS 84 degrees.")]
    [InlineData("  longitude: 12.5", "  longitude: 12.5\n  area: perhaps", "11: 'area' must be true or false, not 'perhaps'.")]
    [InlineData("  longitude: 12.5", "  longitude: 12.5\n  town: Rome", "11: 'town' is not a key of a location.")]
    // People
    [InlineData("  - name: Ada Lovelace", "  - name: Grace Hopper", "12: 'Grace Hopper' is in 'people' but not in the text: name the person there or take the entry out.")]
    [InlineData("    role: mathematician\n", "", "12: 'role' is missing from a person: add the person's role in this event.")]
    [InlineData("    gender: f\n", "", "12: 'gender' is missing from a person: add one of f, m, x.")]
    [InlineData("    gender: f", "    gender: woman", "14: 'gender' must be one of f, m, x, not 'woman'.")]
    [InlineData("    gender: f", "    gender: f\n    born: long ago", "15: 'born' must be a year or a day, YYYY or YYYY-MM-DD (44 BCE is -0043), not 'long ago'.")]
    [InlineData("    gender: f", "    gender: f\n    born: 1852\n    died: 1815", "16: 'Ada Lovelace' died in 1815, before being born in 1852.")]
    [InlineData("    gender: f", "    gender: f\n    wikipedia: https://en.wikipedia.org/wiki/Ada_Lovelace", "15: 'wikipedia' is the title of an article, such as 'Siege_of_Leiden', not the address 'https://en.wikipedia.org/wiki/Ada_Lovelace'.")]
    [InlineData("    gender: f", "    gender: f\n  - name: Ada Lovelace\n    role: again\n    gender: f", "15: 'Ada Lovelace' stands twice in 'people': keep one.")]
    // Former paths
    [InlineData("updated:", "formerly: [february/1/1924/old-slug]\nupdated:", "27: 'february/1/1924/old-slug' is not the path of an event: write it as '/february/1/1924/slug'.")]
    [InlineData("updated:", "formerly: [/february/30/1924/an-old-slug]\nupdated:", "27: '/february/30/1924/an-old-slug' is not the path of an event: write it as '/february/1/1924/slug'.")]
    [InlineData("updated:", "formerly: [/february/1/1924/a-thing-happens-here]\nupdated:", "27: '/february/1/1924/a-thing-happens-here' is the event's path now: take it out of 'formerly'.")]
    // References
    [InlineData("    title: The first source\n", "", "17: 'title' is missing from a reference: add the page's own title, or a description in square brackets.")]
    [InlineData("    publisher: First Press\n", "", "17: 'publisher' is missing from a reference: add who published it, with the date where known.")]
    [InlineData("    url: https://one.example.org/a\n    read: 2026-11-22\n", "    url: https://one.example.org/a\n", "17: 'read' is missing from a reference: add the date it was read, YYYY-MM-DD.")]
    [InlineData("    url: https://one.example.org/a\n", "", "17: a reference needs a 'url', a 'wikipedia' title or an 'isbn'; a book from before 1970 its author and year in 'publisher'.")]
    [InlineData("https://one.example.org/a", "one.example.org/a", "20: 'url' must begin with http:// or https://, not 'one.example.org/a'.")]
    [InlineData("https://one.example.org/a", "https://one.example.org/a b", "20: 'url' holds a blank, a quotation mark or a bracket: write it percent-encoded, not 'https://one.example.org/a b'.")]
    [InlineData("https://one.example.org/a", "http://localhost/a", "20: 'localhost' is a bare address, and no source: find where the fact comes from.")]
    [InlineData("https://one.example.org/a", "https://no-source.example./a", "20: 'no-source.example' is no source (notSources in site.yml): find where the fact comes from.")]
    [InlineData("https://one.example.org/a", "https://no-source.example/a?utm_source=x", "20: 'no-source.example' is no source (notSources in site.yml): find where the fact comes from.", "20: 'url' carries the tracking parameter 'utm_source': take it out.")]
    [InlineData("https://one.example.org/a", "http://192.0.2.1/a", "20: '192.0.2.1' is a bare address, and no source: find where the fact comes from.")]
    [InlineData("https://one.example.org/a", "https://en.wikipedia.org/wiki/A", "20: Wikipedia is cited by 'wikipedia: Article title' in place of a 'url' ('nl:Titel' for another language).")]
    [InlineData("https://one.example.org/a", "https://www.no-source.example/a", "20: 'no-source.example' is no source (notSources in site.yml): find where the fact comes from.")]
    [InlineData("https://one.example.org/a", "https://one.example.org/a?utm_source=x", "20: 'url' carries the tracking parameter 'utm_source': take it out.")]
    [InlineData("    url: https://one.example.org/a", "    url: https://one.example.org/a\n    wikipedia: A", "20: a reference has 'wikipedia' or 'url', not both: Wikipedia is cited by the article's title alone.")]
    [InlineData("    url: https://one.example.org/a", "    isbn: '9780521086898'", "20: 'isbn' must be 10 or 13 digits with a right check digit, not '9780521086898'.")]
    [InlineData("  - id: two", "  - id: one", "22: two references have the id 'one': give each its own.", "39: [^two] has no reference of that id.", "59: [^two] has no reference of that id.", "67: [^two] has no reference of that id.")]
    [InlineData("  - id: two", "  - id: Two", "22: 'id' must be lower-case letters, digits and hyphens, not 'Two'.", "22: nothing cites the reference 'Two': put [^Two] where it backs the text, or take it out.", "39: [^two] has no reference of that id. Did you mean 'Two'?", "59: [^two] has no reference of that id. Did you mean 'Two'?", "67: [^two] has no reference of that id. Did you mean 'Two'?")]
    // Citations
    [InlineData("was there.[^one]", "was there.[^three]", "38: [^three] has no reference of that id.")]
    [InlineData("word60.", "word60.[^one]", "34: the summary carries no marks: move [^one] to the sentence below that says the same.")]
    [InlineData("was there.[^one]", "was there.", "38: a key point must end with the mark of its source, such as [^id].")]
    [InlineData("word71.[^two]", "word71.", "52: a paragraph must end with the mark of its source, such as [^id].")]
    // Shape
    [InlineData("## Why it matters", "## Why", "36: the text must be a summary and then the headings '## Key points', '## What happened', '## Why it matters', in this order; it has 'Key points', 'What happened', 'Why'.")]
    [InlineData("## Why it matters", "### Why it matters", "61: a heading of the text has two hashes, '## Why it matters'.")]
    [InlineData("## Key points", "Another paragraph.\n\n## Key points", "29: the text must begin with a summary of one paragraph; it has 2.")]
    [InlineData("- Ada Lovelace was there.[^one]\n", "Ada Lovelace was there.[^one]\n\n", "36: 'Key points' must hold one list of bullets.")]
    [InlineData("Ada Lovelace was there.", "Ada Lovelace was <b>there</b>.", "38: raw HTML is shown as it is written: use Markdown in place of '<b>'.")]
    [InlineData("Ada Lovelace was there.", "Ada Lovelace was [there](https://one.example.org).", "38: links do not stand in the text: cite the address as a reference.")]
    [InlineData("Ada Lovelace was there.", "Ada Lovelace was ![there](a.png).", "38: pictures do not stand in the text: take it out.")]
    [InlineData("Ada Lovelace was there.", "Ada Lovelace was <https://one.example.org> there.", "38: raw HTML is shown as it is written: use Markdown in place of '<https://one.example.org>'.")]
    [InlineData("## What happened", "## What happened [^one]", "42: a heading carries no marks: move them to the sentences that they back.")]
    [InlineData("## Why it matters", "[^note]: note\n\n## Why it matters", "61: notes are not written out in the text: list the source under 'references'.")]
    [InlineData("## Why it matters\n", "> A quotation.\n\n## Why it matters\n", "61: quotation blocks and lists within lists do not stand in an article: take them out.")]
    public void A_broken_rule_is_told_by_its_line(string find, string replace, params string[] errors)
    {
        Valid.ShouldContain(find);
        var broken = new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(find)).Replace(Valid, replace.Replace("$", "$$", StringComparison.Ordinal), 1);
        ErrorsOf(broken).ShouldBe(errors.Select(error => $"{File}:{error}"));
    }

    [Fact]
    public void Lengths_outside_the_bounds_are_told()
    {
        ErrorsOf(Valid.Replace($"---\n{Some.Words(60)}", $"---\n{Some.Words(49)}", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith(":29: the summary has 49 words: write 50 to 90.");
        ErrorsOf(Valid.Replace(Some.Words(8) + ".[^two]", Some.Words(26).Replace('\n', ' ') + ".[^two]", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith(": the key point has 26 words: keep it to 25.");
        ErrorsOf(Valid.Replace(Some.Words(71), Some.Words(11), StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith(": 'What happened' has 81 words: write 120 to 280.");
        ErrorsOf(Valid.Replace(Some.Words(50) + ".[^two]", Some.Words(131) + ".[^two]", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith(": 'Why it matters' has 131 words: write 40 to 130.");
    }

    [Fact]
    public void Numbers_of_paragraphs_and_points_outside_the_bounds_are_told()
    {
        ErrorsOf(Valid.Replace("## What happened\n", $"- one.[^one]\n- two.[^one]\n- three.[^one]\n\n## What happened\n", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith(": 'Key points' has 6 bullets: write 3 to 5.");
        ErrorsOf(Valid.Replace("word70.[^one]\n\n", "word70.[^one]\n", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith(": 'What happened' has 1 paragraphs: write 2 to 4.");
        ErrorsOf(Valid.Replace("word50.[^two]", "word50.[^two]\n\nMore.[^two]\n\nMore.[^two]", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith(": 'Why it matters' has 3 paragraphs: write 1 to 2.");
    }

    [Fact]
    public void One_fault_does_not_hide_the_next() =>
        ErrorsOf(Valid.Replace("importance: 3", "importance: 9", StringComparison.Ordinal).Replace("country: IT", "country: XY", StringComparison.Ordinal).Replace("was there.[^one]", "was there.", StringComparison.Ordinal))
            .Count.ShouldBe(3);

    [Fact]
    public void A_reference_that_nothing_cites_is_told() =>
        ErrorsOf(Valid.Replace("updated:", "  - id: three\n    title: Third\n    publisher: Third Press\n    isbn: '9780521086899'\n    read: 2026-11-22\nupdated:", StringComparison.Ordinal))
            .ShouldBe([$"{File}:27: nothing cites the reference 'three': put [^three] where it backs the text, or take it out."]);

    [Fact]
    public void At_least_two_references_are_asked_and_one_that_is_not_Wikipedia()
    {
        var one = Valid.Replace("  - id: two\n    title: The second source\n    publisher: Second Press\n    url: https://two.example.org/b\n    read: 2026-11-22\n", "", StringComparison.Ordinal).Replace("[^two]", "[^one]", StringComparison.Ordinal);
        ErrorsOf(one).ShouldBe([$"{File}:16: 'references' must list two sources or more, independent of each other; it has 1."]);
        var wikipedia = Valid.Replace("url: https://one.example.org/a", "wikipedia: A", StringComparison.Ordinal).Replace("url: https://two.example.org/b", "wikipedia: nl:B", StringComparison.Ordinal);
        ErrorsOf(wikipedia).ShouldBe([$"{File}:16: at least one reference must not be Wikipedia."]);
    }

    [Fact]
    public void An_old_book_needs_author_and_year_in_place_of_an_ISBN() =>
        ErrorsOf(Valid.Replace("    publisher: First Press\n    url: https://one.example.org/a\n", "    publisher: Jane Doe, First Press, 1889\n", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void An_event_of_the_day_after_tomorrow_may_be_written_but_none_later()
    {
        ErrorsOf(At("2026-11-25"), "events/11/25/2026-a-thing-happens-here.md").ShouldBeEmpty();
        ErrorsOf(At("2026-11-26"), "events/11/26/2026-a-thing-happens-here.md").ShouldBe(["events/11/26/2026-a-thing-happens-here.md:3: 'date' is 26 November 2026, more than two days ahead: only what has happened is history."]);

        static string At(string date) => Valid.Replace("date: 1924-02-01", $"date: {date}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_none_is_told() =>
        ErrorsOf(Valid, "events/1924/a-thing-happens-here.md").ShouldBe(["events/1924/a-thing-happens-here.md:1: the path must be events/MM/DD/YEAR-slug.md, YEAR being four digits, or '0044-bc' for BCE years."]);

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("- ")]
    public void Text_that_is_nested_without_end_is_told_and_nothing_breaks(string nest)
    {
        var errors = ErrorsOf(Valid.Replace("## Key points", string.Concat(Enumerable.Repeat(nest, 1500)) + "\n\n## Key points", StringComparison.Ordinal));
        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(error => error.StartsWith(File, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_of_the_front_matter_does_not_hide_one_of_the_slug() =>
        ErrorsOf(Valid.Replace("importance: 3", "importance: 9", StringComparison.Ordinal), "events/02/01/1924-short.md").ShouldBe([
            "events/02/01/1924-short.md:1: the slug 'short' has 1 words: take 3 to 8 from the title.",
            "events/02/01/1924-short.md:5: 'importance' must be a whole number from 1 to 5, not '9'."]);

    [Fact]
    public void The_sea_and_space_need_no_coordinates() =>
        ErrorsOf(Valid.Replace("  country: IT\n  latitude: 41.9\n  longitude: 12.5\n", "  region: space\n", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("1574-flood-and-storm-lift-the-siege-of-leiden.md", "events/10/03/")]
    [InlineData("1863-rosalia-de-castro-signs-cantares-gallegos.md", "events/05/17/")]
    [InlineData("1924-britain-recognises-the-soviet-union.md", "events/02/01/")]
    [InlineData("2007-trains-cross-the-korean-border.md", "events/05/17/")]
    public void The_example_files_break_no_rule_but_for_lists_that_lack_their_entries(string name, string folder)
    {
        var text = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));
        ErrorsOf(text, folder + name).ShouldAllBe(error => error.Contains("is not a category of", StringComparison.Ordinal) || error.Contains("is not a country of", StringComparison.Ordinal) || error.Contains("is not a tag of", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> ErrorsOf(string text, string file = File)
    {
        using var content = new TestContent().With(file, text);
        return ContentErrors.Of(content);
    }
}
