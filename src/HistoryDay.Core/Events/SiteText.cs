namespace HistoryDay.Events;

/// <summary>What the site calls itself and the rules that it keeps; from <c>data/site.yml</c>.</summary>
public sealed record SiteText
{
    /// <summary>"HistoryDay".</summary>
    public required string Name { get; init; }

    /// <summary>One line under the name.</summary>
    public required string Tagline { get; init; }

    /// <summary>Zone of the tz database for readers whose own is not known.</summary>
    public required string TimeZone { get; init; }

    /// <summary>E-mail address for corrections.</summary>
    public required string Editor { get; init; }

    /// <summary>Licence of the texts.</summary>
    public required Licence TextLicence { get; init; }

    /// <summary>Licence of the code.</summary>
    public required Licence CodeLicence { get; init; }

    /// <summary>Hosts that are no source; their subdomains are none either.</summary>
    public required IReadOnlyList<string> NotSources { get; init; }
}

/// <summary>A licence by name and address.</summary>
/// <param name="Name">"CC BY 4.0".</param>
/// <param name="Url">Where its text stands.</param>
public sealed record Licence(string Name, string Url);
