namespace HistoryDay.Web.Tests;

/// <summary>The grammar of addresses, line by line.</summary>
public sealed class AddressGrammarTests
{
    [Theory]
    [InlineData("/", "/")]
    // One number is a year.
    [InlineData("/2", "/2")]
    [InlineData("/1924", "/1924")]
    [InlineData("/0924", "/924")]
    [InlineData("/1924-ad", "/1924")]
    [InlineData("/44-bc", "/44-bc")]
    [InlineData("/44-bce", "/44-bc")]
    [InlineData("/44-BCE", "/44-bc")]
    [InlineData("/44bc", "/44-bc")]
    [InlineData("/0044-bc", "/44-bc")]
    [InlineData("/-43", "/44-bc")]
    [InlineData("/0", null)]
    [InlineData("/0000", null)]
    [InlineData("/0-bc", null)]
    [InlineData("/-0", null)]
    [InlineData("/-43-bc", null)]
    [InlineData("/10000", null)]
    [InlineData("/19e2", null)]
    // Decades
    [InlineData("/1920s", "/1920s")]
    [InlineData("/1900s", "/1900s")]
    [InlineData("/0s", "/0s")]
    [InlineData("/0s-bc", "/0s-bc")]
    [InlineData("/40s-bc", "/40s-bc")]
    [InlineData("/40s-bce", "/40s-bc")]
    [InlineData("/1920S", "/1920s")]
    [InlineData("/1924s", null)]
    // Centuries
    [InlineData("/20th-century", "/20th-century")]
    [InlineData("/21th-century", "/21st-century")]
    [InlineData("/20TH-Century", "/20th-century")]
    [InlineData("/1st-century-bc", "/1st-century-bc")]
    [InlineData("/1st-century-bce", "/1st-century-bc")]
    [InlineData("/12th-century", "/12th-century")]
    [InlineData("/0th-century", null)]
    // Months
    [InlineData("/february", "/february")]
    [InlineData("/Feb", "/february")]
    [InlineData("/february/", "/february")]
    [InlineData("/fe", null)]
    // Two numbers are month and day, or year and month if the first is above 31.
    [InlineData("/february/1", "/february/1")]
    [InlineData("/2/1", "/february/1")]
    [InlineData("/02/01", "/february/1")]
    [InlineData("/feb/1", "/february/1")]
    [InlineData("/February/01", "/february/1")]
    [InlineData("/02-01", "/february/1")]
    [InlineData("/february/30", "/february/30")]
    [InlineData("/february/32", null)]
    [InlineData("/13/1", null)]
    [InlineData("/1924/2", "/1924/february")]
    [InlineData("/40/2", "/40/february")]
    [InlineData("/31/2", null)]
    [InlineData("/1924/february", "/1924/february")]
    [InlineData("/1924/feb", "/1924/february")]
    [InlineData("/2/february", "/2/february")]
    [InlineData("/44-bc/3", "/44-bc/march")]
    [InlineData("/-43/march", "/44-bc/march")]
    [InlineData("/1924-02", "/1924/february")]
    [InlineData("/1924/13", null)]
    [InlineData("/february/1924", null)]
    // Three are month, day, year, or year, month, day if the first is above 31.
    [InlineData("/february/1/1924", "/february/1/1924")]
    [InlineData("/2/1/1924", "/february/1/1924")]
    [InlineData("/1924/2/1", "/february/1/1924")]
    [InlineData("/1924/february/1", "/february/1/1924")]
    [InlineData("/12/february/1", "/february/1/12")]
    [InlineData("/1924-02-01", "/february/1/1924")]
    [InlineData("/-0043-03-15", "/march/15/44-bc")]
    [InlineData("/march/15/44-bce", "/march/15/44-bc")]
    [InlineData("/44-bc/3/15", "/march/15/44-bc")]
    [InlineData("/3/15/-43", "/march/15/44-bc")]
    [InlineData("/february/1/0", null)]
    [InlineData("/february/1/print", null)]
    // An event
    [InlineData("/february/1/1924/britain-recognises-the-soviet-union", "/february/1/1924/britain-recognises-the-soviet-union")]
    [InlineData("/2/1/1924/slug", "/february/1/1924/slug")]
    [InlineData("/1924/2/1/slug", "/february/1/1924/slug")]
    [InlineData("/february/1/1924/Jóhanna-Sigurðardóttir/", "/february/1/1924/johanna-sigurdardottir")]
    [InlineData("/FEBRUARY/1/1924/SLUG", "/february/1/1924/slug")]
    [InlineData("/february/1/1924/!!!", null)]
    [InlineData("/february/1/1924/slug/more", null)]
    // Lists and single pages
    [InlineData("/categories", "/categories")]
    [InlineData("/Categories/Science-Technology/", "/categories/science-technology")]
    [InlineData("/people/Jóhanna Sigurðardóttir", "/people/johanna-sigurdardottir")]
    [InlineData("/About/Sources", "/about/sources")]
    [InlineData("/calendar/", "/calendar")]
    // What belongs to others
    [InlineData("/css/site.css", null)]
    [InlineData("/api/february/1", null)]
    [InlineData("/date/2/1", null)]
    [InlineData("/on-this-day/2/1/events.json", null)]
    [InlineData("/nothing", null)]
    public void An_address_has_one_canonical_form(string path, string? canonical) => AddressGrammar.Canonical(path).ShouldBe(canonical);

    [Fact]
    public void A_canonical_form_is_its_own()
    {
        foreach (var path in new[] { "/february/1", "/1924", "/44-bc", "/1920s", "/20th-century", "/1st-century-bc", "/1924/february", "/2/february", "/12/february", "/february/1/12", "/march/15/44-bc/a-slug" })
            AddressGrammar.Canonical(path).ShouldBe(path);
    }
}
