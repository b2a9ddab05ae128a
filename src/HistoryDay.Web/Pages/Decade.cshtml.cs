using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;

namespace HistoryDay.Web.Pages;

[QueryKeys(PageNumber.Key, ListFilter.CategoryKey, ListFilter.ContinentKey, ListFilter.QuietKey)]
internal sealed class DecadeModel(PeriodQueries periods, LabelQueries labels, ReaderClock clock) : PeriodPageModel(periods, labels, clock)
{
    private Decade _decade;

    public override string Name => $"the {_decade}";

    public override string Path => Links.Decade(_decade);

    public override YearSpan Span => new(_decade.First, _decade.Last);

    public override IReadOnlyList<Crumb> Above => [new Crumb(_decade.Last.Century.ToString(), Links.Century(_decade.Last.Century))];

    public Task<IActionResult> OnGetAsync(Decade decade, CancellationToken cancellationToken)
    {
        _decade = decade;
        return ShowAsync(cancellationToken);
    }
}
