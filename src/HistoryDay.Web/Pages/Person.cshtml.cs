using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class PersonModel(PeopleQueries people) : PageModel
{
    public PersonView View { get; private set; } = null!; // set before Page()

    public PageHead Head => new()
    {
        Title = View.Name,
        Description = View.Text is { } text ? $"{View.Name}: {text}." : $"{View.Name} in history: {string.Join("; ", View.Events.Take(3).Select(part => part.Event.Title))}.",
        CanonicalPath = Links.Person(View.Slug),
        Crumbs = [new Crumb("People", Links.People), new Crumb(View.Name)],
    };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await people.FindPersonAsync(slug, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
