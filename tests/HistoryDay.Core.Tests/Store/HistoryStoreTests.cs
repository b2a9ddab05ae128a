using Microsoft.Data.Sqlite;

namespace HistoryDay.Tests.Store;

public sealed class HistoryStoreTests : IDisposable
{
    private readonly TestContent _content = new TestContent().With(Some.Event(1924, person: "Ada Lovelace")).With(Some.Event(-43, 3, 15));
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_same_content_gives_the_same_rows()
    {
        using var other = new TemporaryFolder();
        Dump((await BuildAsync()).File).ShouldBe(Dump((await new HistoryStore(_content.Path, other.Path).EnsureBuiltAsync(Today.Date, TestContext.Current.CancellationToken)).File));
    }

    [Fact]
    public async Task Unchanged_content_is_not_built_again()
    {
        (await BuildAsync()).Origin.ShouldBe(StoreOrigin.Built);
        var written = File.GetLastWriteTimeUtc(Directory.GetFiles(_folder.Path, "*.sqlite").ShouldHaveSingleItem());
        var again = await BuildAsync();
        again.Origin.ShouldBe(StoreOrigin.Unchanged);
        (again.Events, again.Days).ShouldBe((2, 2));
        File.GetLastWriteTimeUtc(Directory.GetFiles(_folder.Path, "*.sqlite").ShouldHaveSingleItem()).ShouldBe(written);
    }

    [Fact]
    public async Task Changed_content_gives_a_new_store_beside_the_old_one()
    {
        var first = await BuildAsync();
        _content.With(Some.Event(1925));
        var second = await BuildAsync();
        second.Origin.ShouldBe(StoreOrigin.Built);
        second.File.ShouldNotBe(first.File);
        second.Events.ShouldBe(3);
        File.Exists(first.File).ShouldBeTrue();
    }

    [Fact]
    public async Task Old_stores_do_not_pile_up()
    {
        for (var year = 1900; year < 1906; year++)
        {
            _content.With(Some.Event(year));
            await BuildAsync();
        }

        Directory.GetFiles(_folder.Path, "*.sqlite").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Content_with_errors_leaves_the_earlier_store_in_service()
    {
        var good = await BuildAsync();
        _content.With("events/02/01/1925-not-an-event-at-all.md", "nonsense");
        var state = await BuildAsync();
        state.Origin.ShouldBe(StoreOrigin.Earlier);
        state.File.ShouldBe(good.File);
        state.Errors.ShouldHaveSingleItem().ToString().ShouldBe("events/02/01/1925-not-an-event-at-all.md:1: the file must begin with a line '---', the front matter, and another line '---'.");
    }

    [Fact]
    public async Task Content_that_goes_back_serves_the_newest_good_store_when_it_breaks()
    {
        var first = await BuildAsync();
        var added = Some.Event(1925);
        _content.With(added);
        await BuildAsync();
        _content.Without(added.File);
        (await BuildAsync()).Origin.ShouldBe(StoreOrigin.Unchanged);
        _content.With("events/02/01/1925-not-an-event-at-all.md", "nonsense");
        (await BuildAsync()).File.ShouldBe(first.File);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5000)]
    public async Task A_store_that_something_has_damaged_is_built_again(int bytes)
    {
        var good = await BuildAsync();
        SqliteConnection.ClearAllPools();
        using (var file = new FileStream(good.File!, FileMode.Open)) file.SetLength(bytes); // built just now
        (await BuildAsync()).ShouldSatisfyAllConditions(state => state.Origin.ShouldBe(StoreOrigin.Built), state => state.Events.ShouldBe(2));
    }

    [Fact]
    public async Task Content_with_errors_and_no_earlier_store_gives_none()
    {
        _content.With("events/02/01/1925-not-an-event-at-all.md", "nonsense");
        var state = await BuildAsync();
        (state.Origin, state.File).ShouldBe((StoreOrigin.None, null));
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_ended_build_left_behind_is_cleared_by_the_next()
    {
        var left = _folder.File("history-0000-0000.sqlite.unfinished");
        await File.WriteAllTextAsync(left, "half", TestContext.Current.CancellationToken);
        await BuildAsync();
        File.Exists(left).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_builders_of_one_folder_share_one_store()
    {
        var states = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(BuildAsync)));
        states.Select(state => state.File).Distinct().ShouldHaveSingleItem();
        states.ShouldAllBe(state => state.Events == 2);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _content.Dispose();
        _folder.Dispose();
    }

    private Task<StoreState> BuildAsync() => new HistoryStore(_content.Path, _folder.Path).EnsureBuiltAsync(Today.Date, TestContext.Current.CancellationToken);

    private static List<string> Dump(string? file)
    {
        var rows = new List<string>();
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        foreach (var table in Read("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").Select(row => row.Trim()))
            rows.AddRange(Read($"SELECT '{table}', * FROM \"{table}\" ORDER BY 2, 1"));
        return rows;

        List<string> Read(string sql)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tables' names come from the store itself.
            command.CommandText = sql;
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            var read = new List<string>();
            while (reader.Read()) read.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch { byte[] bytes => Convert.ToHexString(bytes), DBNull => "NULL", var value => value.ToString() })));
            return read;
        }
    }
}
