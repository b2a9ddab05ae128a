using FsCheck;
using FsCheck.Fluent;

namespace HistoryDay.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Jóhanna Sigurðardóttir", "johanna-sigurdardottir")]
    [InlineData("Łódź, Þór & Ærø", "lodz-thor-aero")]
    [InlineData("Straße", "strasse")]
    [InlineData("Darwin’s On the Origin", "darwins-on-the-origin")]
    [InlineData("  U.S.  --  census ", "us-census")]
    [InlineData("!!!", "")]
    public void Text_folds_into_letters_digits_and_hyphens(string text, string slug) => Slug.From(text).ShouldBe(slug);

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Slug.From(Slug.From(text ?? "")) == Slug.From(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Reserved_words_are_slugs_themselves()
    {
        foreach (var word in Slug.Reserved) Slug.From(word).ShouldBe(word);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("february")]
    [InlineData("1924")]
    [InlineData("Upper")]
    [InlineData("")]
    public void What_an_address_may_mean_something_else_by_is_no_slug(string text) => Slug.WhyNot(text).ShouldNotBeNull();
}
