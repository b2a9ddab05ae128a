using System.Diagnostics;
using System.Globalization;
using System.Text;
using HistoryDay.Content;

namespace HistoryDay.Tests.Content;

/// <summary>Whatever stands in the folder is refused by file and line, soon and in little memory, and the last good store stays in service.</summary>
[Collection(Alone.Name)]
public sealed class FaultyContentTests : IDisposable
{
    private const string Event = "events/02/01/1930-a-thing-happens-here.md";
    private const long MostBytes = 192L * 1024 * 1024; // allocated in all, not held at once
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15); // on a busy machine; alone each takes a few milliseconds
    private static readonly string Valid = Some.Event(1930).Text;

    private static readonly string Day = """
        observances:
          - { name: A day off, kind: public-holiday, country: IT, since: 1900 }
        births:
          - { name: Old Author, year: -99, sources: [one], country: IT, gender: m, text: author, wikipedia: Old_Author }
        sources:
          - { id: one, title: One, publisher: First Press, url: 'https://one.example.org/a' }

        """;

    /// <summary>How a folder is spoilt, and what is told of it.</summary>
    private static readonly Dictionary<string, (Action<TestContent> Spoil, string Told)> Faults = new(StringComparer.Ordinal)
    {
        ["an empty file"] = (Text(Event, ""), $"{Event}:1: the file must begin with a line '---', the front matter, and another line '---'."),
        ["a file of 100 MB"] = (content => Grow(content, Event, 100 * 1024 * 1024), $"{Event}:1: the file has 104857600 bytes: keep it to 262144."),
        ["a list of 100 MB"] = (content => Grow(content, "tags.yml", 100 * 1024 * 1024), "tags.yml:1: the file has 104857600 bytes: keep it to 262144."),
        ["a picture of 100 MB"] = (content => Grow(content, "images/large.jpg", 100 * 1024 * 1024), "images/large.jpg:1: the file has 104857600 bytes: keep it to 1048576."),
        ["a line of 10 MB"] = (Text(Event, $"---\ntitle: {new string('x', 10 * 1024 * 1024)}\n---\n"), $"{Event}:1: the file has 10485776 bytes: keep it to 262144."),
        ["a line of 200 KB"] = (Text(Event, $"---\ntitle: {new string('x', 200 * 1024)}\n---\n"), $"{Event}:2: the line has 204807 characters: wrap text at about 90, at most 4096."),
        ["bytes that are not UTF-8"] = (Bytes(Event, [.. "---\ntitle: "u8, 0xC3, 0x28]), $"{Event}:2: the bytes here are not UTF-8: save the file as UTF-8."),
        ["a letter broken off at the end"] = (Bytes(Event, [.. "---\ntitle: Ler"u8, 0xC3]), $"{Event}:2: the bytes here are not UTF-8: save the file as UTF-8."),
        ["UTF-16"] = (Bytes(Event, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Valid)).ToArray()), $"{Event}:1: a NUL byte stands here: save the file as plain UTF-8 text."),
        ["a NUL byte"] = (Text(Event, Valid.Replace("importance", "import\0ance", StringComparison.Ordinal)), $"{Event}:5: a NUL byte stands here: save the file as plain UTF-8 text."),
        ["noise"] = (content => Noise(content, Event), $"{Event}:1: a NUL byte stands here: save the file as plain UTF-8 text."),
        ["a link to a file outside"] = (content => Link(content, Event, "/etc/hostname"), $"{Event}:1: a symbolic link is not content: put the file itself here."),
        ["a link to nothing"] = (content => Link(content, Event, "/no/such/file"), $"{Event}:1: a symbolic link is not content: put the file itself here."),
        ["a link to an endless device"] = (content => Link(content, Event, "/dev/zero"), $"{Event}:1: a symbolic link is not content: put the file itself here."),
        ["a link to a folder outside"] = (content => Directory.CreateSymbolicLink(Path.Combine(content.Path, "events/03"), "/etc"), "events/03:1: a symbolic link is not content: put the folder itself here."),
        ["a link to the folder above"] = (content => Directory.CreateSymbolicLink(Path.Combine(content.Path, "events/03"), ".."), "events/03:1: a symbolic link is not content: put the folder itself here."),
        ["a list that is a link"] = (content => Link(content.Without("tags.yml"), "tags.yml", "/etc/hostname"), "tags.yml:1: a symbolic link is not content: put the file itself here."),
        ["a pipe that nobody writes to"] = (content => Pipe(content, Event), $"{Event}:1: the file must begin with a line '---', the front matter, and another line '---'."),
        ["a folder named like an event"] = (content => Directory.CreateDirectory(Path.Combine(content.Path, Event)), $"{Event}:1: a folder stands where a file belongs."),
        ["a folder named like a list"] = (content => Directory.CreateDirectory(Path.Combine(content.Without("threads.yml").Path, "threads.yml")), "threads.yml:1: a folder stands where a file belongs."),
        ["a file named like a folder"] = (Text("events/03", "x"), "events/03:1: not a content file: only .md files stand in this folder."),
        ["a name of two lines"] = (Text("events/02/01/1930-a-thing\nhappens-here.md", Valid), "events/02/01/1930-a-thing?happens-here.md:1: the name holds a line break or another control character: give it a plain one."),
        ["a billion laughs"] = (Front(Laughs()), $"{Event}:2: not readable as YAML: anchors and aliases are not used here; write the value out."),
        ["an alias"] = (Front("title: *other"), $"{Event}:2: not readable as YAML: anchors and aliases are not used here; write the value out."),
        ["a tag of a type"] = (Front("title: !!python/object:os.system x"), $"{Event}:2: not readable as YAML: tags beginning with '!' are not used here."),
        ["brackets 4,000 deep"] = (Front("title: " + new string('[', 4000)), $"{Event}:2: not readable as YAML: nested more than 12 deep."),
        ["brackets 200,000 deep"] = (Front("title:\n" + Lines("  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", 4000)), $"{Event}:3: not readable as YAML: nested more than 12 deep."),
        ["braces 200,000 deep"] = (Front("title:\n" + Lines("  {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: ", 4000)), $"{Event}:4: not readable as YAML: nested more than 12 deep."),
        ["lists in lists 2,000 deep"] = (Front("title:\n  " + string.Concat(Enumerable.Repeat("- ", 2000)) + "x"), $"{Event}:3: not readable as YAML: nested more than 12 deep."),
        ["keys without end in one flow"] = (Front("title: {" + Lines("a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,", 3500)), $"{Event}:2: not readable as YAML: "),
        ["a key that stands twice"] = (Text(Event, Valid.Replace("importance: 3", "importance: 3\nimportance: 4", StringComparison.Ordinal)), $"{Event}:6: 'importance' stands twice: keep one."),
        ["80,000 keys"] = (Front(Lines("a:", 80_000)), $"{Event}:2: 'title' is missing from an event: "),
        ["36,000 tags"] = (Text(Event, Valid.Replace("tags: [poetry, trade, trials]", "tags: [\n  " + string.Concat(Enumerable.Range(0, 36_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number:x4},{(number % 40 == 0 ? "\n  " : "")}"))) + "x]", StringComparison.Ordinal)), $"{Event}:11: 'tags' has 36001 entries: keep at most 6."),
        ["40,000 births"] = (Text("days/02-01.yml", "births:\n" + Lines("- {}", 40_000)), "days/02-01.yml:1: 'births' has 40000 entries: keep at most "),
        ["quotations 4,000 deep"] = (Body(new string('>', 4000)), $"{Event}:25: the text is nested too deeply to be read: take out the runs of '>', '[' or '- '."),
        ["brackets in the text"] = (Body(Lines(new string('[', 80), 3000)), $"{Event}:25: the text is nested too deeply to be read: take out the runs of '>', '[' or '- '."),
        ["stars in the text"] = (Body(Lines(string.Concat(Enumerable.Repeat("*a _b ", 12)), 3000)), $"{Event}:25: the text is nested too deeply to be read: take out the runs of '>', '[' or '- '."),
        ["backticks in the text"] = (Body(string.Concat(Enumerable.Range(1, 600).Select(number => new string('`', number) + "\n"))), $"{Event}:27: only paragraphs, key points and the three headings stand in an article: take this block out."),
        ["notes in the text"] = (Body(Lines(string.Concat(Enumerable.Repeat("[^one]", 12)), 3000)), $"{Event}:25: the text must be a summary and then the headings "),
        ["links in the text"] = (Body(Lines(string.Concat(Enumerable.Repeat("[a](b)", 12)), 3000)), $"{Event}:25: links do not stand in the text: cite the address as a reference."),
        ["list after list in the text"] = (Body(Lines("- a\n  - b\n    - c", 12_000)), $"{Event}:26: quotation blocks and lists within lists do not stand in an article: take them out."),
    };

    private readonly TestContent _content = new TestContent().With(Some.Event(1924)).With("days/02-01.yml", Day);
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_told_by_file_and_line_soon_and_in_little_memory_and_the_last_good_store_serves(string fault)
    {
        var (spoil, told) = Faults[fault];
        using var store = new HistoryStore(_content.Path, _folder.Path);
        (await EnsureAsync(store)).Origin.ShouldBe(StoreOrigin.Built);
        spoil(_content);

        var (allocated, begun) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        var state = await EnsureAsync(store);
        var (took, bytes) = (Stopwatch.GetElapsedTime(begun), GC.GetTotalAllocatedBytes(precise: true) - allocated);
        TestContext.Current.TestOutputHelper?.WriteLine($"{took.TotalMilliseconds:0} ms, {bytes / 1024:n0} KB, {state.Errors.Count} errors, the first: {state.Errors[0]}");

        state.Origin.ShouldBe(StoreOrigin.Earlier);
        state.Events.ShouldBe(1);
        state.Fault.ShouldBeNull();
        state.Errors.ShouldContain(error => error.ToString().StartsWith(told, StringComparison.Ordinal), state.Errors[0].ToString());
        state.Errors.Count.ShouldBeLessThan(110);
        took.ShouldBeLessThan(Longest);
        bytes.ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_told_and_so_is_a_folder()
    {
        Some.EventText hidden = new(Event, Valid), below = Some.Event(1931, 3, 4);
        _content.With(hidden).With(below);
        var folder = Path.Combine(_content.Path, "events/03");
        SetMode(Path.Combine(_content.Path, hidden.File), UnixFileMode.None);
        SetMode(folder, UnixFileMode.None);
        try
        {
            var (code, output) = await CommandLine.RunWithoutPowersAsync("check", _content.Path);
            code.ShouldBe(1);
            output.ShouldContain($"{Event}:1: the file cannot be read: Access to the path ");
            output.ShouldContain("events/03:1: the folder cannot be read: Access to the path ");
            output.ShouldNotContain("   at ");
        }
        finally
        {
            SetMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void An_event_broken_off_at_any_byte_is_refused_unless_nothing_but_its_last_line_end_is_lost() => CheckBrokenOff(Event, Valid);

    [Theory]
    [InlineData("site.yml")]
    [InlineData("categories.yml")]
    [InlineData("countries.yml")]
    [InlineData("tags.yml")]
    [InlineData("threads.yml")]
    [InlineData("days/02-01.yml")]
    public void A_list_broken_off_at_any_byte_is_refused_by_name_or_whole_as_far_as_it_goes(string file)
    {
        var (files, bytes) = (Read(), File.ReadAllBytes(Path.Combine(_content.Path, file)));
        for (var length = 0; length < bytes.Length; length++)
        {
            files[file] = bytes[..length];
            var (content, errors) = ContentFolder.Parse(new ContentFiles(files, []), Today.Date);
            (content is null).ShouldBe(errors.Count > 0);
            // What is whole as far as it goes may lack what an event names.
            foreach (var error in errors) (error.File == file || error.Message.Contains($"of {file}.", StringComparison.Ordinal) || error.Message.Contains($"in {file}.", StringComparison.Ordinal)).ShouldBeTrue($"{length}: {error}");
            foreach (var error in errors) error.Line.ShouldBeInRange(1, 60);
        }
    }

    [Fact]
    public void A_picture_broken_off_at_any_byte_is_measured_or_refused_and_never_read_past_its_end()
    {
        foreach (var first in new byte[][] { [0x89, .. "PNG\r\n"u8], [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8], [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8], [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8] })
        {
            for (var length = 0; length < 80; length++)
            {
                foreach (byte rest in new byte[] { 0, 1, 0xC0, 0xFF })
                {
                    var bytes = Enumerable.Repeat(rest, length).ToArray();
                    first.AsSpan(0, Math.Min(length, first.Length)).CopyTo(bytes);
                    Should.NotThrow(() => ImageFile.Measure(bytes));
                }
            }
        }
    }

    [Theory]
    [InlineData("\uFEFF", "\r\n")]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public async Task Line_ends_of_Windows_and_a_byte_order_mark_are_welcome_in_every_file(string mark, string lineEnd)
    {
        foreach (var file in Directory.GetFiles(_content.Path, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(file, mark + text.Replace("\n", lineEnd, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        using var store = new HistoryStore(_content.Path, _folder.Path);
        (await EnsureAsync(store)).ShouldSatisfyAllConditions(state => state.Errors.ShouldBeEmpty(), state => state.Origin.ShouldBe(StoreOrigin.Built));
    }

    [Fact]
    public void Three_thousand_files_with_a_byte_or_a_run_of_bytes_changed_never_throw()
    {
        var random = new Random(20261130);
        var files = Read();
        files[Event] = Encoding.UTF8.GetBytes(Valid);
        var whole = files.ToDictionary(StringComparer.Ordinal);
        var refused = 0;
        var begun = Stopwatch.GetTimestamp();
        for (var number = 0; number < 3_000; number++)
        {
            var file = random.GetItems(whole.Keys.Order(StringComparer.Ordinal).ToArray(), 1)[0];
            files[file] = Spoil(random, whole[file]);
            var (content, errors) = ContentFolder.Parse(new ContentFiles(files, []), Today.Date);
            (content is null).ShouldBe(errors.Count > 0);
            if (content is null) refused++;
            files[file] = whole[file];
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{refused} of 3,000 were refused, in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s");
        refused.ShouldBeInRange(1_000, 2_970);
    }

    public void Dispose()
    {
        _content.Dispose();
        _folder.Dispose();
    }

    private static byte[] Spoil(Random random, byte[] bytes)
    {
        var at = random.Next(bytes.Length);
        var run = Math.Min(random.Next(1, 40), bytes.Length - at);
        return random.Next(5) switch
        {
            0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[(at + run)..]],
            2 => [.. bytes[..at], .. bytes[at..(at + run)], .. bytes[at..]],
            3 => [.. bytes[..at], .. Encoding.UTF8.GetBytes(random.GetItems(Signs, random.Next(1, 6)).Aggregate("", string.Concat)), .. bytes[at..]],
            _ => [.. bytes[..at], .. "\n"u8, .. bytes[at..]],
        };
    }

    private static readonly string[] Signs = [":", "- ", "[", "]", "{", "}", "\"", "'", "#", "|", ">", "&a", "*a", "!", "%", "@", "`", "\t", "  ", "---", "...", "?", ",", "\r", "\u2028", "\u0085", "\u202E", "👩‍🚀", "[^one]", "**", "<b>", "](", "\\"];

    private void CheckBrokenOff(string file, string text)
    {
        var (files, bytes) = (Read(), Encoding.UTF8.GetBytes(text));
        for (var length = 0; length < bytes.Length; length++)
        {
            files[file] = bytes[..length];
            var (content, errors) = ContentFolder.Parse(new ContentFiles(files, []), Today.Date);
            if (string.IsNullOrWhiteSpace(text[length..])) content.ShouldNotBeNull();
            else errors.ShouldNotBeEmpty($"broken off at {length}");
            errors.ShouldAllBe(error => error.File == file && error.Line >= 1 && error.Line <= text.Split('\n', StringSplitOptions.None).Length);
        }
    }

    private SortedDictionary<string, byte[]> Read()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(_content.Path, "*", SearchOption.AllDirectories)) files.Add(Path.GetRelativePath(_content.Path, file), File.ReadAllBytes(file));
        return files;
    }

    private static Task<StoreState> EnsureAsync(HistoryStore store) => store.EnsureBuiltAsync(Today.Date, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    private static Action<TestContent> Text(string file, string text) => content => content.With(file, text);

    private static Action<TestContent> Bytes(string file, byte[] bytes) => content => File.WriteAllBytes(Path.Combine(content.Path, file), bytes);

    private static Action<TestContent> Front(string yaml) => Text(Event, $"---\n{yaml}\n---\n");

    private static Action<TestContent> Body(string markdown) => Text(Event, Valid[..(Valid.IndexOf("---\n", 4, StringComparison.Ordinal) + 4)] + markdown);

    private static string Lines(string line, int count) => string.Join('\n', Enumerable.Repeat(line, count));

    private static string Laughs() => "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n" + string.Join('\n', Enumerable.Range('b', 9).Select(letter => $"{(char)letter}: &{(char)letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 9))}]"));

    private static void Grow(TestContent content, string file, long bytes)
    {
        content.With(file, "");
        using var stream = new FileStream(Path.Combine(content.Path, file), FileMode.Open);
        stream.SetLength(bytes);
    }

    private static void Noise(TestContent content, string file)
    {
        var bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);
        bytes[0] = 0;
        File.WriteAllBytes(Path.Combine(content.Path, file), bytes);
    }

    private static void Link(TestContent content, string file, string target) => File.CreateSymbolicLink(Path.Combine(content.Path, file), target);

    private static void Pipe(TestContent content, string file)
    {
        using var process = Process.Start("mkfifo", [Path.Combine(content.Path, file)]);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }
}
