using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;

namespace HistoryDay.Web.Pages;

[QueryKeys(PageNumber.Key, ListFilter.CategoryKey, ListFilter.ContinentKey, ListFilter.QuietKey)]
internal sealed class YearMonthModel(PeriodQueries periods, LabelQueries labels, ReaderClock clock) : PeriodPageModel(periods, labels, clock)
{
    private HistoricalYear _year;
    private int _month;

    public override string Name => $"{MonthNames.Of(_month)} {_year}";

    public override string Path => Links.YearMonth(_year, _month);

    public override YearSpan Span => new(_year, _year);

    public override int? OneMonth => _month;

    public override IReadOnlyList<Crumb> Above => [new Crumb(_year.ToString(), Links.Year(_year))];

    public Task<IActionResult> OnGetAsync(HistoricalYear year, string month, CancellationToken cancellationToken)
    {
        (_year, _month) = (year, AddressGrammar.ParseMonth(month));
        return ShowAsync(cancellationToken);
    }
}
