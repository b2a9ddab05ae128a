namespace HistoryDay.Tests.Content;

/// <summary>Each rule of the list files and of the day files is broken once.</summary>
public sealed class ListFilesTests
{
    [Theory]
    [InlineData("categories.yml", "slug: x", "categories.yml:1: the file must be a list: entries that begin with '- '.")]
    [InlineData("categories.yml", "", "categories.yml:1: nothing is written here.")]
    [InlineData("categories.yml", "- just text", "categories.yml:1: each entry must hold the 'key: value' lines of a category, not 'just text'.")]
    [InlineData("categories.yml", "- { slug: a-b, name: A, description: B, light: red, dark: '#ffffff', icon: c }", "categories.yml:1: 'light' must be a colour such as '#33508f', in quotes, not 'red'.")]
    [InlineData("categories.yml", "- { slug: a-b, name: A, description: B, light: '#ffffff', dark: '#ffffff', icon: c, colour: d }", "categories.yml:1: 'colour' is not a key of a category.")]
    [InlineData("countries.yml", "- { code: gb, name: A, slug: a-b, region: Europe }", "countries.yml:1: 'code' must be two capital letters of ISO 3166-1, not 'gb'.")]
    [InlineData("countries.yml", "- { code: GB, name: A, slug: a-b, region: Atlantis }", "countries.yml:1: 'region' must be one of Africa, Antarctica, Asia, Europe, Latin America and the Caribbean, Northern America, Oceania, not 'Atlantis'.")]
    [InlineData("countries.yml", "- { code: GB, name: A, slug: A b, region: Europe }", "countries.yml:1: 'A b' is not a slug: use lower-case letters a to z, digits and single hyphens, such as 'a-b'.")]
    [InlineData("countries.yml", "- { code: GB, name: A, slug: a-b, region: Europe }\n- { code: IT, name: A, slug: a-b, region: Europe }", "countries.yml:1: the slug 'a-b' belongs to GB and IT: give each its own.")]
    [InlineData("countries.yml", "- { code: GB, name: A, slug: ocean, region: Europe }", "countries.yml:1: the slug 'ocean' belongs to GB and ocean: give each its own.")]
    [InlineData("tags.yml", "- { slug: poetry, name: Poetry }", "tags.yml:1: 'description' is missing from a tag: add one line that says what it is for.")]
    [InlineData("tags.yml", "- { slug: '1924', name: A, description: B }", "tags.yml:1: '1924' is all digits and would read as a year: add a word.")]
    [InlineData("tags.yml", "- { slug: search, name: A, description: B }", "tags.yml:1: 'search' is a word that addresses use: choose another slug.")]
    [InlineData("tags.yml", "- { slug: a-b, name: A, description: B }\n- { slug: a-b, name: A, description: B }", "tags.yml:2: 'a-b' is listed twice: keep one.")]
    [InlineData("threads.yml", "- { slug: a-b, description: B }", "threads.yml:1: 'title' is missing from a thread: add the story's title.")]
    public void A_broken_rule_of_a_list_is_told_by_its_line(string file, string text, string error)
    {
        using var content = new TestContent().With(file, text);
        ContentErrors.Of(content).ShouldBe([error]);
    }

    [Theory]
    [InlineData("name: TestDay\n", "", "site.yml:1: 'name' is missing from the site: add what the site is called.")]
    [InlineData("timeZone: Europe/London", "timeZone: Europe/Atlantis", "site.yml:3: 'timeZone' must be a zone of the tz database such as 'Europe/London', not 'Europe/Atlantis'.")]
    [InlineData("editor: editor@example.org", "editor: nobody", "site.yml:4: 'editor' must be an e-mail address, not 'nobody'.")]
    [InlineData("url: https://opensource.org/license/mit", "url: mit", "site.yml:7: 'url' must begin with http:// or https://, not 'mit'.")]
    [InlineData("tagline: A site for tests", "tagline: A site for tests\nmotto: x", "site.yml:3: 'motto' is not a key of the site.")]
    [InlineData("notSources:", "collectionRules: { eventsPerDay: 0 }\nnotSources:", "site.yml:8: 'eventsPerDay' must be a whole number from 1 to 100, not '0'.")]
    [InlineData("notSources:", "collectionRules: { eventPerDay: 3 }\nnotSources:", "site.yml:8: 'eventPerDay' is not a key of the collection rules. Did you mean 'eventsPerDay'?")]
    [InlineData("notSources:", "collectionRules: { balance: [ { name: Africa, regions: [Afrika], atLeast: 8 } ] }\nnotSources:", "site.yml:8: 'Afrika' is not a region: use Africa, Antarctica, Asia, Europe, Latin America and the Caribbean, Northern America, Oceania.")]
    [InlineData("notSources:", "collectionRules: { balance: [ { name: Africa, regions: [Africa] } ] }\nnotSources:", "site.yml:8: a bound needs 'atLeast' or 'atMost', in percent.")]
    [InlineData("notSources:", "collectionRules: { balance: [ { name: Africa, regions: [Africa], atLeast: 9, atMost: 8 } ] }\nnotSources:", "site.yml:8: 'atLeast' is more than 'atMost': swap or mend them.")]
    [InlineData("notSources:", "collectionRules: { balance: [ { name: Old, fromYear: 2, toYear: 1, atLeast: 8 } ] }\nnotSources:", "site.yml:8: 'fromYear' is later than 'toYear': swap or mend them.")]
    [InlineData("notSources:", "collectionRules: { balance: [ { name: War, group: war, atMost: 8 } ] }\nnotSources:", "site.yml:8: no category has 'balance: war' in categories.yml.")]
    [InlineData("notSources:", "collectionRules: { balance: [ { name: Africa, atLeast: 8 } ] }\nnotSources:", "site.yml:8: a bound counts one thing: 'regions', 'group', 'fromYear' and 'toYear', 'women: true' or 'oneCountry: true'.")]
    public void A_broken_rule_of_the_site_is_told_by_its_line(string find, string replace, string error)
    {
        TestContent.SiteText.ShouldContain(find);
        using var content = new TestContent().With("site.yml", TestContent.SiteText.Replace(find, replace, StringComparison.Ordinal));
        ContentErrors.Of(content).ShouldBe([error]);
    }

