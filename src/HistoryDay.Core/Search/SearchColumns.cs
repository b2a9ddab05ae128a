namespace HistoryDay.Search;

/// <summary>
/// The columns of the full-text index. Each part of an event stands there twice, as stems and as whole words, so that one expression finds a word by its stem,
/// ranks its very form above that, and completes a word that is still being typed.
/// </summary>
internal static class SearchColumns
{
    /// <summary>The parts of an event, and what a word in them weighs: by its stem, and in its very form besides.</summary>
    public static IReadOnlyList<(string Name, double Stem, double Exact)> All { get; } =
        [("title", 8, 8), ("people", 5, 5), ("place", 4, 3), ("labels", 3, 2), ("article", 1, 1)];

    /// <summary>The names of all columns in their order.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(column => column.Name).Concat(All.Select(column => "exact_" + column.Name)));

    /// <summary>The weights of all columns in their order, for bm25.</summary>
    public static string Weights { get; } = string.Join(", ", All.Select(column => column.Stem).Concat(All.Select(column => column.Exact)).Select(weight => weight.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
