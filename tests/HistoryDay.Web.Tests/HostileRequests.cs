using System.Globalization;
using System.Text;

namespace HistoryDay.Web.Tests;

/// <summary>Requests as nobody's browser sends them, the same ones for the same seed.</summary>
internal sealed class HostileRequests(int seed)
{
    private const string End = "\r\n";
    private const int LongestLine = 8 * 1024; // that the site takes; some are longer

    private static readonly string[] Pages =
    [
        "/", "/february/1", "/february/1/1924/ada-does-a-thing", "/february/29", "/march/15/44-bc", "/february", "/1924", "/1700s", "/18th-century", "/calendar", "/categories", "/categories/war-conflict", "/people", "/places", "/places/japan",
        "/tags/islands", "/threads/long-story", "/birthday?date=1990-05-17", "/anniversaries/2027", "/anniversaries", "/zone", "/search", "/search?q=ada", "/search/suggestions?q=a", "/random", "/timeline", "/map", "/kiosk", "/offline", "/offline/week",
        "/about", "/about/balance", "/opensearch.xml", "/manifest.webmanifest", "/service-worker.js", "/css/categories.css", "/css/site.css", "/favicon.svg", "/map/world.svg", "/images/none.jpg", "/health/live", "/health/ready", "/metrics", "/error", "/not-found", "/february/1/print",
    ];

    private static readonly string[] Quick = ["/", "/february/1", "/february/1/1924/ada-does-a-thing", "/calendar", "/1924", "/people", "/about", "/tags/islands"];

    private static readonly string[] Segments =
    [
        "..", ".", "...", "%2e%2e", "%2E%2e%2F", "..%2f..%2f..%2fetc%2fpasswd", "..\\..", "%5c..%5c", "%00", "%", "%zz", "%c0%af", "%C0%AE%C0%AE", "%ff%fe", "%F0%9F%92%A5", "%25%32%65", "%u002e", ";", ":", "*", "~root", "'", "\"", "<script>", "|", "`id`", "$(id)", "{0}",
        ".git", ".env", "appsettings.json", "HistoryDay.Web.dll", "web.config", "wp-login.php", "admin", "proc", "self", "environ", "etc", "passwd", "_framework", "con", "nul", "日本", "\u202e", "\t", "é", "february", "30", "0", "-1", "99999999999999999999", "1924", "44-bc", "0-bc", "1920s", "1921s", "0th-century", "99th-century", "ada-does-a-thing", "a--b", "A", "January", "feb",
    ];

    private static readonly string[] Keys = ["page", "category", "continent", "quiet", "q", "sort", "date", "at", "zoom", "seconds", "round", "country", "all", "return", "v", "order", "_", "", "%00", "a[]", "utm_source", "page[]", "PAGE"];
    private static readonly string[] Values = ["1", "2", "0", "-1", "01", "1e9", "99999999999999999999", "war-conflict", "europe", "Europe", "none", "", "%00", "%ff", "%", "1990-05-17", "0000-00-00", "1990-02-30", "640,150", "1e308,-1e308", "NaN,NaN", "8", "//evil.example", "%0d%0aSet-Cookie:%20a=b", "%3Cscript%3E", "'%20OR%201=1", "ada", "%22", "NEAR(", "日本", "+", "%2B", "true"];
    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "HEAD", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PROPFIND", "get", "G@T", "G\u00c9T", "QUERY", "M-SEARCH", ""];
    private static readonly string[] PassableMethods = ["HEAD", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND", "QUERY"];
    private static readonly string[] Versions = ["HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/3", "HTTP/1.12", "http/1.1", "HTTP/1,1", "HTP/1.1", ""];
    private static readonly string[] Hosts = ["", " ", "a b", "evil.example:99999", "evil.example:-1", "../..", "<script>", "[::1", "[::1]:80", "a,b", "a@b", "日本.example", "%00", "localhost:0", "a/b", "-", new('a', 3000), "xn--", "127.0.0.1:5301"];
    private static readonly string[] Ranges = ["bytes=0-", "bytes=-1", "bytes=0-0", "bytes=5-1", "bytes=99999999999999999999-", "bytes=-99999999999999999999", "bytes=a-b", "lines=1-2", "bytes=", "bytes=0-1,2-3,5-", "=", "bytes=0-0" + string.Concat(Enumerable.Repeat(",0-0", 400))];
    private static readonly string[] Accepts = ["gzip", "br", "gzip;q=9", "br;q=-1", "*;q=0", "identity;q=0", ";;;,,,", "zstd, x" + new string(',', 500), "gzip;q=0.0000000000000000000000001", "é"];
    private static readonly string[] Cookies = ["zone=hand~Asia/Tokyo", "zone=auto~Europe/Paris", "zone=hand~../../etc/passwd", "zone=%00", "zone=auto~", "zone=", "zone", "=", ";;;;", "zone=hand~Asia%2FTokyo; zone=auto~UTC", "zone=%ZZ", "zone=" + new string('~', 2000), "theme=dark; zone=hand~" + new string('A', 60), "zone=hand~é"];
    private static readonly string[] Tags = ["*", "\"\"", "W/\"x\"", "\"", "x", "W/", "\"a\", \"b\", *", new string('"', 1000), string.Concat(Enumerable.Repeat("\"a\",", 1000))];
    private static readonly string[] Dates = ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "yesterday", "0", "-1", "99999999999999999999"];
    private static readonly string[] Sizes = ["0", "5", "-1", "5, 5", "+5", "0x5", "5 ", "99999999999999999999", "4097", "5\r\nContent-Length: 6", "abc", ""];

