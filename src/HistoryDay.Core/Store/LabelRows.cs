namespace HistoryDay.Store;

internal sealed class CategoryRow
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    public required string LightColour { get; set; }

    public required string DarkColour { get; set; }

    public required string Icon { get; set; }

    public string? BalanceGroup { get; set; }

    public bool IsHeavy { get; set; }
}

internal sealed class CountryRow
{
    public int Id { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string Slug { get; set; }

    public required string Region { get; set; }
}

internal sealed class TagRow
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required string Description { get; set; }
}

internal sealed class ThreadRow
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    public required string Description { get; set; }
}

internal sealed class PersonRow
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string? Wikipedia { get; set; }

    public int? BornYear { get; set; }

    public int? BornMonth { get; set; }

    public int? BornDay { get; set; }

    public int? DiedYear { get; set; }

    public int? DiedMonth { get; set; }

    public int? DiedDay { get; set; }
}