    private const string Day = """
        observances:
          - name: A day off
            kind: public-holiday
            country: IT
        births:
          - name: Ada Lovelace
            year: 1815
            country: GB
            gender: f
            text: English mathematician
            wikipedia: Ada_Lovelace
            sources: [one]
          - name: Murasaki
            year: 1816
            country: JP
            gender: f
            text: writer
            wikipedia: Murasaki
        sources:
          - id: one
            title: One
            publisher: First Press
            url: https://one.example.org/a

        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("kind: public-holiday", "kind: holiday", "days/02-01.yml:3: 'kind' must be one of un-day, national-day, public-holiday, commemoration, not 'holiday'.")]
    [InlineData("    country: IT\n", "", "days/02-01.yml:2: 'country' is missing from a public-holiday: add the country that keeps it.")]
    [InlineData("    country: IT\n", "    country: IT\n    since: 3000\n", "days/02-01.yml:5: 'since' must be a whole number from 1 to 2026, not '3000'.")]
    [InlineData("    year: 1815\n", "", "days/02-01.yml:6: 'year' is missing from a birth or a death: add the year (44 BCE is -43).")]
    [InlineData("    year: 1816\n", "    year: 1814\n", "days/02-01.yml:14: 'births' stand oldest first: move 'Murasaki' (1814) above 'Ada Lovelace' (1815).")]
    [InlineData("    country: GB\n", "    country: XX\n", "days/02-01.yml:8: 'XX' is not a country of countries.yml.")]
    [InlineData("    gender: f\n", "    gender: female\n", "days/02-01.yml:9: 'gender' must be one of f, m, x, not 'female'.")]
    [InlineData("text: English mathematician", "text: a b c d e f g h i j k", "days/02-01.yml:10: 'text' has 11 words: keep it to 10.")]
    [InlineData("    wikipedia: Ada_Lovelace\n", "", "days/02-01.yml:6: 'wikipedia' is missing from a birth or a death: add the title of the article on the person.")]
    [InlineData("    wikipedia: Murasaki\n", "    wikipedia: Ada_Lovelace\n", "days/02-01.yml:18: 'Ada_Lovelace' stands twice in 'births': keep one.")]
    [InlineData("sources: [one]", "sources: [ones]", "days/02-01.yml:12: 'ones' is not an id of 'sources'. Did you mean 'one'?", "days/02-01.yml:20: nothing names the source 'one': name it in an entry's 'sources', or take it out.")]
    [InlineData("    url: https://one.example.org/a\n", "", "days/02-01.yml:20: a reference needs a 'url', a 'wikipedia' title or an 'isbn'; a book from before 1970 its author and year in 'publisher'.")]
    [InlineData("births:", "birth:", "days/02-01.yml:5: 'birth' is not a key of a day. Did you mean 'births'?", "days/02-01.yml:20: nothing names the source 'one': name it in an entry's 'sources', or take it out.")]
    public void A_broken_rule_of_a_day_is_told_by_its_line(string find, string replace, params string[] errors)
    {
        Day.ShouldContain(find);
        var text = find.Length == 0 ? Day : new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(find)).Replace(Day, replace, 1);
        using var content = new TestContent().With("days/02-01.yml", text);
        ContentErrors.Of(content).ShouldBe(errors);
    }

    [Theory]
    [InlineData("days/02-30.yml")]
    [InlineData("days/2-1.yml")]
    public void A_day_that_no_year_has_is_told(string file)
    {
        using var content = new TestContent().With(file, "births: []\n");
        ContentErrors.Of(content).ShouldBe([$"{file}:1: the path must be days/MM-DD.yml, of a day that some year has."]);
    }
}
