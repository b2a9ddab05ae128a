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
            await Console.Error.WriteLineAsync($"The site cannot start: {CountOf(state.Errors.Count, "error")} in the content, listed above, and no earlier store to serve.");
            return false;
        }

        foreach (var error in state.Errors) logger.LogError("{ContentError}", error.ToString());
        if (state.Errors.Count > 0) logger.LogWarning("The earlier store {Store} is served until the content is mended", state.File);
        app.Lifetime.ApplicationStarted.Register(() => logger.LogInformation(
            "HistoryDay serves {Events} on {Days} at {Addresses}", CountOf(state.Events, "event"), CountOf(state.Days, "day"), string.Join(", ", app.Urls)));
        return true;
    }

    private static string CountOf(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
