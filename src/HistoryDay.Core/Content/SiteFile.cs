using HistoryDay.Dates;
using HistoryDay.Events;

namespace HistoryDay.Content;

/// <summary>Parses <c>site.yml</c>: what the site calls itself, hosts that are no source, and the collection rules switched on.</summary>
internal static class SiteFile
{
    public const string Name = "site.yml";

    public static (SiteText? Site, CollectionRules Rules) Parse(string? text, FileErrors errors)
    {
        if (text is null || YamlText.ParseMapping(text, 0, errors) is not { } mapping) return (null, CollectionRules.None);
        var fields = new YamlFields(mapping, "the site", errors);
        var site = new SiteText
        {
            Name = fields.RequiredText("name", "what the site is called", 40),
            Tagline = fields.RequiredText("tagline", "one line under the name", 120),
            TimeZone = fields.RequiredText("timeZone", "a zone of the tz database such as 'Europe/London'", 60),
            Editor = fields.RequiredText("editor", "the e-mail address for corrections", 120),
            TextLicence = ParseLicence(fields.Mapping("licences", "the licences")?.Mapping("texts", "a licence")),
            CodeLicence = ParseLicence(fields.Mapping("licences", "the licences")?.Mapping("code", "a licence")),
            NotSources = [.. fields.Texts("notSources", 2000).Select(host => host.Text.ToLowerInvariant())],
        };
        if (site.TimeZone.Length > 0 && !HistoricalDate.IsZone(site.TimeZone))
            fields.Report("timeZone", $"'timeZone' must be a zone of the tz database such as 'Europe/London', not '{site.TimeZone}'.");
        if (site.Editor.Length > 0 && !site.Editor.Contains('@', StringComparison.Ordinal))
            fields.Report("editor", $"'editor' must be an e-mail address, not '{site.Editor}'.");
        if (!fields.Has("licences"))
            errors.Add(mapping.Line, "'licences' is missing from the site: add the 'name' and 'url' of 'texts' and 'code'.");
        var rules = fields.Mapping("collectionRules", "the collection rules") is { } ruleFields ? CollectionRules.Parse(ruleFields) : CollectionRules.None;
        fields.End();
        return (site, rules);
    }

    private static Licence ParseLicence(YamlFields? fields)
    {
        if (fields is null) return new Licence("", "");
        var licence = new Licence(
            fields.RequiredText("name", "the licence's short name", 60),
            fields.RequiredText("url", "the address of its text"));
        if (licence.Url.Length > 0 && WebAddress.WhyNot(licence.Url) is { } reason) fields.Report("url", reason);
        fields.End();
        return licence;
    }
}
