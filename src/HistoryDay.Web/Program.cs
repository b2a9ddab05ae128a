using HistoryDay;
using HistoryDay.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Extensions.Logging;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseStaticWebAssets().ConfigureKestrel(Limits.Bound);
    builder.Logging.ClearProviders().AddSerilog(
        new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true)
        .AddFilter<SerilogLoggerProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None); // RequestLog does its work, and pages that are kept pay for neither

    builder.Services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateOnStart()
        .Validate(site => site.HasGoodBaseUrl(), SiteOptions.BaseUrlFault)
        .Validate(site => site.HasGoodTimeZone(), SiteOptions.TimeZoneFault);
    builder.Services.AddOptions<ContentOptions>().BindConfiguration("Content").ValidateDataAnnotations().ValidateOnStart();
    builder.Services.AddOptions<StoreOptions>().BindConfiguration("Store").ValidateDataAnnotations().ValidateOnStart();
    builder.Services.AddOptions<PageOptions>().BindConfiguration("Pages").ValidateOnStart().Validate(pages => pages.IsGood(), PageOptions.Fault);
    builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits").ValidateOnStart()
        .Validate(limits => limits.HasGoodSearches(), LimitOptions.SearchesFault)
        .Validate(limits => limits.HasGoodProxies(), LimitOptions.ProxiesFault);
    builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddHistory(services => new HistoryStore(
        Path.GetFullPath(services.GetRequiredService<IOptions<ContentOptions>>().Value.Path, builder.Environment.ContentRootPath),
        Path.GetFullPath(services.GetRequiredService<IOptions<StoreOptions>>().Value.Path, builder.Environment.ContentRootPath)));
    builder.Services.AddHttpContextAccessor().AddScoped<CurrentSite>().AddScoped<ReaderClock>().AddScoped<PageGlyphs>();
    builder.Services.Configure<RouteOptions>(AddressConstraints.Register);
    builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // nothing of a visitor's is kept that would need keys
    builder.Services.AddSingleton<ReaderDays>().AddSingleton<KeptPages>().AddSingleton<PageKeeping>().AddSingleton<RequestLog>().AddHostedService<ContentWatch>();
    builder.Services.AddLimits();
    builder.Services.AddHealth();
    builder.Services.AddRazorPages().AddMvcOptions(DateBinderProvider.Register).AddMvcOptions(PageConventions.ReadNoForms);

    var app = builder.Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    if (!await app.OpenStoreAsync()) return 1;

    if (app.Services.GetRequiredService<IOptions<LimitOptions>>().Value.Networks().Any()) app.UseForwardedHeaders();
    app.UseHostCheck();
    app.Use(app.Services.GetRequiredService<PageKeeping>().SendIfKeptAsync);
    app.UseSecurityHeaders();
    app.Use(app.Services.GetRequiredService<RequestLog>().WriteAsync);
    app.UseExceptionHandler("/error");
    app.UseStatusCodePagesWithReExecute("/not-found");
    app.UseCanonicalAddresses();
    app.UseRouting();
    app.UseRateLimiter();
    app.Use(app.Services.GetRequiredService<PageKeeping>().MakeAsync);
    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets().OnlyForReading();
    app.MapWaysIn();
    app.MapSearch();
    app.MapCategoryStyles();
    app.MapWorldMapFile();
    app.MapImages();
    QrCode.MapQrCodes(app);
    app.MapZoneChoice();
    app.MapOfflineReading();
    app.MapHealth();
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is not HostAbortedException)
{
    foreach (var one in fault is AggregateException many ? [.. many.Flatten().InnerExceptions] : new[] { fault })
        await Console.Error.WriteLineAsync($"The site cannot start: {(one is OptionsValidationException settings ? string.Join(' ', settings.Failures) : one.Message)}");
    return 1;
}

/// <summary>The site's entry, named for the tests.</summary>
internal sealed partial class Program;
