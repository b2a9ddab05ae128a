using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace HistoryDay.Web;

/// <summary>The settings under <c>Pages</c>.</summary>
internal sealed class PageOptions
{
    /// <summary>How many megabytes of pages are kept ready to be sent, 0 for none; the least used leave first.</summary>
    public int KeptMegabytes { get; set; } = 32;

    public const string Fault = "Pages:KeptMegabytes must be a whole number from 0 to 16384.";

    public bool IsGood() => KeptMegabytes is >= 0 and <= 16_384;
}

/// <summary>All that changes a page.</summary>
/// <param name="Store">Which of the stores that were opened it was made from.</param>
/// <param name="Origin">The site's address where requests say it, "https://history.example"; empty where a setting does.</param>
/// <param name="Target">Path and query as they stand in the request, the query with those keys alone that the page knows.</param>
/// <param name="Today">The reader's date, as its number in order.</param>
/// <param name="Coding">How its bytes are coded.</param>
internal readonly record struct PageKey(int Store, string Origin, string Target, int Today, Coding Coding);

/// <summary>A page as it is sent.</summary>
internal sealed class KeptPage
{
    private const int EtagBytes = 12;

    public KeptPage(byte[] body, string contentType, Coding coding)
    {
        (Body, ContentType, ContentEncoding) = (body, contentType, Codings.NameOf(coding));
        Etag = $"\"{Convert.ToBase64String(SHA256.HashData(body).AsSpan(0, EtagBytes)).Replace('+', '-').Replace('/', '_')}\"";
    }

    public byte[] Body { get; }

    public string ContentType { get; }

    public string? ContentEncoding { get; }

    /// <summary>How long it may be kept by others, where it does not depend on the reader's date; null where it does.</summary>
    public string? CacheControl { get; init; }

    /// <summary>A strong one: it is another for any other byte.</summary>
    public string Etag { get; }

    /// <summary>When it was last asked for, by the clock that counts milliseconds since the machine started.</summary>
    public long LastUsed { get; set; } = Environment.TickCount64;
}

/// <summary>Pages kept ready to be sent, within a bound of bytes.</summary>
internal sealed class KeptPages(IOptions<PageOptions> options)
{
    private const int BytesOfEntry = 400; // of a page's keeping, besides its body and its address
    private readonly ConcurrentDictionary<PageKey, KeptPage> _pages = new();
    private readonly long _most = options.Value.KeptMegabytes * 1024L * 1024L;
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>How many are kept.</summary>
    public int Count => _pages.Count;

    /// <summary>How many bytes they take.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The page; null where it is not kept.</summary>
    public KeptPage? Find(in PageKey key)
    {
        if (!_pages.TryGetValue(key, out var page)) return null;
        page.LastUsed = Environment.TickCount64;
        return page;
    }

    /// <summary>Keeps a page, and lets go of those least used where they would be too many.</summary>
    public void Keep(in PageKey key, KeptPage page)
    {
        if (BytesOf(key, page) > _most || !_pages.TryAdd(key, page)) return;
        if (Interlocked.Add(ref _bytes, BytesOf(key, page)) > _most) LetGo();
    }

    // A tenth at a time, so that it is seldom.
    private void LetGo()
    {
        lock (_lock)
        {
            if (Bytes <= _most) return;
            foreach (var (key, page) in _pages.ToArray().OrderBy(pair => pair.Value.LastUsed))
            {
                if (Bytes <= _most - (_most / 10)) return;
                if (_pages.TryRemove(key, out _)) Interlocked.Add(ref _bytes, -BytesOf(key, page));
            }
        }
    }

    private static long BytesOf(in PageKey key, KeptPage page) => page.Body.Length + (2L * (key.Target.Length + key.Origin.Length)) + BytesOfEntry;
}
