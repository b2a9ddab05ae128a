using HistoryDay.Dates;
using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

[QueryKeys(PageNumber.Key)]
internal sealed class PeopleModel(PeopleQueries people) : PageModel
{
    public Paged<PersonSummary> People { get; private set; } = null!; // set before Page()

    public PageHead Head => new PageHead { Title = "People", Description = "The people named in events, and those born or died on a day.", Crumbs = [new Crumb("People")] }.ForPage(People, Links.People);

    /// <summary>"(1792–1842)", "(born 1951)", "(died 1568)" or nothing.</summary>
    public static string LifeOf(PersonSummary person) => (person.BornYear, person.DiedYear) switch
    {
        ({ } born, { } died) => $"({new HistoricalYear(born)}–{new HistoricalYear(died)})",
        ({ } born, null) => $"(born {new HistoricalYear(born)})",
        (null, { } died) => $"(died {new HistoricalYear(died)})",
        _ => "",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PageNumber.Of(Request) is not { } number) return NotFound();
        if (PageNumber.IsFirstByNumber(Request)) return RedirectPermanent(PageNumber.WithoutPage(Request, Links.People));
        People = await people.GetPeopleAsync(number, cancellationToken);
        return People.Exists ? Page() : NotFound();
    }
}
