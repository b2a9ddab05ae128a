using System.Diagnostics;
using System.Net;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>The site as a process: what it prints when it starts, and what it does when it cannot.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TestContent _content = new TestContent().With(Some.Event(1924)).With(Some.Event(1925, 3, 3));
    private readonly TemporaryFolder _store = new();

    [Fact]
    public async Task It_prints_its_address_and_what_it_holds_and_serves()
    {
        using var site = Start();
        var (address, line) = await SiteProcess.ReadAddressAsync(site);
        line.ShouldContain("HistoryDay serves 2 events on 2 days at http://127.0.0.1:");
        using var client = new HttpClient();
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.Server.ShouldBeEmpty(); // nobody need know what it is made with
        site.Kill();
    }

    [Fact]
    public async Task Broken_content_and_no_earlier_store_end_it_with_the_list_of_errors()
    {
        _content.With("events/02/01/1926-not-an-event-here.md", "nonsense").With("tags.yml", "- { slug: poetry }\n");
        var (code, output) = await RunAsync();
        code.ShouldBe(1);
        output.ShouldContain("events/02/01/1926-not-an-event-here.md:1: the file must begin with a line '---'");
        output.ShouldContain("tags.yml:1: 'name' is missing from a tag: add the name that readers see.");
        output.ShouldContain("The site cannot start: 3 errors in the content, listed above, and no earlier store to serve.");
        output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Broken_content_over_an_earlier_store_is_logged_and_the_store_served()
    {
        using (var first = Start())
        {
            await SiteProcess.ReadUntilAsync(first, "HistoryDay serves");
            first.Kill();
        }

        _content.With("events/02/01/1926-not-an-event-here.md", "nonsense");
        using var second = Start();
        (await SiteProcess.ReadUntilAsync(second, "events/02/01/1926-not-an-event-here.md:1: the file must begin with a line '---'")).ShouldContain("\"Level\":\"Error\"");
        (await SiteProcess.ReadUntilAsync(second, "HistoryDay serves")).ShouldContain("2 events on 2 days");
        second.Kill();
    }

    [Theory]
    [InlineData("--Site:TimeZone=Europe/Atlantis", "Site:TimeZone must be a zone of the tz database such as 'Europe/London'.")]
    [InlineData("--Site:BaseUrl=http://[", "Site:BaseUrl must be an address such as 'https://history.example', without a path.")]
    [InlineData("--Site:BaseUrl=ftp://x.example", "Site:BaseUrl must be an address such as 'https://history.example', without a path.")]
    [InlineData("--Store:Path=", "Store:Path must name a folder that can be written.")]
    [InlineData("--Content:Path=", "Content:Path must name the folder that holds site.yml and events.")]
    [InlineData("--Content:Path=/no/such/folder", "/no/such/folder:1: there is no such folder: set Content:Path to the folder that holds site.yml and events.")]
    [InlineData("--Store:Path=/proc/no-such", "The site cannot start, as there is no earlier store to serve. The store of the content as it is now cannot be built in '/proc/no-such': ")]
    public async Task A_setting_that_cannot_be_is_told_and_nothing_starts(string setting, string told)
    {
        var (code, output) = await RunAsync(setting);
        code.ShouldBe(1);
        output.ShouldContain(told);
        output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_without_a_trace()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var (code, output) = await RunAsync($"--urls=http://{taken.LocalEndpoint}");
        code.ShouldBe(1);
        output.ShouldContain("The site cannot start: Failed to bind to address");
        output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Two_faulty_settings_are_told_together()
    {
        var (_, output) = await RunAsync("--Site:TimeZone=Europe/Atlantis", "--Store:Path=");
        output.ShouldContain(SiteOptions.TimeZoneFault);
        output.ShouldContain("Store:Path must name");
    }

    public void Dispose()
    {
        _content.Dispose();
        _store.Dispose();
    }

    private Process Start(params string[] more) => SiteProcess.Start(_content.Path, _store.Path, more);

    private async Task<(int Code, string Output)> RunAsync(params string[] more)
    {
        using var process = Start(more);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, string.Join('\n', texts));
    }
}
