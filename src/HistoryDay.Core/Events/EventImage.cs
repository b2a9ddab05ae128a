namespace HistoryDay.Events;

/// <summary>A picture of an event; from <c>image</c> in its file and from <c>data/images</c>.</summary>
public sealed record EventImage
{
    /// <summary>Name of the file under <c>images</c>, "crowd-at-the-gate.jpg".</summary>
    public required string File { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public required string Alt { get; init; }

    /// <summary>Who made it, and when where that is known.</summary>
    public required string Credit { get; init; }

    /// <summary>Under which licence it is shown, "CC BY 4.0" or "public domain".</summary>
    public required string Licence { get; init; }

    /// <summary>Absolute http or https address of where it is from.</summary>
    public required string Source { get; init; }

    /// <summary>"image/jpeg", "image/png" or "image/webp".</summary>
    public required string ContentType { get; init; }

    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The file.</summary>
    public required byte[] Bytes { get; init; }
}
