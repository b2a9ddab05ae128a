using HistoryDay.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HistoryDay.Web.Pages;

internal sealed class TagsModel(LabelQueries labels) : PageModel
{
    public IReadOnlyList<LabelCount> Labels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Labels = await labels.GetTagsAsync(cancellationToken);
}
