namespace HistoryDay.Tests.Content;

public sealed class PeopleRegisterTests
{
    private const string Day = """
        births:
          - { name: Ada Lovelace, year: 1815, country: GB, gender: f, text: mathematician, wikipedia: Ada_Lovelace }
        """;

    [Fact]
    public void The_same_folded_name_is_one_person()
    {
        using var content = new TestContent().With(Some.Event(1900, person: "Jóhanna Sigurðardóttir")).With(Some.Event(1901, person: "Johanna Sigurdardottir"));
        ContentErrors.Parse(content).People.All.ShouldHaveSingleItem().Slug.ShouldBe("johanna-sigurdardottir");
    }

    [Fact]
    public void A_name_without_a_title_joins_the_one_person_of_that_name()
    {
        using var content = new TestContent().With(Some.Event(1843, person: "Ada Lovelace")).With("days/12-10.yml", Day);
        var person = ContentErrors.Parse(content).People.All.ShouldHaveSingleItem();
        person.Wikipedia.ShouldBe("Ada_Lovelace");
        person.Born.ToString().ShouldBe("10 December 1815");
    }

    [Fact]
    public void Two_people_of_one_name_have_two_addresses()
    {
        using var content = new TestContent().With(Some.Event(1900, person: "John Smith\n    wikipedia: John_Smith_(painter)")).With(Some.Event(1901, person: "John Smith\n    wikipedia: John_Smith"));
        ContentErrors.Of(content).ShouldBeEmpty();
        ContentErrors.Parse(content).People.All.Select(person => (person.Slug, person.Wikipedia)).ShouldBe([("john-smith", "John_Smith"), ("john-smith-painter", "John_Smith_(painter)")]);
    }

    [Fact]
    public void Two_titles_that_fold_alike_are_told_with_both_files()
    {
        using var content = new TestContent().With(Some.Event(1900, person: "John Smith\n    wikipedia: John_Smith")).With(Some.Event(1901, person: "John Smith\n    wikipedia: John_smith"));
        ContentErrors.Of(content).ShouldHaveSingleItem().ShouldStartWith("events/02/01/1901-a-thing-happens-here.md:12: 'John Smith' (wikipedia: John_smith) has the address of 'John Smith' (wikipedia: John_Smith) in events/02/01/1900-a-thing-happens-here.md:12");
    }

    [Fact]
    public void One_person_twice_in_an_event_is_told()
    {
        using var content = new TestContent().With(Some.Event(1900, account: "Ada Lovelace", extra: "people:\n  - { name: Ada Lovelace, role: one, gender: f, wikipedia: Ada_Lovelace }\n  - { name: Augusta Lovelace, role: two, gender: f, wikipedia: Ada_Lovelace }"));
        ContentErrors.Of(content).ShouldHaveSingleItem().ShouldBe("events/02/01/1900-a-thing-happens-here.md:14: 'Augusta Lovelace' and 'Ada Lovelace' are one person: keep one.");
    }

    [Fact]
    public void A_name_that_could_be_two_people_must_say_which()
    {
        using var content = new TestContent().With(Some.Event(1900, person: "John Smith\n    wikipedia: John_Smith_(painter)")).With(Some.Event(1901, person: "John Smith\n    wikipedia: John_Smith")).With(Some.Event(1902, person: "John Smith"));
        ContentErrors.Of(content).ShouldHaveSingleItem().ShouldBe("events/02/01/1902-a-thing-happens-here.md:12: 'John Smith' could be any of John_Smith, John_Smith_(painter): say which by 'wikipedia'.");
    }

    [Fact]
    public void Life_dates_that_disagree_name_both_files()
    {
        using var content = new TestContent().With(Some.Event(1843, person: "Ada Lovelace\n    born: 1816")).With("days/12-10.yml", Day);
        ContentErrors.Of(content).ShouldBe(["events/02/01/1843-a-thing-happens-here.md:12: 'Ada Lovelace' was born 1816 here, but 10 December 1815 in days/12-10.yml:2: mend the one that is wrong."]);
    }

    [Fact]
    public void A_year_and_a_day_of_that_year_agree()
    {
        using var content = new TestContent().With(Some.Event(1843, person: "Ada Lovelace\n    born: 1815")).With("days/12-10.yml", Day);
        ContentErrors.Of(content).ShouldBeEmpty();
    }
}
