using System.Diagnostics;
using System.Net;
using System.Text.Json;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>What the site as a process writes of those who ask, at the levels that it is delivered with.</summary>
public sealed class RequestLogTests : IDisposable
{
    private readonly TestContent _content = new TestContent().With(Some.Event(1924, slug: "ada-does-a-thing"));
    private readonly TemporaryFolder _store = new();

    [Fact]
    public async Task A_request_is_logged_by_its_route_without_its_address_what_was_typed_or_who_asked()
    {
        using var site = Start();
        var lines = new List<string>();
        try
        {
            var address = JsonDocument.Parse(await ReadLineAsync(site, lines)).RootElement.GetProperty("Properties").GetProperty("Addresses").GetString()!; // the line that it starts with
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
            client.DefaultRequestHeaders.Add("User-Agent", "secret-browser");
            client.DefaultRequestHeaders.Add("Referer", "https://secret.example/");
            client.DefaultRequestHeaders.Add("Cookie", "zone=hand~Asia/Tokyo");
            foreach (var (target, status) in new[]
            {
                ("/search?q=secret-words", HttpStatusCode.OK), ("/search/suggestions?q=secret-words", HttpStatusCode.OK), ("/birthday?date=1990-05-17", HttpStatusCode.OK),
                ("/february/1/1924/ada-does-a-thing?secret=1", HttpStatusCode.OK), ("/secret-path", HttpStatusCode.NotFound), ("/search?q=%FF&secret", HttpStatusCode.BadRequest),
            })
            {
                using var response = await client.GetAsync(target, TestContext.Current.CancellationToken);
                response.StatusCode.ShouldBe(status);
                await ReadLineAsync(site, lines);
            }
        }
        finally
        {
            site.Kill();
        }

        var messages = lines.Skip(1).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("RenderedMessage").GetString()!).ToList(); // Serilog's JSON has one
        messages.Select(message => message[..message.IndexOf(" in ", StringComparison.Ordinal)]).ShouldBe(
        [
            "GET /search 200", "GET /search/suggestions 200", "GET /birthday 200", "GET /{month:month}/{day:day}/{year:year}/{slug:slug} 200", "GET /not-found 404", "GET /search 400",
        ]);
        foreach (var line in lines)
        {
            foreach (var part in new[] { "secret", "203.0.113.7", "1990", "ada-does", "Tokyo", "RequestPath" }) line.ShouldNotContain(part, Case.Insensitive);
        }
    }

    public void Dispose()
    {
        _content.Dispose();
        _store.Dispose();
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HistoryDay.Web.dll"), "--urls", "http://127.0.0.1:0", $"--Content:Path={_content.Path}", $"--Store:Path={_store.Path}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.Combine(Repository.Root, "src/HistoryDay.Web"),
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        return Process.Start(start)!; // dotnet runs these tests, so it starts
    }

    private static async Task<string> ReadLineAsync(Process process, List<string> lines)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var line = await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException($"The site ended after: {string.Join('\n', lines)}");
        lines.Add(line);
        return line;
    }
}