    private readonly Random _random = new(seed);
    private int _number;

    /// <summary>What is sent over one connection.</summary>
    /// <param name="Bytes">Requests, one after the other; the last of them is the worst, as the site may well end the connection with it.</param>
    /// <param name="IsCut">Whether nothing more comes after it, though more is announced.</param>
    internal readonly record struct Batch(byte[] Bytes, bool IsCut);

    public Batch Next()
    {
        var text = new StringBuilder();
        for (var left = _random.Next(25); left > 0; left--) AddPassable(text);
        var isCut = false;
        if (_random.Next(3) == 0) isCut = AddIllFormed(text);
        else AddOdd(text);
        if (!isCut) text.Append("GET /health/live HTTP/1.1\r\nHost: last.example\r\nConnection: close\r\n\r\n");
        return new Batch(Encode(text.ToString()), isCut);
    }

    // What is over U+00FF goes out as UTF-8, the rest as single bytes: some of it is no text in any encoding.
    private byte[] Encode(string text) => _random.Next(2) == 0 ? Encoding.UTF8.GetBytes(text) : [.. text.SelectMany(letter => letter < 256 ? [(byte)letter] : Encoding.UTF8.GetBytes(letter.ToString()))];

    // Most ask for what is kept, so that many fit into the time: floods of keys, orders, hosts and whole addresses among them.
    private void AddPassable(StringBuilder text)
    {
        _number++;
        var kind = _random.Next(100);
        var method = kind < 93 ? "GET" : Of(PassableMethods);
        var target = kind switch
        {
            < 60 => Of(Quick),
            < 63 => Of(Pages),
            < 85 => Of(Quick) + Flood(),
            < 93 => $"http://{Of(["evil.example", "localhost", "a:1", "[::1]"])}{Of(Quick)}",
            _ => Of(Pages),
        };
        text.Append(method).Append(' ').Append(target).Append(" HTTP/1.1").Append(End).Append("Host: ");
        text.Append(target[0] == 'h' ? target.Split('/')[2] : kind < 3 ? string.Create(CultureInfo.InvariantCulture, $"h{_number}.example") : "one.example").Append(End);
        if (kind % 3 == 0) AddHeader(text);
        EndHead(text, method);
    }

    private void AddOdd(StringBuilder text)
    {
        var method = _random.Next(4) == 0 ? Of(Methods) : "GET";
        text.Append(method).Append(' ').Append(_random.Next(4) switch
        {
            0 => "/" + Of(Segments),
            1 => Path(),
            2 => Of(Pages).Split('?')[0] + Query(),
            _ => Of(Pages),
        }).Append(" HTTP/1.1").Append(End).Append("Host: one.example").Append(End);
        if (_random.Next(2) == 0) AddHeader(text);
        EndHead(text, method);
    }

    private void EndHead(StringBuilder text, string method)
    {
        if (method is "POST" or "PUT" or "PATCH" or "DELETE") AddBody(text);
        else text.Append(End);
    }

