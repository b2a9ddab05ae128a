namespace HistoryDay.Tests;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>What it throws when it is asked, in place of telling the time; null for nothing.</summary>
    public Exception? Fault { get; set; }

    public override DateTimeOffset GetUtcNow() => Fault is null ? Now : throw Fault;
}
