using HistoryDay.Search;

namespace HistoryDay.Tests.Search;

/// <summary>How texts and queries are cut, folded and stemmed alike.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Jóhanna Sigurðardóttir", "johanna sigurdardottir")]
    [InlineData("ÆØÅ æøå", "aeoa aeoa")]
    [InlineData("Þingvellir œuvre Łódź", "thingvellir oeuvre lodz")]
    [InlineData("Straße Đà Nẵng ısı", "strasse da nang isi")]
    [InlineData("CAFÉ cafe\u0301", "cafe cafe")]
    [InlineData("women's rights, Pope’s", "women rights pope")]
    [InlineData("U.S. and U.S.S.R.", "us and ussr")]
    [InlineData("O'Neill d’Arc", "o neill d arc")]
    [InlineData("Jean-Paul 1914–18", "jean paul 1914 18")]
    [InlineData("北京", "beijing")]
    [InlineData("Москва", "moskva")]
    [InlineData("!?… — *", "")]
    public void Words_are_folded_to_plain_letters(string text, string folded) => SearchText.FoldAll(text).ShouldBe(folded);

    [Fact]
    public void A_word_knows_where_it_stands() =>
        SearchText.Words("A “Çelebi” flew").ConvertAll(word => "A “Çelebi” flew".Substring(word.Start, word.Length)).ShouldBe(["A", "Çelebi", "flew"]);

    // Pairs from the examples of Porter's paper.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl")]
    [InlineData("sized", "size")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("digitizer", "digit")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("predication", "predic")]
    [InlineData("feudalism", "feudal")]
    [InlineData("hopefulness", "hope")]
    [InlineData("triplicate", "triplic")]
    [InlineData("electrical", "electr")]
    [InlineData("revival", "reviv")]
    [InlineData("allowance", "allow")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("effective", "effect")]
    [InlineData("probate", "probat")]
    [InlineData("cease", "ceas")]
    [InlineData("controlling", "control")]
    [InlineData("roll", "roll")]
    [InlineData("1924", "1924")]
    [InlineData("b29", "b29")]
    [InlineData("is", "is")]
    public void A_word_has_the_stem_that_Porter_gives(string word, string stem) => Stemmer.Stem(word).ShouldBe(stem);

    [Theory]
    [InlineData("revolution", "revolutions")]
    [InlineData("revolution", "revolutionary", false)]
    [InlineData("independence", "independent")]
    [InlineData("woman", "women")]
    [InlineData("child", "children")]
    [InlineData("organisation", "organization")]
    [InlineData("organised", "organizing")]
    [InlineData("labour", "labor")]
    [InlineData("colours", "color")]
    [InlineData("theatre", "theaters")]
    [InlineData("programme", "program")]
    [InlineData("war", "warsaw", false)]
    public void Forms_of_one_word_share_a_stem(string one, string other, bool share = true) => (Stemmer.Stem(one) == Stemmer.Stem(other)).ShouldBe(share);

    [Theory]
    [InlineData("war", "\"war\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("AND", "\"AND\"")]
    [InlineData("x\0y", "\"xy\"")]
    [InlineData("*", "\"*\"")]
    public void A_quoted_word_is_nothing_but_a_word(string word, string quoted) => Fts5.Quote(word).ShouldBe(quoted);

    [Fact]
    public void Forms_of_what_is_looked_for_are_marked()
    {
        new TextMarker(["independent", "war"], "fr").Mark("Independence, wars & France’s Warsaw").ToString().ShouldBe("[Independence], [wars] & [France’s] Warsaw");
        new TextMarker([], null).Mark("Nothing").ToString().ShouldBe("Nothing");
        new TextMarker(["x"], null).Mark("").ToString().ShouldBe("");
    }

    [Fact]
    public void A_long_text_is_cut_to_where_most_of_the_words_stand()
    {
        var text = $"{Filler(40)} moon {Filler(40)} moon landing crew {Filler(40)}";
        var cut = new TextMarker(["moon", "landing", "crew"], null).Cut(text).ToString();
        cut.ShouldStartWith("… ");
        cut.ShouldEndWith(" …");
        cut.ShouldContain("[moon] [landing] [crew]");
        cut.Split(' ').Length.ShouldBeLessThan(40);
        new TextMarker(["zebra"], null).Cut(text).ToString().ShouldStartWith("word1 ");
    }

    private static string Filler(int count) => string.Join(' ', Enumerable.Range(1, count).Select(number => $"word{number}"));
}
