namespace HistoryDay.Events;

/// <summary>Someone's part in one event, as its file gives it.</summary>
public sealed record Participant
{
    /// <summary>The name in this event.</summary>
    public required string Name { get; init; }

    /// <summary>The role in this event.</summary>
    public required string Role { get; init; }

    /// <summary>Counted for balance, not shown.</summary>
    public required Gender Gender { get; init; }

    /// <summary>Birth, where a source has it.</summary>
    public LifeDate? Born { get; init; }

    /// <summary>Death, where a source has it.</summary>
    public LifeDate? Died { get; init; }

    /// <summary>Title of the article on the person, with underscores; null where none was seen.</summary>
    public string? Wikipedia { get; init; }

    /// <summary>1-based line of the file where the person begins.</summary>
    public required int Line { get; init; }
}

/// <summary>Counted for balance, not shown.</summary>
public enum Gender
{
    /// <summary>Written <c>x</c>.</summary>
    Other,

    /// <summary>Written <c>f</c>.</summary>
    Female,

    /// <summary>Written <c>m</c>.</summary>
    Male,
}
