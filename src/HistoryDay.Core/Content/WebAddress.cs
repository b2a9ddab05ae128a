namespace HistoryDay.Content;

/// <summary>Questions about addresses on the web.</summary>
internal static class WebAddress
{
    public static bool IsAbsolute(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>The listed host that an address lies on or under; null for none.</summary>
    public static string? ListedHost(string url, IReadOnlyList<string> hosts)
    {
        var host = new Uri(url).IdnHost;
        return hosts.FirstOrDefault(listed => host == listed || host.EndsWith("." + listed, StringComparison.OrdinalIgnoreCase));
    }
}
