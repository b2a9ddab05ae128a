using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>What those who run the site are told.</summary>
public sealed class OperationsTests
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(Repository.Root, "docs/operations.md"));

    [Theory]
    [InlineData("Site", typeof(SiteOptions))]
    [InlineData("Content", typeof(ContentOptions))]
    [InlineData("Store", typeof(StoreOptions))]
    [InlineData("Pages", typeof(PageOptions))]
    [InlineData("Limits", typeof(LimitOptions))]
    public void Each_setting_is_in_the_manual(string section, Type options)
    {
        foreach (var setting in options.GetProperties()) Manual.ShouldContain($"\n| `{section}:{setting.Name}` |", Case.Sensitive);
    }

    [Fact]
    public async Task Each_number_is_in_the_manual()
    {
        using var content = new TestContent().With(Some.Event());
        using var site = new SiteFactory(content.Path);
        using var client = site.CreateClient();
        foreach (var _ in new[] { "made", "kept" }) await client.GetStringAsync("/february/1", TestContext.Current.CancellationToken);
        var names = (await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).Split('\n').Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToList();
        names.ShouldContain("historyday_kept_pages_sent_total");
        foreach (var name in names) (Manual.Contains($"`{name}`", StringComparison.Ordinal) || Manual.Contains($"`{name}{{", StringComparison.Ordinal)).ShouldBeTrue(name);
    }
}
