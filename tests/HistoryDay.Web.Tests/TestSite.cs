using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

/// <summary>One small site that many tests ask; it is never changed.</summary>
public sealed class TestSite : IDisposable
{
    private readonly TestContent _content = new();

    public TestSite()
    {
        _content.With(Some.Event(1924, person: "Ada Lovelace", slug: "ada-does-a-thing", title: "Ada does a thing", extra: "thread: long-story\nformerly: [/february/2/1924/an-old-slug-here]"))
            .With(Some.Event(2012, 2, 1, slug: "a-later-thing-happens", category: "war-conflict", country: "JP"))
            .With(Some.Event(-43, 3, 15, slug: "a-murder-in-the-senate", extra: "dateNote: Nobody doubts it."))
            .With(Some.Event(1066, 10, 14, slug: "a-battle-near-a-hill", country: "GB", extra: "thread: long-story"))
            .With(Some.Event(1917, 11, 7, slug: "a-revolution-breaks-out", extra: "alsoDated: { date: 1917-10-25, calendar: julian }"))
            .With(Some.Event(2000, 2, 29, slug: "a-leap-day-has-an-event"))
            .With(Some.Event(1500, 2, 29, slug: "a-julian-leap-day-too"))
            .With(Some.Event(1700, 2, 29, slug: "a-late-julian-leap-day", extra: "calendar: julian"))
            .With("days/02-01.yml", """
                observances:
                  - { name: A day off, kind: public-holiday, country: IT, since: 1900 }
                births:
                  - { name: Old Author, year: -99, sources: [one], country: IT, gender: m, text: author, wikipedia: Old_Author }
                  - { name: Ada Lovelace, year: 1815, country: GB, gender: f, text: mathematician, wikipedia: Ada_Lovelace, sources: [one] }
                deaths:
                  - { name: Murasaki, year: 1014, country: JP, gender: f, text: writer, wikipedia: Murasaki }
                sources:
                  - { id: one, title: One, publisher: First Press, url: 'https://one.example.org/a' }
                """);
        for (var number = 0; number < 60; number++)
            _content.With(Some.Event(1700 + number, 7, 1, slug: "one-of-very-many-things", tags: "islands, trade, trials"));
        Factory = new SiteFactory(_content.Path);
        Client = Factory.CreateClient();
    }

    internal SiteFactory Factory { get; }

    public HttpClient Client { get; }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> GetAsync(string address, string? zone = null) => await ParseAsync(await SendAsync(address, zone));

    public async Task<HttpResponseMessage> SendAsync(string address, string? zone = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (zone is not null) request.Headers.Add("Cookie", $"zone={zone}");
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Client.Dispose();
        Factory.Dispose();
        _content.Dispose();
    }
}
