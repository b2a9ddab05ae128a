using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;

namespace HistoryDay.Web.Pages;

[QueryKeys(PageNumber.Key, ListFilter.CategoryKey, ListFilter.ContinentKey, ListFilter.QuietKey)]
internal sealed class YearModel(PeriodQueries periods, LabelQueries labels, ReaderClock clock) : PeriodPageModel(periods, labels, clock)
{
    private HistoricalYear _year;

    public override string Name => _year.ToString();

    public override string Path => Links.Year(_year);

    public override YearSpan Span => new(_year, _year);

    public override IReadOnlyList<Crumb> Above =>
        [new Crumb(_year.Century.ToString(), Links.Century(_year.Century)), new Crumb(_year.Decade.ToString(), Links.Decade(_year.Decade))];

    public Task<IActionResult> OnGetAsync(HistoricalYear year, CancellationToken cancellationToken)
    {
        _year = year;
        return ShowAsync(cancellationToken);
    }
}
