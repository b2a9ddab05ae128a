using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web;

/// <summary>The settings under <c>Limits</c>.</summary>
internal sealed class LimitOptions
{
    /// <summary>How many searches and suggestions one address may ask for in a minute; 0 for any number.</summary>
    public int SearchesPerMinute { get; set; } = 300;

    /// <summary>Addresses of proxies in front of the site, "127.0.0.1" or "10.0.0.0/8", apart by commas: they alone are believed who asks, and whether over TLS.</summary>
    public string Proxies { get; set; } = "";

    public const string SearchesFault = "Limits:SearchesPerMinute must be a whole number from 0 on.";
    public const string ProxiesFault = "Limits:Proxies must be addresses such as '127.0.0.1' or '10.0.0.0/8', apart by commas.";

    public bool HasGoodSearches() => SearchesPerMinute >= 0;

    public bool HasGoodProxies() => Networks().All(network => network is not null);

    /// <summary>The proxies' networks; null for what is none.</summary>
    public IEnumerable<System.Net.IPNetwork?> Networks() => Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        : (System.Net.IPNetwork?)null);
}

/// <summary>How much one visitor may ask for.</summary>
internal static class Limits
{
    /// <summary>The name of the limit on what asks the store anew each time.</summary>
    public const string Searching = "searching";

    private const int BytesOfForm = 4096;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Bounds what a connection may send, and how slowly.</summary>
    public static void Bound(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestBodySize = BytesOfForm;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
    }

    /// <summary>Puts endpoints under that limit.</summary>
    public static TBuilder LimitSearching<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder => endpoints.RequireRateLimiting(Searching);

    public static void AddLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Searching, context =>
            {
                var most = context.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value.SearchesPerMinute;
                return most == 0
                    ? RateLimitPartition.GetNoLimiter("")
                    : RateLimitPartition.GetSlidingWindowLimiter(NetworkOf(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = Minute, SegmentsPerWindow = 6, AutoReplenishment = true });
            });
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<LimitOptions>>((forwarded, limits) =>
        {
            // Not over what name: a proxy passes on whatever its client wrote there, and that would stand in pages that a cache gives to others.
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in limits.Value.Networks()) forwarded.KnownIPNetworks.Add(network!.Value); // checked at the start
        });
    }

    // One household or server has a whole network of 64 bits under IPv6.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
