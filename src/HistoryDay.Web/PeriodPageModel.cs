using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web;

/// <summary>What the pages of years, months of a year, decades and centuries share: one view, one rule for empty ones.</summary>
internal abstract class PeriodPageModel(PeriodQueries periods, LabelQueries labels, ReaderClock clock) : PageModel
{
    /// <summary>"1924", "the 20th century".</summary>
    public abstract string Name { get; }

    /// <summary>The same with a capital: "The 20th century".</summary>
    public string Heading => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>The page's own address.</summary>
    public abstract string Path { get; }

    /// <summary>The run of its years.</summary>
    public abstract YearSpan Span { get; }

    /// <summary>1 to 12 where it is one month of a year.</summary>
    public virtual int? OneMonth => null;

    /// <summary>What holds it, "the 1920s".</summary>
    public abstract IReadOnlyList<Crumb> Above { get; }

    public PeriodView View { get; private set; } = null!; // set before Page()

    public ListFilter Filter { get; private set; } = null!; // set before Page()

    public PageHead Head => new PageHead
    {
        Title = $"{Heading} in history",
        Description = View.Events.Total == 0 ? $"{Name} in history." : $"{View.Events.Total} {(View.Events.Total == 1 ? "event" : "events")} of {Name}, in order of time.",
        IsUnlisted = View.Events.Total == 0 || Filter.IsChosen,
        Crumbs = [new Crumb("Calendar", Links.Calendar), .. Above, new Crumb(Name)],
    }.ForPage(View.Events, Path, Filter.Query);

    /// <summary>The page; 404 where it lies outside the years between the first event and today, and past the last page.</summary>
    protected async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return NotFound();
        if (PageNumber.Of(Request) is not { } number) return NotFound();
        if (PageNumber.IsFirstByNumber(Request)) return RedirectPermanent(PageNumber.WithoutPage(Request, Path));
        if (await ListFilter.OfAsync(Request, Path, labels, cancellationToken) is not { } filter) return NotFound();
        Filter = filter;
        View = await periods.GetPeriodAsync(Span.First, Span.Last, OneMonth, filter.Filter, number, cancellationToken);
        if (!View.Events.Exists) return NotFound();
        var today = await clock.GetTodayAsync();
        var isTold = View.Events.Total > 0 || (View.Years is { } years && Span.Last >= years.First && Span.First <= today.Year);
        return isTold ? Page() : NotFound();
    }
}
