using System.CommandLine;
using HistoryDay;
using HistoryDay.Dates;

var content = new Argument<DirectoryInfo>("content") { Description = "The content folder.", DefaultValueFactory = _ => new DirectoryInfo("data") };
var store = new Argument<DirectoryInfo>("store") { Description = "The folder for stores.", DefaultValueFactory = _ => new DirectoryInfo("store") };

var check = new Command("check", "Checks a content folder by its file rules and its collection rules, and reports what it holds.") { content };
check.SetAction((arguments, cancellationToken) => CheckAsync(arguments.GetRequiredValue(content).FullName, cancellationToken));

var build = new Command("build", "Builds the store of a content folder, unless there is one of that very content.") { content, store };
build.SetAction((arguments, cancellationToken) => BuildAsync(arguments.GetRequiredValue(content).FullName, arguments.GetRequiredValue(store).FullName, cancellationToken));

try
{
    return await new RootCommand("Checks and builds the content of HistoryDay.") { check, build }
        .Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"{fault.Message} Give a folder that can be read and written.");
    return 1;
}

static async Task<int> CheckAsync(string contentPath, CancellationToken cancellationToken)
{
    var result = await ContentCheck.RunAsync(contentPath, Today(), cancellationToken);
    foreach (var error in result.Errors) await Console.Error.WriteLineAsync(error.ToString());
    await Console.Out.WriteAsync(result.Report);
    await Console.Out.WriteLineAsync(result.Errors.Count == 0 ? "No errors." : $"{result.Errors.Count} {(result.Errors.Count == 1 ? "error" : "errors")}.");
    return result.Errors.Count == 0 ? 0 : 1;
}

static async Task<int> BuildAsync(string contentPath, string storePath, CancellationToken cancellationToken)
{
    using var store = new HistoryStore(contentPath, storePath);
    var state = await store.EnsureBuiltAsync(Today(), cancellationToken);
    foreach (var error in state.Errors) await Console.Error.WriteLineAsync(error.ToString());
    if (state.Fault is { } fault) await Console.Error.WriteLineAsync(fault);
    if (state.Errors.Count > 0 || state.Fault is not null) return 1;
    await Console.Out.WriteLineAsync($"{state.File}: {state.Events} events on {state.Days} days, {(state.Origin == StoreOrigin.Built ? "built now" : "unchanged")}.");
    return 0;
}

// Content may name the day after tomorrow at most, so the zone does not matter here.
static HistoricalDate Today() => HistoricalDate.In(TimeProvider.System.GetUtcNow(), "UTC");
