using System.Diagnostics;

namespace HistoryDay.Tests;

/// <summary>The command <c>historyday</c> as a process.</summary>
internal static class CommandLine
{
    /// <summary>Starts it; what it prints is for the caller to read.</summary>
    public static Process Start(params string[] arguments) => Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "historyday.dll"), .. arguments]);

    /// <summary>Runs it as a user whom the rights of files bind, as they do not bind root.</summary>
    public static async Task<(int Code, string Output)> RunWithoutPowersAsync(params string[] arguments)
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "historyday.dll"), .. arguments];
        if (Environment.IsPrivilegedProcess)
        {
            Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "These tests run as root, whom the rights of files do not bind, and without setpriv (Debian's util-linux) root cannot put that off.");
            command = ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", .. command];
        }

        return await EndOf(Start(command[0], command[1..]));
    }

    /// <summary>Waits for its end, two minutes at most.</summary>
    public static async Task<(int Code, string Output)> EndOf(Process process)
    {
        using (process)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(TimeSpan.FromMinutes(2));
            var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, string.Concat(texts));
        }
    }

    private static Process Start(string command, string[] arguments) =>
        Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!; // it is there: dotnet runs these tests
}
