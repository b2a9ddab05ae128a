namespace HistoryDay.Web;

/// <summary>The zones that the chooser offers, west to east: one name for each clock that many people live by.</summary>
internal static class Zones
{
    public static IReadOnlyList<(string Id, string Name)> All { get; } =
    [
        ("Etc/GMT+12", "Baker Island"), ("Pacific/Pago_Pago", "Pago Pago"), ("Pacific/Honolulu", "Honolulu"), ("Pacific/Marquesas", "Marquesas"), ("America/Anchorage", "Anchorage"),
        ("America/Los_Angeles", "Los Angeles"), ("America/Denver", "Denver"), ("America/Phoenix", "Phoenix"), ("America/Chicago", "Chicago"), ("America/Mexico_City", "Mexico City"),
        ("America/New_York", "New York"), ("America/Bogota", "Bogotá"), ("America/Lima", "Lima"), ("America/Caracas", "Caracas"), ("America/Halifax", "Halifax"),
        ("America/La_Paz", "La Paz"), ("America/Santiago", "Santiago"), ("America/St_Johns", "St John’s"), ("America/Sao_Paulo", "São Paulo"), ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("America/Noronha", "Noronha"), ("Atlantic/Azores", "Azores"), ("Atlantic/Cape_Verde", "Cape Verde"), ("Etc/UTC", "UTC"), ("Africa/Accra", "Accra"), ("Europe/London", "London"),
        ("Europe/Lisbon", "Lisbon"), ("Africa/Casablanca", "Casablanca"), ("Africa/Lagos", "Lagos"), ("Europe/Paris", "Paris"), ("Europe/Berlin", "Berlin"), ("Africa/Johannesburg", "Johannesburg"),
        ("Africa/Cairo", "Cairo"), ("Europe/Athens", "Athens"), ("Europe/Kyiv", "Kyiv"), ("Asia/Jerusalem", "Jerusalem"), ("Europe/Istanbul", "Istanbul"), ("Europe/Moscow", "Moscow"),
        ("Africa/Nairobi", "Nairobi"), ("Asia/Riyadh", "Riyadh"), ("Asia/Tehran", "Tehran"), ("Asia/Dubai", "Dubai"), ("Asia/Kabul", "Kabul"), ("Asia/Karachi", "Karachi"), ("Asia/Kolkata", "Kolkata"),
        ("Asia/Kathmandu", "Kathmandu"), ("Asia/Dhaka", "Dhaka"), ("Asia/Yangon", "Yangon"), ("Asia/Bangkok", "Bangkok"), ("Asia/Jakarta", "Jakarta"), ("Asia/Shanghai", "Shanghai"), ("Asia/Singapore", "Singapore"),
        ("Asia/Manila", "Manila"), ("Australia/Perth", "Perth"), ("Asia/Tokyo", "Tokyo"), ("Asia/Seoul", "Seoul"), ("Australia/Adelaide", "Adelaide"), ("Australia/Brisbane", "Brisbane"), ("Australia/Sydney", "Sydney"),
        ("Pacific/Noumea", "Nouméa"), ("Pacific/Auckland", "Auckland"), ("Pacific/Fiji", "Fiji"), ("Pacific/Chatham", "Chatham Islands"), ("Pacific/Tongatapu", "Tonga"), ("Pacific/Apia", "Apia"), ("Pacific/Kiritimati", "Kiritimati"),
    ];

    /// <summary>"London" for "Europe/London"; of a zone not offered, the last part of its id.</summary>
    public static string NameOf(string id) =>
        All.FirstOrDefault(zone => zone.Id == id).Name ?? id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
