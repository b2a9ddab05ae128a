using HistoryDay.Content;
using HistoryDay.Dates;

namespace HistoryDay;

/// <summary>Checks a content folder by its file rules and its collection rules, without building a store.</summary>
public static class ContentCheck
{
    /// <summary>Runs all checks.</summary>
    /// <param name="contentPath">The content folder.</param>
    /// <param name="today">The date that content may not be later than by more than two days.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Every error, and a report of counts where the file rules are kept.</returns>
    public static async Task<ContentCheckResult> RunAsync(string contentPath, HistoricalDate today, CancellationToken cancellationToken)
    {
        var (content, errors) = ContentFolder.Parse(await ContentFiles.ReadAsync(contentPath, cancellationToken), today);
        return content is null
            ? new ContentCheckResult(errors, "")
            : new ContentCheckResult(content.Rules.Check(content), CollectionReport.Write(content));
    }
}

/// <summary>What a check found.</summary>
/// <param name="Errors">File rules broken; where there are none, collection rules broken.</param>
/// <param name="Report">Counts by day, category, century, region, country and people's gender; empty where file rules are broken.</param>
public sealed record ContentCheckResult(IReadOnlyList<ContentError> Errors, string Report);
