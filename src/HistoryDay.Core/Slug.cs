using System.Text;
using AnyAscii;

namespace HistoryDay;

/// <summary>The last part of an address: lower case, folded to ASCII letters and digits, words joined by hyphens.</summary>
public static class Slug
{
    /// <summary>
    /// Words that an address or a part of it may mean something else by. No slug may be one of them, nor may one be all digits, so that every
    /// address keeps one meaning.
    /// </summary>
    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "about", "anniversaries", "api", "birthday", "calendar", "categories", "css", "date", "day", "embed", "error", "favicon", "feed", "feeds", "health", "icons",
        "fonts", "images", "js", "kiosk", "manifest", "map", "metrics", "month", "not-found", "offline", "on-this-day", "openapi", "opensearch", "page", "people", "places", "print", "qr",
        "random", "robots", "search", "sitemap", "static", "store", "styles", "tags", "threads", "timeline", "today", "tomorrow", "year", "yesterday", "zone",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    };

    /// <summary>Folds any text into a slug: "Jóhanna Sigurðardóttir" becomes "johanna-sigurdardottir". Empty where nothing is left.</summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.Transliterate())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '.') continue; // "Smith's" is one word, and so is "U.S."
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>Why a text cannot be a slug, in words that say what would be right; null if it can.</summary>
    public static string? WhyNot(string slug)
    {
        if (slug.Length == 0 || slug != From(slug)) return $"'{slug}' is not a slug: use lower-case letters a to z, digits and single hyphens, such as '{From(slug)}'.";
        if (slug.All(char.IsAsciiDigit)) return $"'{slug}' is all digits and would read as a year: add a word.";
        if (Reserved.Contains(slug)) return $"'{slug}' is a word that addresses use: choose another slug.";
        return null;
    }
}
