using HistoryDay.Tests;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>The site on a real port and a headless Chromium to read it with. Without a Chromium, tests are skipped; under CI they fail.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private const string LongTitle = "A parliamentary constitutional convention disagrees with its presiders";
    private const string LongPlace = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Anglesey";
    private readonly TestContent _content = new();
    private SiteFactory? _factory;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The time of the server and of the browsers that are opened after it is set.</summary>
    public DateTimeOffset Now
    {
        get => Factory.Clock.Now;
        set => Factory.Clock.Now = value;
    }

    public string Address { get; private set; } = "";

    private SiteFactory Factory => _factory ?? throw new InvalidOperationException("InitializeAsync comes first.");

    public async ValueTask InitializeAsync()
    {
        foreach (var day in new[] { 22, 23, 24 })
        {
            _content.With(Some.Event(1900, 11, day, slug: "an-event-of-this-day", title: $"A first event of {day} November"))
                .With(Some.Event(1700, 11, day, slug: "another-event-of-this-day", title: $"Another event of {day} November", category: "war-conflict", country: "JP", person: "Ada Lovelace"));
        }

        _content.With(Some.LongestEvent(1899, 7, 1));
        _content.With(Some.Event(2000, 2, 29, slug: "on-the-leap-day-itself")).With(Some.Event(-43, 3, 15, slug: "a-murder-in-the-senate"))
            .With(Some.Event(1917, 11, 7, slug: "a-revolution-breaks-out", extra: "thread: long-story\nalsoDated: { date: 1917-10-25, calendar: julian }"))
            .With(Some.Event(1066, 10, 14, slug: "with-the-longest-of-titles", title: LongTitle, place: LongPlace, extra: "thread: long-story\ndateNote: Nobody doubts it."))
            .With("days/11-23.yml", """
                observances:
                  - { name: A day off, kind: public-holiday, country: IT, since: 1900 }
                births:
                  - { name: Old Author, year: -99, sources: [one], country: IT, gender: m, text: author, wikipedia: Old_Author }
                  - { name: Ada Lovelace, year: 1815, country: GB, gender: f, text: mathematician, wikipedia: Ada_Lovelace, sources: [one] }
                deaths:
                  - { name: Murasaki, year: 1014, country: JP, gender: f, text: writer, wikipedia: Murasaki }
                sources:
                  - { id: one, title: One, publisher: First Press, url: 'https://one.example.org/a' }
                """);
        _factory = new SiteFactory(_content.Path);
        _factory.UseKestrel(0);
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');

        var chromium = Array.Find([Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "", .. Places], File.Exists);
        if (chromium is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Headless = true, Args = Arguments });
    }

    /// <summary>A page of a new reader, whose clock stands at the server's time and goes on from there.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
        {
            const string Missing = "No Chromium was found: install Debian's chromium, or set CHROMIUM_PATH.";
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Missing);
            Assert.Skip(Missing);
        }

        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address;
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        if (options.JavaScriptEnabled != false) await context.Clock.InstallAsync(new ClockInstallOptions { TimeDate = Now.UtcDateTime });
        return await context.NewPageAsync();
    }

    /// <summary>The site's pages with their routes, such as <c>/{month:month}/{day:day}</c>.</summary>
    public IEnumerable<RouteEndpoint> Pages => Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    /// <summary>Makes what a route asks of its parameters.</summary>
    public ParameterPolicyFactory Policies => Factory.Services.GetRequiredService<ParameterPolicyFactory>();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_factory is not null) await _factory.DisposeAsync();
        _content.Dispose();
    }
}

/// <summary>Shares the one site and browser.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "browser";
}
