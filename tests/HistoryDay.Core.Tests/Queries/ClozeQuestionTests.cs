using HistoryDay.Content;
using HistoryDay.Dates;
using HistoryDay.Queries;

namespace HistoryDay.Tests.Queries;

public sealed class ClozeQuestionTests
{
    [Theory]
    [InlineData("A final count has 178 dead and 2,575 injured.", "178")]
    [InlineData("The relief fund came to £32,651.", "32,651")]
    [InlineData("The magnitude is given as 7.8 on the Richter scale.", "7.8")]
    [InlineData("Two 24-pounder guns fired.", "24")]
    [InlineData("The ship sank at 2:20 in the morning.", "2:20")]
    [InlineData("It flew as Apollo 11 did.", "11")]
    public void A_number_of_two_digits_or_more_is_asked_for_first(string sentence, string answer) => AnswerTo(sentence).ShouldBe(answer);

    [Theory]
    [InlineData("It began on 23 March 1940.", "1940")] // a sheet is of a day, and so says it
    [InlineData("It was the 19th attempt since 1901.", "1901")]
    [InlineData("From 1914–18 and 9/11 to the F-16 there were 300.", "300")]
    [InlineData("In the 1980s there were 5 of 40.", "40")]
    [InlineData("At 12.30pm all 20 had left.", "20")]
    [InlineData("The winner of 1900 in 1900 got 50 pounds.", "50")] // twice in the sentence
    public void What_is_no_number_by_itself_is_left_alone(string sentence, string answer) => AnswerTo(sentence).ShouldBe(answer);

    [Theory]
    [InlineData("In San Antonio most houses were destroyed.", "San Antonio")]
    [InlineData("Bizet was decorated with the Legion of Honour that day.", "Legion of Honour")]
    [InlineData("The libretto follows a story by Prosper Mérimée.", "Prosper Mérimée")]
    [InlineData("He kept company with J. R. R. Tolkien.", "J. R. R. Tolkien")]
    [InlineData("The theatre stood in Lincoln’s Inn Fields then.", "Lincoln’s Inn Fields")]
    [InlineData("By all accounts Winthrop’s diary is right.", "Winthrop")]
    [InlineData("The title was al-Malik an-Nasir.", "al-Malik an-Nasir")]
    [InlineData("His journal calls the bay “Sting-Ray Harbour” first.", "Sting-Ray Harbour")]
    [InlineData("Coyett wrote to Jeanne d’Arc; Coyett was banished.", "Jeanne d’Arc")]
    public void A_name_inside_the_sentence_is_asked_for_next(string sentence, string answer) => AnswerTo(sentence).ShouldBe(answer);

    [Theory]
    [InlineData("")]
    [InlineData("Nobody was hurt.")]
    [InlineData("It lasted 9 days. Nobody was hurt. “Never again”, they said.")] // first words have capitals of their own
    [InlineData("It was put off to a Monday in March.")]
    [InlineData("So said I.")]
    [InlineData("New Zealand needed six runs.")] // what goes on from a first word
    [InlineData("F. W. de Klerk promised it.")]
    [InlineData("Rome fell, and Rome rose, so that all of Rome was glad.")] // the rest tells it
    [InlineData("Coyett was tried; Frederick Coyett was banished.")]
    public void A_sentence_without_either_is_no_question(string sentence) => ClozeQuestion.Make(sentence, "").ShouldBeNull();

    [Fact]
    public void What_the_sheet_says_already_is_asked_for_last()
    {
        ClozeQuestion.Find(["It was in 1924.", "It was signed in London."], "A treaty, 1 February 1924")?.ToString().ShouldBe("It was signed in _____.");
        ClozeQuestion.Find(["It was in 1924.", "Nobody was hurt."], "A treaty, 1 February 1924")?.ToString().ShouldBe("It was in _____.");
        ClozeQuestion.Find(["Nobody was hurt."], "").ShouldBeNull();
    }

    [Fact]
    public void Question_and_answer_make_up_the_sentence()
    {
        var question = ClozeQuestion.Make("Its 40 guns were sold.", "").ShouldNotBeNull();
        (question.Before, question.Answer, question.After).ShouldBe(("Its ", "40", " guns were sold."));
    }

    [Fact]
    public async Task Every_published_event_has_a_question_that_does_not_tell_its_answer()
    {
        var today = HistoricalDate.In(TimeProvider.System.GetUtcNow(), "UTC");
        var (content, _) = ContentFolder.Parse(await ContentFiles.ReadAsync(Repository.Data, TestContext.Current.CancellationToken), today);
        content.ShouldNotBeNull(); // DataTests tells what is wrong with it
        var faults = new List<string>();
        foreach (var happening in content.Events)
        {
            var question = ClozeQuestion.Find([.. happening.Article.KeyPointsHtml.Select(PlainText.OfHtml)], $"{happening.Title}, {happening.Date}");
            if (question is null) faults.Add($"{happening.File}: no key point has a number of two digits or a name that can be left out.");
            else if (question.Answer.Length < 2 || question.ToString().Contains(question.Answer, StringComparison.OrdinalIgnoreCase)) faults.Add($"{happening.File}: {question} ({question.Answer})");
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_key_point_is_read_without_its_marks_and_elements() =>
        PlainText.OfHtml("The <em>Goede Hoop</em> &amp; others,\n1652.<sup class=\"ref\"><a id=\"c1-1\" href=\"#r1\" aria-label=\"Note 1\">1</a></sup>").ShouldBe("The Goede Hoop & others, 1652.");

    private static string? AnswerTo(string sentence) => ClozeQuestion.Make(sentence, "")?.Answer;
}
