using System.Net;
using HistoryDay.Tests;

namespace HistoryDay.Web.Tests;

public sealed class ImageTests : IDisposable
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAD0lEQVR4nGP4z8AARBAEAB7gA/3kY8yRAAAAAElFTkSuQmCC";
    private const string Image = "image: { file: three-by-two.png, alt: Six squares., credit: A painter, licence: public domain, source: 'https://one.example.org/picture' }";
    private readonly HistoryDay.Tests.TestContent _content = new();

    [Fact]
    public async Task A_picture_is_shown_with_its_size_words_and_source_and_served_from_the_store()
    {
        _content.With(Some.Event(extra: Image));
        Directory.CreateDirectory(Path.Combine(_content.Path, "images"));
        await File.WriteAllBytesAsync(Path.Combine(_content.Path, "images", "three-by-two.png"), Convert.FromBase64String(Png), TestContext.Current.CancellationToken);
        await using var site = new SiteFactory(_content.Path);
        using var client = site.CreateClient();
        var page = await TestSite.ParseAsync(await client.GetAsync("/february/1/1924/a-thing-happens-here", TestContext.Current.CancellationToken));
        var picture = page.QuerySelector(".picture picture img")!; // the event has one
        (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading"), picture.GetAttribute("alt")).ShouldBe(("3", "2", "lazy", "Six squares."));
        page.QuerySelector(".picture figcaption a")?.GetAttribute("href").ShouldBe("https://one.example.org/picture");
        var file = await client.GetAsync(picture.GetAttribute("src"), TestContext.Current.CancellationToken);
        (file.Content.Headers.ContentType?.MediaType, file.Headers.CacheControl?.ToString()).ShouldBe(("image/png", "public, max-age=31536000, immutable"));
        (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Convert.FromBase64String(Png));
        (await client.GetAsync("/images/another.png", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public void Dispose() => _content.Dispose();
}
