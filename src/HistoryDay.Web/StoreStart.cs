using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>Opens the store when the site starts, and says what came of it.</summary>
internal static class StoreStart
{
    /// <summary>Builds the store if need be. False where the content has errors and no earlier store can serve; the errors have been printed.</summary>
    public static async Task<bool> OpenStoreAsync(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILogger<HistoryStore>>();
        var today = HistoricalDate.In(app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), "UTC");
        var state = await app.Services.GetRequiredService<HistoryStore>().EnsureBuiltAsync(today, CancellationToken.None);
        if (state.Origin == StoreOrigin.None)
        {
            foreach (var error in state.Errors) await Console.Error.WriteLineAsync(error.ToString());
            await Console.Error.WriteLineAsync(state.Fault is { } fault
                ? $"The site cannot start, as there is no earlier store to serve. {fault}"
                : $"The site cannot start: {CountOf(state.Errors.Count, "error")} in the content, listed above, and no earlier store to serve.");
            return false;
        }

        logger.LogFaults(state);
        app.Lifetime.ApplicationStarted.Register(() => logger.LogInformation(
            "HistoryDay serves {Events:l} on {Days:l} at {Addresses:l}", CountOf(state.Events, "event"), CountOf(state.Days, "day"), string.Join(", ", app.Urls)));
        return true;
    }

    /// <summary>Says what keeps an earlier store in service, if anything does.</summary>
    public static void LogFaults(this ILogger logger, StoreState state)
    {
        foreach (var error in state.Errors) logger.LogError("{ContentError:l}", error.ToString());
        if (state.Fault is { } fault) logger.LogError("{StoreFault:l}", fault);
        if (state.Origin == StoreOrigin.Earlier) logger.LogWarning("The earlier store {Store:l} is served until that is mended", state.File);
    }

    public static string CountOf(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
