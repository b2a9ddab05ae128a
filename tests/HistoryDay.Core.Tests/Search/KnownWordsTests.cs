using HistoryDay.Search;

namespace HistoryDay.Core.Tests.Search;

public sealed class KnownWordsTests
{
    private readonly KnownWords _words = new([("telescope", "telescope", 4), ("telescopes", "telescopes", 3), ("war", "war", 90), ("wax", "wax", 2), ("sigurdardottir", "sigurðardóttir", 1)]);

    [Theory]
    [InlineData("telescop", "telescope")]
    [InlineData("tleescope", "telescope")] // two letters swapped
    [InlineData("wap", "war")] // of two as near, the commoner
    [InlineData("sigurdadotir", "sigurðardóttir")]
    public void The_nearest_word_is_told_as_events_write_it(string typed, string nearest) => _words.Nearest(typed).ShouldBe(nearest);

    [Theory]
    [InlineData("war")]
    [InlineData("photosynthesis")]
    [InlineData("wxyz")]
    public void A_word_that_is_known_or_far_from_all_gives_no_guess(string typed) => _words.Nearest(typed).ShouldBeNull();

    [Fact]
    public void Forms_of_a_word_are_counted_together() => _words.EventsOf("telescope", isUnfinished: false).ShouldBe(7);

    [Fact]
    public void An_unfinished_word_counts_all_that_begin_with_it() => _words.EventsOf("wa", isUnfinished: true).ShouldBe(92);
}
