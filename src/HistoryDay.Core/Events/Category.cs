namespace HistoryDay.Events;

/// <summary>What an event mainly was; from <c>data/categories.yml</c>.</summary>
public sealed record Category
{
    /// <summary>"science-technology".</summary>
    public required string Slug { get; init; }

    /// <summary>"Science &amp; Technology".</summary>
    public required string Name { get; init; }

    /// <summary>One line that says what belongs here.</summary>
    public required string Description { get; init; }

    /// <summary>Colour on a light page, "#33508f".</summary>
    public required string LightColour { get; init; }

    /// <summary>Colour on a dark page, "#a3bbf3".</summary>
    public required string DarkColour { get; init; }

    /// <summary>Name of the symbol that stands for it.</summary>
    public required string Icon { get; init; }

    /// <summary>The group that the balance bounds count it in, such as "war-politics"; null for none.</summary>
    public string? BalanceGroup { get; init; }

    /// <summary>Whether its main fact is killing or disaster, left out by the quiet filter.</summary>
    public bool IsHeavy { get; init; }
}
