using HistoryDay.Dates;
using HistoryDay.Search;

namespace HistoryDay.Tests.Search;

public sealed class SearchQueryTests
{
    private static readonly DateLanguage Dates = new(new HistoricalDate(2026, 11, 30, HistoricalCalendar.Gregorian), DayOrder.DayFirst);

    [Theory]
    [InlineData("moon", "Word moon")]
    [InlineData("moon landing", "Word moon; Word landing")]
    [InlineData("moon, landing!", "Word moon; Word landing")]
    [InlineData("\"human rights\"", "Phrase human rights")]
    [InlineData("\"human rights", "Phrase human rights")]
    [InlineData("rights -war", "Word rights; not Word war")]
    [InlineData("rights - war", "Word rights; Word war")]
    [InlineData("jean-paul", "Word jean; Word paul")]
    [InlineData("-\"cold war\" spies", "not Phrase cold war; Word spies")]
    [InlineData("category:science", "Category science")]
    [InlineData("CATEGORY:science-technology moon", "Category science-technology; Word moon")]
    [InlineData("-tag:\"Cold War\"", "not Tag Cold War")]
    [InlineData("person:\"Ada Lovelace\"", "Person Ada Lovelace")]
    [InlineData("place:london country:france continent:africa in:france", "Place london; Country france; Continent africa; In france")]
    [InlineData("category: science", "Category science")]
    [InlineData("category:", "Word category")]
    [InlineData("foo:bar", "Word foo; Word bar")]
    [InlineData("subcategory:x", "Word subcategory; Word x")]
    [InlineData("war 1914-1918 france", "Word war; Date 1914-1918; Word france")]
    [InlineData("moon on 20 July", "Word moon; Date on 20 July")]
    [InlineData("women science before 1900", "Word women; Word science; Date before 1900")]
    [InlineData("1 Feb", "Date 1 Feb")]
    [InlineData("-43", "Date -43")]
    [InlineData("war -1914", "Word war; not Word 1914")]
    [InlineData("1914-1918 country:france", "Date 1914-1918; Country france")]
    [InlineData("\"\" \"\"", "")]
    [InlineData("* ( ) \" :", "")]
    [InlineData("AND OR NOT NEAR", "Word AND; Word OR; Word NOT; Word NEAR")]
    [InlineData(" a\u0000b\t\nc ", "Word a; Word b; Word c")]
    [InlineData("", "")]
    public void A_query_is_taken_apart(string text, string expected) =>
        string.Join("; ", SearchQuery.Parse(text, Dates).Parts.Select(part => $"{(part.IsExcluded ? "not " : "")}{part.Kind} {part.Value}")).ShouldBe(expected);

    [Fact]
    public void A_piece_can_be_taken_away_replaced_or_added()
    {
        var query = SearchQuery.Parse("war  1914-1918 category:arts", Dates);
        query.Parts.Select(query.Without).ShouldBe(["1914-1918 category:arts", "war category:arts", "war 1914-1918"]);
        query.Replacing(query.Parts[0], "peace").ShouldBe("peace 1914-1918 category:arts");
        query.With("country:france").ShouldBe("war 1914-1918 category:arts country:france");
    }

    [Theory]
    [InlineData("moon lan", true)]
    [InlineData("moon \"lan", false)]
    [InlineData("moon 1969", false)]
    [InlineData("moon!", false)]
    public void The_last_word_may_be_unfinished(string text, bool isUnfinished) => SearchQuery.Parse(text, Dates).EndsInWord.ShouldBe(isUnfinished);
}
