namespace HistoryDay.Tests;

/// <summary>Where the project's own files are, found upwards from the tests' output.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Data => Path.Combine(Root, "data");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HistoryDay.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("HistoryDay.sln was not found above the tests.");
    }
}
