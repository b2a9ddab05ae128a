using System.Diagnostics;
using System.Text.Json;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>The site as a process of its own, on a port that the system chooses.</summary>
internal static class SiteProcess
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Starts it; what it prints is for the caller to read. Disposing of it ends it.</summary>
    public static Process Start(string content, string store, params string[] more)
    {
        var site = Path.Combine(AppContext.BaseDirectory, "HistoryDay.Web.dll");
        var start = new ProcessStartInfo("dotnet", [site, "--urls", "http://127.0.0.1:0", $"--Content:Path={content}", $"--Store:Path={store}", .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Repository.Root, "src/HistoryDay.Web"),
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        var process = new EndedProcess { StartInfo = start };
        process.Start();
        return process;
    }

    /// <summary>Reads what it prints up to the line that holds that part.</summary>
    public static async Task<string> ReadUntilAsync(Process process, string part)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        var read = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            read.Add(line);
            if (line.Contains(part, StringComparison.Ordinal)) return line;
        }

        var errors = await process.StandardError.ReadToEndAsync(limit.Token);
        throw new InvalidOperationException($"'{part}' was not printed, but: {string.Join('\n', read)}{errors}");
    }

    /// <summary>Waits until it serves.</summary>
    /// <returns>Its address, and the line that says so.</returns>
    public static async Task<(Uri Address, string Line)> ReadAddressAsync(Process process)
    {
        var line = await ReadUntilAsync(process, "HistoryDay serves");
        return (new Uri(JsonDocument.Parse(line).RootElement.GetProperty("Properties").GetProperty("Addresses").GetString()!), line); // the line says it
    }

    /// <summary>Reads on and throws away, so that it never waits for a reader.</summary>
    public static void Drain(Process process)
    {
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>Asks it to end, as a system does, and waits.</summary>
    public static async Task<int> EndAsync(Process process)
    {
        Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    // A test that fails leaves no site behind.
    private sealed class EndedProcess : Process
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing && !HasExited) Kill();
            base.Dispose(disposing);
        }
    }
}
