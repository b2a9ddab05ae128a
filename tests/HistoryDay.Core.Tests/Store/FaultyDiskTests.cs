using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace HistoryDay.Tests.Store;

/// <summary>A disk that is full, a folder that cannot be written, and others at work in it: it is told, the earlier store serves, and nothing half built stays.</summary>
public sealed class FaultyDiskTests : IDisposable
{
    private readonly TestContent _content = new TestContent().With(Some.Event(1924));
    private readonly TemporaryFolder _folder = new();
    private bool _isMounted;

    [Fact]
    public async Task A_full_disk_keeps_the_earlier_store_in_service_and_has_its_room_back()
    {
        await MountAsync("-t", "tmpfs", "-o", "size=1m", "none", _folder.Path);
        using var store = new HistoryStore(_content.Path, _folder.Path);
        var first = await EnsureAsync(store);
        first.Origin.ShouldBe(StoreOrigin.Built, first.Fault);
        for (var number = 0; number < 300; number++) _content.With(Some.Event(1500 + number, 1 + (number % 12), 1 + (number % 28)));

        var state = await EnsureAsync(store);
        state.Origin.ShouldBe(StoreOrigin.Earlier);
        (state.File, state.Events).ShouldBe((first.File, 1));
        state.Fault.ShouldNotBeNull().ShouldStartWith($"The store of the content as it is now cannot be built in '{_folder.Path}': ");
        TestContext.Current.TestOutputHelper?.WriteLine(state.Fault);
        Directory.GetFiles(_folder.Path).Select(Path.GetExtension).Order(StringComparer.Ordinal).ShouldBe([".lock", ".sqlite"]);

        for (var number = 0; number < 300; number++) _content.Without(Some.Event(1500 + number, 1 + (number % 12), 1 + (number % 28)).File);
        _content.With(Some.Event(1925));
        (await EnsureAsync(store)).Origin.ShouldBe(StoreOrigin.Built);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_keeps_the_earlier_store_in_service_at_once()
    {
        using var store = new HistoryStore(_content.Path, _folder.Path);
        var first = await EnsureAsync(store);
        _content.With(Some.Event(1925));
        await MountAsync("--bind", _folder.Path, _folder.Path);
        await RunAsync("mount", "-o", "remount,ro,bind", _folder.Path);

        var begun = Stopwatch.GetTimestamp();
        var state = await EnsureAsync(store);
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        state.Origin.ShouldBe(StoreOrigin.Earlier);
        (state.File, state.Events).ShouldBe((first.File, 1));
        TestContext.Current.TestOutputHelper?.WriteLine(state.Fault.ShouldNotBeNull());

        using var another = new HistoryStore(_content.Path, _folder.Path); // that has yet to open one
        (await EnsureAsync(another)).ShouldSatisfyAllConditions(found => found.Origin.ShouldBe(StoreOrigin.Earlier), found => found.Events.ShouldBe(1));
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_told_by_the_command_and_left_as_it_is()
    {
        using (var store = new HistoryStore(_content.Path, _folder.Path)) await EnsureAsync(store);
        _content.With(Some.Event(1925));
        var before = Directory.GetFiles(_folder.Path);
        foreach (var path in before.Append(_folder.Path)) SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var (code, output) = await CommandLine.RunWithoutPowersAsync("build", _content.Path, _folder.Path);
            code.ShouldBe(1);
            output.ShouldStartWith($"The store of the content as it is now cannot be built in '{_folder.Path}': ");
            output.ShouldNotContain("   at ");
            Directory.GetFiles(_folder.Path).ShouldBe(before, ignoreOrder: true);
        }
        finally
        {
            SetMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task Processes_that_build_in_one_folder_at_once_wait_for_each_other()
    {
        using var other = new TestContent().With(Some.Event(1924)).With(Some.Event(1925));
        var ends = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => CommandLine.EndOf(CommandLine.Start("build", number % 2 == 0 ? _content.Path : other.Path, _folder.Path))));
        ends.ShouldAllBe(end => end.Code == 0);
        ends.Count(end => end.Output.Contains(": 2 events on 1 days", StringComparison.Ordinal)).ShouldBe(3);
        Directory.GetFiles(_folder.Path).Select(Path.GetExtension).Order(StringComparer.Ordinal).ShouldBe([".lock", ".sqlite", ".sqlite"]);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (_isMounted) Process.Start("umount", ["--lazy", _folder.Path]).WaitForExit();
        _content.Dispose();
        _folder.Dispose();
    }

    private static Task<StoreState> EnsureAsync(HistoryStore store) => store.EnsureBuiltAsync(Today.Date, TestContext.Current.CancellationToken);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }

    private async Task MountAsync(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root may mount a disk of the test's own.");
        var (code, output) = await RunAsync("mount", arguments);
        Assert.SkipUnless(code == 0, $"No disk of the test's own can be mounted here: {output}");
        _isMounted = true;
    }

    private static async Task<(int Code, string Output)> RunAsync(string command, params string[] arguments) =>
        await CommandLine.EndOf(Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!); // Linux has it
}
