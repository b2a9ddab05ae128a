using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

/// <summary>Says nothing of the inside, and asks the store nothing, as that may be what failed.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[NeverKept]
internal sealed class ErrorModel : PageModel
{
    // Whoever asks for it by its address has seen no fault.
    public void OnGet() => Response.StatusCode = HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? StatusCodes.Status404NotFound : StatusCodes.Status500InternalServerError;
}
