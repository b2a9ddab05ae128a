namespace HistoryDay.Content;

/// <summary>Questions about addresses on the web.</summary>
internal static class WebAddress
{
    /// <summary>Why an address cannot be cited, in words that say what would be right; null if it can.</summary>
    public static string? WhyNot(string url)
    {
        if (url.Any(c => char.IsWhiteSpace(c) || c is '"' or '<' or '>' or '\\'))
            return $"'url' holds a blank, a quotation mark or a bracket: write it percent-encoded, not '{url}'.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            return $"'url' must begin with http:// or https://, not '{url}'.";
        if (uri.HostNameType != UriHostNameType.Dns || !HostOf(uri).Contains('.', StringComparison.Ordinal))
            return $"'{uri.Host}' is a bare address, and no source: find where the fact comes from.";
        return null;
    }

    /// <summary>The host of an address, as lists of hosts write it: lower case, without a dot at the end.</summary>
    public static string HostOf(Uri uri) => uri.IdnHost.TrimEnd('.').ToLowerInvariant();

    /// <summary>Whether a host is another or lies below it.</summary>
    public static bool IsUnder(string host, string other) => host == other || host.EndsWith("." + other, StringComparison.Ordinal);
}
