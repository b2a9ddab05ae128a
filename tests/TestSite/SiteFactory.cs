using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryDay.Tests;

/// <summary>The site as it runs in production, over a content folder and a store folder of the test's own.</summary>
internal sealed class SiteFactory : WebApplicationFactory<Program>
{
    private readonly string _contentPath;
    private readonly (string Key, string Value)[] _settings;
    private readonly TemporaryFolder _store = new();

    public SiteFactory(string contentPath, params (string Key, string Value)[] settings)
    {
        _contentPath = contentPath;
        _settings = settings;
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.HandleCookies = false;
    }

    /// <summary>Noon of 23 November 2026 unless a test sets it.</summary>
    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public string StorePath => _store.Path;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production"); // Development would turn bad requests into exceptions
        builder.UseSetting("Content:Path", _contentPath);
        builder.UseSetting("Store:Path", _store.Path);
        builder.UseSetting("Limits:SearchesPerMinute", "0"); // tests ask faster than readers
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _store.Dispose();
    }
}
