using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using HistoryDay.Tests;

namespace HistoryDay.Benchmarks;

/// <summary>A server as a process of its own, and what it costs.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;

    private Peer(string name, Uri address, Process process) => (Name, Address, _process) = (name, address, process);

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>Anonymous resident memory in bytes: what is the process's own, not the system's memory of files.</summary>
    public long AnonymousBytes => 1024 * long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);

    /// <summary>Processor time of the process and its children so far.</summary>
    public TimeSpan Cpu => TimeSpan.FromTicks(Processes().Sum(process => TicksOf(process)));

    /// <summary>Starts one, and waits until it answers.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="port">The port that it has been told.</param>
    /// <param name="probe">A path that it answers.</param>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Its settings.</param>
    public static async Task<(Peer Peer, TimeSpan ToFirstAnswer)> StartAsync(string name, int port, string probe, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(file))! };
        if (!File.Exists(file)) start.WorkingDirectory = "/"; // found by its name
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text) Console.Error.WriteLine($"{name}: {text}"); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        var address = new Uri($"http://127.0.0.1:{port}");
        for (; watch.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(2))
        {
            try
            {
                using var response = await client.GetAsync(new Uri(address, probe));
                if (response.IsSuccessStatusCode) return (new Peer(name, address, process), watch.Elapsed);
            }
            catch (HttpRequestException fault)
            {
                if (process.HasExited) throw new InvalidOperationException($"{name} has ended with {process.ExitCode}.", fault); // else it is not there yet
            }
        }

        throw new InvalidOperationException($"{name} does not answer.");
    }

    /// <summary>A port that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private IEnumerable<int> Processes()
    {
        var children = File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return children.Select(child => int.Parse(child, CultureInfo.InvariantCulture)).Append(_process.Id);
    }

    // Fields 14 and 15 of /proc/PID/stat, in hundredths of a second; the second field may hold spaces.
    private static long TicksOf(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) * TimeSpan.TicksPerSecond / 100;
    }
}

/// <summary>Asks a server for many pages in turn, by wrk.</summary>
internal static partial class Load
{
    /// <summary>Processor time of the server for each request, in microseconds.</summary>
    /// <param name="peer">The server.</param>
    /// <param name="paths">The paths, one after the other.</param>
    /// <param name="coding">What the client takes, "gzip"; empty for nothing.</param>
    /// <param name="connections">How many at once.</param>
    /// <param name="seconds">For how long.</param>
    public static async Task<double> MicrosecondsPerRequestAsync(Peer peer, IEnumerable<string> paths, string coding, int connections, int seconds)
    {
        using var folder = new TemporaryFolder();
        var script = Path.Combine(folder.Path, "paths.lua");
        await File.WriteAllTextAsync(script, $$"""
            local paths = { {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }
            local at = 0
            request = function()
              at = at % #paths + 1
              return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "{{coding}}" })
            end
            """);
        var before = peer.Cpu;
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "-s", script, peer.Address.ToString()]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk does not start.");
        var told = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (told.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{peer.Name} does not answer all of it: {told}");
        return (peer.Cpu - before).TotalMicroseconds / int.Parse(Requests.Match(told).Groups["count"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("(?<count>[0-9]+) requests in", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Requests { get; }
}
