using System.Text;
using HistoryDay.Content;

namespace HistoryDay.Tests.Content;

public sealed class ContentFolderTests
{
    [Fact]
    public void A_museum_with_three_articles_is_welcome()
    {
        using var content = new TestContent().With(Some.Event(1900)).With(Some.Event(1901)).With(Some.Event(-43, 3, 15)).Without("threads.yml");
        ContentErrors.Of(content).ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_folder_is_told() =>
        Should.NotThrow(async () => (await ContentFiles.ReadAsync("/no/such/folder", CancellationToken.None)).Errors.ShouldHaveSingleItem().Message.ShouldStartWith("there is no such folder"));

    [Theory]
    [InlineData("site.yml")]
    [InlineData("categories.yml")]
    [InlineData("countries.yml")]
    [InlineData("tags.yml")]
    public void A_missing_list_is_told_once(string file)
    {
        using var content = new TestContent().With(Some.Event()).Without(file);
        ContentErrors.Of(content).ShouldBe([$"{file}:1: the file is missing from the content folder."]);
    }

    [Theory]
    [InlineData("events/02/01/notes.txt", "not a content file: only .md files stand in this folder.")]
    [InlineData("days/readme.md", "not a content file: only .yml files stand in this folder.")]
    [InlineData("catgories.yml", "not a file of content. Did you mean 'categories.yml'?")]
    public void A_stray_file_is_told(string file, string message)
    {
        using var content = new TestContent().With(file, "x: y\n");
        ContentErrors.Of(content).ShouldBe([$"{file}:1: {message}"]);
    }

    [Theory]
    [InlineData("evnts", "evnts:1: not a folder of content. Did you mean 'events'?")]
    [InlineData("site.yml", "site.yml:1: a folder stands where a file belongs.")]
    public void A_stray_folder_is_told(string folder, params string[] errors)
    {
        using var content = new TestContent();
        if (folder == "site.yml") content.Without(folder);
        Directory.CreateDirectory(Path.Combine(content.Path, folder));
        ContentErrors.Of(content).ShouldBe(errors);
    }

    [Theory]
    [InlineData("events", "events:1: not a file of content. Did you mean 'events'?")]
    [InlineData("categories.yaml", "categories.yaml:1: not a file of content. Did you mean 'categories.yml'?")]
    public void A_file_where_a_folder_belongs_or_of_another_ending_is_told(string file, string error)
    {
        using var content = new TestContent().With(file, "x");
        ContentErrors.Of(content).ShouldBe([error]);
    }

    [Fact]
    public void What_editors_leave_behind_is_no_content()
    {
        using var content = new TestContent().With("events/02/01/.1924-a.md.swp", "x").With("events/02/01/1924-a.md~", "x").With("README.md", "x");
        ContentErrors.Of(content).ShouldBeEmpty();
    }

    [Fact]
    public void A_symbolic_link_is_refused()
    {
        using var content = new TestContent().With(Some.Event());
        File.CreateSymbolicLink(Path.Combine(content.Path, "events/02/01/1925-a-link-to-other-text.md"), "/etc/hostname");
        ContentErrors.Of(content).ShouldBe(["events/02/01/1925-a-link-to-other-text.md:1: a symbolic link is not content: put the file itself here."]);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_by_their_line()
    {
        using var content = new TestContent();
        var (file, text) = Some.Event();
        content.With(file, text);
        var path = Path.Combine(content.Path, file);
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[text.IndexOf("importance", StringComparison.Ordinal)] = 0xFF;
        File.WriteAllBytes(path, bytes);
        ContentErrors.Of(content).ShouldBe([$"{file}:5: the bytes here are not UTF-8: save the file as UTF-8."]);

        bytes[text.IndexOf("importance", StringComparison.Ordinal)] = 0;
        File.WriteAllBytes(path, bytes);
        ContentErrors.Of(content).ShouldBe([$"{file}:5: a NUL byte stands here: save the file as plain UTF-8 text."]);
    }

    [Fact]
    public void A_file_or_a_line_that_is_far_too_long_is_told()
    {
        using var content = new TestContent().With("events/02/01/1924-a-very-long-file.md", new string('x', 300_000)).With("events/02/01/1925-a-very-long-line.md", "---\n" + new string('x', 5000));
        ContentErrors.Of(content).ShouldBe([
            "events/02/01/1924-a-very-long-file.md:1: the file has 300000 bytes: keep it to 262144.",
            "events/02/01/1925-a-very-long-line.md:2: the line has 5000 characters: wrap text at about 90, at most 4096."]);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_read()
    {
        var (file, text) = Some.Event();
        using var content = new TestContent().With(file, "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal));
        ContentErrors.Of(content).ShouldBeEmpty();
    }

    [Fact]
    public void Two_events_of_one_date_and_slug_name_both_files()
    {
        var (file, text) = Some.Event();
        using var content = new TestContent().With(file, text).With("events/02/02/1924-a-thing-happens-here.md", text);
        ContentErrors.Of(content).ShouldBe(["events/02/02/1924-a-thing-happens-here.md:3: 'date' is 1 February 1924, and events/02/01/1924-a-thing-happens-here.md has this date and slug already: mend the date, or give one of the two another slug."]);
    }

    [Fact]
    public void A_former_path_that_is_another_events_address_is_told()
    {
        using var content = new TestContent().With(Some.Event(1924)).With(Some.Event(1925, extra: "formerly: [/february/1/1924/a-thing-happens-here]"));
        ContentErrors.Of(content).ShouldBe(["events/02/01/1925-a-thing-happens-here.md:1: the former path /february/1/1924/a-thing-happens-here belongs to events/02/01/1924-a-thing-happens-here.md: take it out of 'formerly'."]);
    }

    [Theory]
    [InlineData("two-words", "the slug 'two-words' has 2 words: take 3 to 8 from the title.")]
    [InlineData("a-slug-that-has-many-more-words-than-eight", "the slug 'a-slug-that-has-many-more-words-than-eight' has 9 words: take 3 to 8 from the title.")]
    [InlineData("a--double-hyphen", "'a--double-hyphen' is not a slug: use lower-case letters a to z, digits and single hyphens, such as 'a-double-hyphen'.")]
    public void A_slug_that_is_none_is_told(string slug, string message)
    {
        using var content = new TestContent().With(Some.Event(slug: slug));
        ContentErrors.Of(content).ShouldContain($"events/02/01/1924-{slug}.md:1: {message}");
    }

    [Fact]
    public void The_example_day_is_read()
    {
        using var content = new TestContent()
            .With("days/10-03.yml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures/day-10-03.yml")));
        ContentErrors.Of(content).ShouldAllBe(error => error.Contains("is not a country of countries.yml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hash_is_of_names_and_bytes()
    {
        using var content = new TestContent().With(Some.Event());
        var first = await HashAsync();
        (await HashAsync()).ShouldBe(first);
        content.With(Some.Event(title: "Another thing happens here"));
        var second = await HashAsync();
        second.ShouldNotBe(first);
        content.With(Some.Event());
        (await HashAsync()).ShouldBe(first);

        async Task<string> HashAsync() => (await ContentFiles.ReadAsync(content.Path, TestContext.Current.CancellationToken)).ComputeHash();
    }
}
