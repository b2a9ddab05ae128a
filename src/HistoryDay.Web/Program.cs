using HistoryDay;
using HistoryDay.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Serilog;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseStaticWebAssets();
    builder.Logging.ClearProviders().AddSerilog(
        new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);

    builder.Services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateOnStart()
        .Validate(site => site.HasGoodBaseUrl(), SiteOptions.BaseUrlFault)
        .Validate(site => site.HasGoodTimeZone(), SiteOptions.TimeZoneFault);
    builder.Services.AddOptions<ContentOptions>().BindConfiguration("Content").ValidateDataAnnotations().ValidateOnStart();
    builder.Services.AddOptions<StoreOptions>().BindConfiguration("Store").ValidateDataAnnotations().ValidateOnStart();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddHistory(services => new HistoryStore(
        Path.GetFullPath(services.GetRequiredService<IOptions<ContentOptions>>().Value.Path, builder.Environment.ContentRootPath),
        Path.GetFullPath(services.GetRequiredService<IOptions<StoreOptions>>().Value.Path, builder.Environment.ContentRootPath)));
    builder.Services.AddHttpContextAccessor().AddScoped<CurrentSite>().AddScoped<ReaderClock>().AddScoped<PageGlyphs>();
    builder.Services.Configure<RouteOptions>(AddressConstraints.Register);
    builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // nothing of a visitor's is kept that would need keys
    builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true); // pages hold nothing that is a secret of the reader's
    builder.Services.AddRazorPages().AddMvcOptions(DateBinderProvider.Register).AddMvcOptions(PageConventions.ReadNoForms);

    var app = builder.Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    if (!await app.OpenStoreAsync()) return 1;

    app.UseResponseCompression();
    app.UsePrivatePages();
    app.UseExceptionHandler("/error");
    app.UseStatusCodePagesWithReExecute("/not-found");
    app.UseCanonicalAddresses();
    app.UseRouting();
    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets().OnlyForReading();
    app.MapWaysIn();
    app.MapSearch();
    app.MapCategoryStyles();
    app.MapWorldMapFile();
    app.MapImages();
    app.MapZoneChoice();
    app.MapOfflineReading();
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
