using System.Text.RegularExpressions;

namespace HistoryDay.Tests;

/// <summary>Each folder of Core reads only what comes before it; nothing flows back.</summary>
public sealed partial class ArrowTests
{
    [Theory]
    [InlineData("Dates", "")]
    [InlineData("Events", "Dates")]
    [InlineData("Balance", "Dates Events")]
    [InlineData("Content", "Dates Events Balance")]
    [InlineData("Search", "Dates")]
    [InlineData("Maps", "")]
    [InlineData("Store", "Dates Events Balance Content Search Maps")]
    [InlineData("Queries", "Dates Events Balance Search Maps Store")]
    public void A_folder_uses_only_the_ones_before_it(string folder, string allowed)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src/HistoryDay.Core", folder), "*.cs");
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            foreach (Match use in OwnUsing.Matches(File.ReadAllText(file)))
                allowed.Split(' ').ShouldContain(use.Groups["folder"].Value, $"{Path.GetFileName(file)} uses HistoryDay.{use.Groups["folder"].Value}");
        }
    }

    [GeneratedRegex(@"^using (static )?HistoryDay\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnUsing { get; }
}
