using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace HistoryDay.Web;

/// <summary>What holds for every page.</summary>
internal static class PageConventions
{
    // They are shown for whatever method the request had that failed.
    private static readonly string[] ForAnyMethod = ["not-found", "error"];

    /// <summary>Lets pages be read only: another method is 405, before a page is made.</summary>
    public static void OnlyForReading(this PageActionEndpointConventionBuilder pages) => pages.Add(endpoint =>
    {
        if (endpoint is RouteEndpointBuilder route && !ForAnyMethod.Contains(route.RoutePattern.RawText, StringComparer.Ordinal))
            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    });

    /// <summary>No page reads a form, so none can be broken by one.</summary>
    public static void ReadNoForms(MvcOptions mvc)
    {
        mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }
}
