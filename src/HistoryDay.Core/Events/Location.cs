namespace HistoryDay.Events;

/// <summary>Where an event took place, named as it was called then.</summary>
public sealed record Location
{
    /// <summary>"Moscow, Soviet Union".</summary>
    public required string Name { get; init; }

    /// <summary>Today's countries of the place, the one that counts first; the ocean or space alone where there is none. Never empty.</summary>
    public required IReadOnlyList<Country> Countries { get; init; }

    /// <summary>Degrees north, WGS 84, -90 to 90; from <c>location.latitude</c>. Null where the place has none.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84, -180 to 180; from <c>location.longitude</c>. Null where the place has none.</summary>
    public double? Longitude { get; init; }

    /// <summary>Whether the point stands for a region rather than a spot.</summary>
    public bool IsArea { get; init; }
}