    // True where it is broken off.
    private bool AddIllFormed(StringBuilder text)
    {
        switch (_random.Next(14))
        {
            case 0:
                text.Append(Of(Methods)).Append(' ').Append(Of(Quick)).Append(' ').Append(Of(Versions)).Append(End).Append(End);
                return false;
            case 1:
                text.Append("GET ").Append(Of(["february/1", "*", "", "http://", "http:///", "://", "?", "#", "//", "http://[::1]:99999/", "a:80", "\\", "/a b", "/\0", "/\x7f"])).Append(" HTTP/1.1").Append(End).Append("Host: a").Append(End).Append(End);
                return false;
            case 2:
                text.Append("GET / HTTP/1.1").Append(End).Append("Host: ").Append(Of(Hosts)).Append(End).Append(End);
                return false;
            case 3:
                text.Append("GET / HTTP/1.1").Append(End).Append(Of(["", "Host: a\r\nHost: b\r\n", "host: a\r\nHOST: a\r\n"])).Append(End);
                return false;
            case 4:
                text.Append("GET /").Append(Of(Segments)[0] % 2 == 0 ? 'a' : '%', LongestLine + _random.Next(LongestLine)).Append(" HTTP/1.1").Append(End).Append(End);
                return false;
            case 5:
                text.Append("GET / HTTP/1.1").Append(End).Append("Host: a").Append(End);
                for (var number = _random.Next(60, 500); number > 0; number--) text.Append(CultureInfo.InvariantCulture, $"X-{number}: {number}\r\n");
                text.Append(End);
                return false;
            case 6:
                text.Append("GET / HTTP/1.1").Append(End).Append("Host: a").Append(End).Append("X: ").Append('x', _random.Next(10_000, 60_000)).Append(End).Append(End);
                return false;
            case 7:
                text.Append("GET / HTTP/1.1").Append(End).Append("Host: a").Append(End).Append(Of(["no colon", ": no name", "X : y", "X\0: y", "X: y\0z", " folded: x", "X: y\r\n folded", "é: x", "X: \x01", "\r: x", "X:y\rZ:q"])).Append(End).Append(End);
                return false;
            case 8:
                text.Append("POST /zone HTTP/1.1").Append(End).Append("Host: a").Append(End).Append("Content-Length: ").Append(Of(Sizes)).Append(End).Append(End).Append("zone=");
                return true;
            case 9:
                text.Append("POST /zone HTTP/1.1").Append(End).Append("Host: a").Append(End).Append("Transfer-Encoding: ").Append(Of(["chunked", "gzip", "chunked, gzip", "identity", "chunked\r\nContent-Length: 5", "xchunked"])).Append(End).Append(End)
                    .Append(Of(["zz\r\n", "-1\r\n", "FFFFFFFFFFFFFFFFF\r\n", "5\r\nab", "5;" + new string('x', 9000), "0\r\nX: y", "\r\n", "1\r\na1\r\nb0"]));
                return true;
            case 10:
                text.Append('\0', _random.Next(1, 3000));
                return true;
            case 11:
                for (var number = _random.Next(1, 3000); number > 0; number--) text.Append((char)_random.Next(256));
                return true;
            case 12:
                text.Append(Of(["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0", "\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03", "SSH-2.0-x\r\n", "EHLO a\r\n", "\r\n\r\n\r\n\r\n", "GET /\r\n", "GET\r\n"]));
                return true;
            default:
                var whole = new StringBuilder();
                AddOdd(whole);
                text.Append(whole.ToString(0, _random.Next(whole.Length)));
                return true;
        }
    }

    private void AddHeader(StringBuilder text)
    {
        text.Append(_random.Next(12) switch
        {
            0 => "Range: " + Of(Ranges),
            1 => "Accept-Encoding: " + Of(Accepts),
            2 => "Cookie: " + Of(Cookies),
            3 => "If-None-Match: " + Of(Tags),
            4 => "If-Modified-Since: " + Of(Dates),
            5 => "If-Range: " + Of(Tags),
            6 => "X-Forwarded-For: " + Of(["1.2.3.4", "a", "1.2.3.4, 5.6.7.8", new string('1', 2000)]) + "\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: javascript",
            7 => "Expect: 100-continue",
            8 => "Upgrade: " + Of(["websocket", "h2c", "x"]) + "\r\nConnection: Upgrade\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
            9 => "Accept: " + Of(["*/*", "text/html;q=x", new string(',', 1000), "é"]) + "\r\nAccept-Language: " + Of(["de", "*", "x-" + new string('y', 500)]),
            10 => "X-HTTP-Method-Override: DELETE\r\nX-Original-URL: /admin\r\nX-Rewrite-URL: /admin",
            _ => string.Join(End, Enumerable.Range(0, _random.Next(40)).Select(number => string.Create(CultureInfo.InvariantCulture, $"X-{number}: {number}"))) is { Length: > 0 } many ? many : "X: y",
        }).Append(End);
    }

    private void AddBody(StringBuilder text)
    {
        var form = Of(["zone=Europe%2FParis&return=%2F", "zone=../../etc", "zone=&return=//evil.example", "=", "&&&&", "zone=%", string.Concat(Enumerable.Repeat("a=b&", 1000)), "{\"a\":1}", "<a/>", "\0\x01\x02"]);
        text.Append("Content-Type: ").Append(Of(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain; charset=utf-99", ";"])).Append(End);
        if (_random.Next(2) == 0) text.Append(CultureInfo.InvariantCulture, $"Content-Length: {form.Length}\r\n\r\n{form}");
        else text.Append(CultureInfo.InvariantCulture, $"Transfer-Encoding: chunked\r\n\r\n{form.Length:x}\r\n{form}\r\n0\r\n\r\n");
    }

    private string Path() => string.Concat(Enumerable.Range(0, _random.Next(1, 7)).Select(_ => "/" + Of(Segments)));

    private string Query() => "?" + string.Join('&', Enumerable.Range(0, _random.Next(8) == 0 ? _random.Next(300) : _random.Next(1, 6)).Select(_ => $"{Of(Keys)}={Of(Values)}"));

    // What would make another page of each if unknown keys, or the order of known ones, did.
    private string Flood() => _random.Next(3) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"?utm_{_number}={_number}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"?fbclid={_number}&{_number}"),
        _ => "?" + string.Join('&', Shuffled("category=war-conflict", "continent=europe", "quiet=1", string.Create(CultureInfo.InvariantCulture, $"page={_random.Next(3)}"))),
    };

    private string[] Shuffled(params string[] parts)
    {
        _random.Shuffle(parts);
        return parts;
    }

    private string Of(string[] choices) => choices[_random.Next(choices.Length)];
}
