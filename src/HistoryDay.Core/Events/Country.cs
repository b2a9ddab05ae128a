namespace HistoryDay.Events;

/// <summary>A country of today, the sea or space: where an event is counted and listed; countries are from <c>data/countries.yml</c>.</summary>
public sealed record Country
{
    /// <summary>ISO 3166-1 alpha-2, "GB"; "ocean" and "space" for those two.</summary>
    public required string Code { get; init; }

    /// <summary>Everyday English name, "Taiwan".</summary>
    public required string Name { get; init; }

    /// <summary>"united-kingdom".</summary>
    public required string Slug { get; init; }

    /// <summary>One of <see cref="Regions"/>, or "Ocean" or "Space".</summary>
    public required string Region { get; init; }

    /// <summary>Where events at sea or under it are listed.</summary>
    public static Country Ocean { get; } = new() { Code = "ocean", Name = "The ocean", Slug = "ocean", Region = "Ocean" };

    /// <summary>Where events in space are listed.</summary>
    public static Country Space { get; } = new() { Code = "space", Name = "Space", Slug = "space", Region = "Space" };

    /// <summary>The regions that the balance is counted in.</summary>
    public static IReadOnlyList<string> Regions { get; } =
        ["Africa", "Antarctica", "Asia", "Europe", "Latin America and the Caribbean", "Northern America", "Oceania"];
}
