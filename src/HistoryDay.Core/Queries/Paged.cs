using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Queries;

/// <summary>One page of a long list.</summary>
/// <typeparam name="T">What it lists.</typeparam>
/// <param name="Items">At most <see cref="Paged.Size"/>.</param>
/// <param name="Number">1 or more.</param>
/// <param name="Pages">How many pages there are, 1 or more: an empty list has one empty page.</param>
/// <param name="Total">How many items there are on all pages.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Number, int Pages, int Total)
{
    /// <summary>Whether there is such a page; past the end there is none.</summary>
    public bool Exists => Number >= 1 && Number <= Pages;
}

/// <summary>Cuts queries into pages.</summary>
public static class Paged
{
    /// <summary>How many items a page lists.</summary>
    public const int Size = 50;

    internal static async Task<Paged<T>> ToPageAsync<T>(this IQueryable<T> query, int number, CancellationToken cancellationToken)
    {
        var total = await query.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var items = number >= 1 && number <= pages
            ? await query.Skip((number - 1) * Size).Take(Size).ToListAsync(cancellationToken)
            : [];
        return new Paged<T>(items, number, pages, total);
    }
}
