using System.Diagnostics.CodeAnalysis;
using HistoryDay.Content;

namespace HistoryDay.Tests.Content;

/// <summary>Checks a folder and tells its errors as a writer reads them.</summary>
internal static class ContentErrors
{
    [SuppressMessage("Design", "MA0045", Justification = "Tests of tables read better without await.")]
    public static IReadOnlyList<string> Of(TestContent content)
    {
        var files = ContentFiles.ReadAsync(content.Path, CancellationToken.None).GetAwaiter().GetResult();
        return [.. ContentFolder.Parse(files, Today.Date).Errors.Select(error => error.ToString())];
    }

    public static HistoryContent Parse(TestContent content)
    {
        var files = ContentFiles.ReadAsync(content.Path, CancellationToken.None).GetAwaiter().GetResult();
        var (parsed, errors) = ContentFolder.Parse(files, Today.Date);
        errors.ShouldBeEmpty();
        return parsed!; // no errors, so there is content
    }
}
