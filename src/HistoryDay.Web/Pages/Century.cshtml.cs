using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;

namespace HistoryDay.Web.Pages;

[QueryKeys(PageNumber.Key, ListFilter.CategoryKey, ListFilter.ContinentKey, ListFilter.QuietKey)]
internal sealed class CenturyModel(PeriodQueries periods, LabelQueries labels, ReaderClock clock) : PeriodPageModel(periods, labels, clock)
{
    private Century _century;

    public override string Name => $"the {_century}";

    public override string Path => Links.Century(_century);

    public override YearSpan Span => new(_century.First, _century.Last);

    public override IReadOnlyList<Crumb> Above => [];

    public Task<IActionResult> OnGetAsync(Century century, CancellationToken cancellationToken)
    {
        _century = century;
        return ShowAsync(cancellationToken);
    }
}
