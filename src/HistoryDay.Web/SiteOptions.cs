using System.ComponentModel.DataAnnotations;
using HistoryDay.Dates;

namespace HistoryDay.Web;

/// <summary>The settings under <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    /// <summary>Where the site is reached, "https://history.example"; null for the address of each request.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>Zone of the tz database for readers whose own is not known; null for that of <c>site.yml</c>.</summary>
    public string? TimeZone { get; set; }

    public const string BaseUrlFault = "Site:BaseUrl must be an address such as 'https://history.example', without a path.";
    public const string TimeZoneFault = "Site:TimeZone must be a zone of the tz database such as 'Europe/London'.";

    public bool HasGoodBaseUrl() =>
        BaseUrl is null || (Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.PathAndQuery == "/");

    /// <summary>The site's address as this request has it, without a slash at the end.</summary>
    public string AddressFor(HttpRequest request) => BaseUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";

    public bool HasGoodTimeZone() => TimeZone is null || HistoricalDate.IsZone(TimeZone);
}

/// <summary>The settings under <c>Content</c>.</summary>
internal sealed class ContentOptions
{
    /// <summary>The content folder, relative to the folder of the application's settings.</summary>
    [Required(ErrorMessage = "Content:Path must name the folder that holds site.yml and events.")]
    public string Path { get; set; } = "";

    /// <summary>Whether files that change while the site runs are noticed, and served once they are in order.</summary>
    public bool Watch { get; set; }
}

/// <summary>The settings under <c>Store</c>.</summary>
internal sealed class StoreOptions
{
    /// <summary>The folder for stores, relative to the folder of the application's settings; made if it is missing.</summary>
    [Required(ErrorMessage = "Store:Path must name a folder that can be written.")]
    public string Path { get; set; } = "";
}
