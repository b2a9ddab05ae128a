namespace HistoryDay.Dates;

/// <summary>What a piece of text says about time. Its text form, in English, is read back as the same expression by <see cref="DateLanguage"/>.</summary>
public abstract record DateExpression
{
    /// <summary>
    /// The first and the last date that it holds, as <see cref="HistoricalDate.SortKey"/>s, both inclusive; null where it names a day or a month of every year.
    /// </summary>
    public virtual SortKeySpan? Span => null;

    /// <summary>"1 February 1924", "44 BCE", "1914 to 1918", "before 1500".</summary>
    protected abstract string Text { get; }

    /// <inheritdoc />
    public sealed override string ToString() => Text;
}

/// <summary>A run of dates as they are written, both ends inclusive.</summary>
/// <param name="First">The least <see cref="HistoricalDate.SortKey"/>; <see cref="int.MinValue"/> where it is open.</param>
/// <param name="Last">The greatest; <see cref="int.MaxValue"/> where it is open.</param>
public readonly record struct SortKeySpan(int First, int Last)
{
    /// <summary>The dates of a run of years.</summary>
    public static SortKeySpan Of(HistoricalYear first, HistoricalYear last) =>
        new(HistoricalDate.SortKeyOf(first, new MonthDay(1, 1)), HistoricalDate.SortKeyOf(last, new MonthDay(12, 31)));
}

/// <summary>A day of every year: "1 February".</summary>
/// <param name="Day">The day.</param>
public sealed record DayOfEveryYear(MonthDay Day) : DateExpression
{
    /// <inheritdoc />
    protected override string Text => Day.ToString();
}

/// <summary>A month of every year: "February".</summary>
/// <param name="Month">1 to 12.</param>
public sealed record MonthOfEveryYear(int Month) : DateExpression
{
    /// <inheritdoc />
    protected override string Text => MonthNames.Of(Month);
}

/// <summary>One date: "1 February 1924".</summary>
/// <param name="Year">The year.</param>
/// <param name="Day">The day; one that the customary calendar had in that year.</param>
public sealed record OneDate(HistoricalYear Year, MonthDay Day) : DateExpression
{
    /// <inheritdoc />
    public override SortKeySpan? Span => new(HistoricalDate.SortKeyOf(Year, Day), HistoricalDate.SortKeyOf(Year, Day));

    /// <inheritdoc />
    protected override string Text => $"{Day} {Year}";
}

/// <summary>A month of one year: "February 1924".</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12.</param>
public sealed record OneMonth(HistoricalYear Year, int Month) : DateExpression
{
    /// <inheritdoc />
    public override SortKeySpan? Span => new(HistoricalDate.SortKeyOf(Year, new MonthDay(Month, 1)), HistoricalDate.SortKeyOf(Year, new MonthDay(Month, MonthDay.LongestOf(Month))));

    /// <inheritdoc />
    protected override string Text => $"{MonthNames.Of(Month)} {Year}";
}

/// <summary>A year: "1924", "44 BCE"; below 100 "AD 79", since a smaller number alone may be a day.</summary>
/// <param name="Year">The year.</param>
public sealed record OneYear(HistoricalYear Year) : DateExpression
{
    /// <inheritdoc />
    public override SortKeySpan? Span => SortKeySpan.Of(Year, Year);

    /// <inheritdoc />
    protected override string Text => Year is { IsBce: false, Number: < 100 } ? $"AD {Year}" : Year.ToString();
}

/// <summary>A decade: "1920s", "40s BCE".</summary>
/// <param name="Decade">The decade.</param>
public sealed record OneDecade(Decade Decade) : DateExpression
{
    /// <inheritdoc />
    public override SortKeySpan? Span => SortKeySpan.Of(Decade.First, Decade.Last);

    /// <inheritdoc />
    protected override string Text => Decade.ToString();
}

/// <summary>A century: "19th century", "1st century BCE".</summary>
/// <param name="Century">The century.</param>
public sealed record OneCentury(Century Century) : DateExpression
{
    /// <inheritdoc />
    public override SortKeySpan? Span => SortKeySpan.Of(Century.First, Century.Last);

    /// <inheritdoc />
    protected override string Text => Century.ToString();
}

/// <summary>A run of time between two others, both included: "1914 to 1918".</summary>
/// <param name="From">Where it begins; bound in time.</param>
/// <param name="To">Where it ends; bound in time, and not before <paramref name="From"/>.</param>
public sealed record Between(DateExpression From, DateExpression To) : DateExpression
{
    /// <inheritdoc />
    public override SortKeySpan? Span => new(From.Span!.Value.First, To.Span!.Value.Last); // both are bound in time

    /// <inheritdoc />
    protected override string Text => $"{From} to {To}";
}

/// <summary>All time on one side of another: "before 1500", "since 2000".</summary>
/// <param name="Side">Which side, and whether the bound itself is in it.</param>
/// <param name="Bound">Bound in time.</param>
public sealed record OpenSpan(OpenSide Side, DateExpression Bound) : DateExpression
{
    /// <inheritdoc />
    public override SortKeySpan? Span
    {
        get
        {
            var (first, last) = Bound.Span!.Value; // bound in time
            return Side switch
            {
                OpenSide.Before => new SortKeySpan(int.MinValue, first - 1),
                OpenSide.Until => new SortKeySpan(int.MinValue, last),
                OpenSide.Since => new SortKeySpan(first, int.MaxValue),
                _ => new SortKeySpan(last + 1, int.MaxValue),
            };
        }
    }

    /// <inheritdoc />
    protected override string Text => $"{Side.ToString().ToLowerInvariant()} {Bound}";
}

/// <summary>The side of an <see cref="OpenSpan"/>.</summary>
public enum OpenSide
{
    /// <summary>Earlier than all of the bound.</summary>
    Before,

    /// <summary>Earlier, and the bound itself.</summary>
    Until,

    /// <summary>The bound itself, and later.</summary>
    Since,

    /// <summary>Later than all of the bound.</summary>
    After,
}

/// <summary>A day that there is not: "30 February", "29 February 1923".</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="DayNumber">1 to 31.</param>
/// <param name="Year">The year that was named; null for none.</param>
public sealed record NoSuchDay(int Month, int DayNumber, HistoricalYear? Year) : DateExpression
{
    /// <summary>The days that it lies between.</summary>
    public IReadOnlyList<MonthDay> Nearest
    {
        get
        {
            if (MonthDay.TryCreate(Month, DayNumber, out var day)) return [day.Previous, day.Next]; // other years have it
            var last = new MonthDay(Month, MonthDay.LongestOf(Month));
            return [last, last.Next];
        }
    }

    /// <inheritdoc />
    protected override string Text => $"{DayNumber} {MonthNames.Of(Month)}{(Year is { } year ? $" {year}" : "")}";
}
