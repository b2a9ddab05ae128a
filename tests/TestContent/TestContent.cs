namespace HistoryDay.Tests;

/// <summary>A content folder of a test's own: lists that are enough for <see cref="Some"/>, and the files that the test adds.</summary>
internal sealed class TestContent : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestContent()
    {
        With("site.yml", SiteText);
        With("categories.yml", """
            - { slug: arts-culture, name: Arts & Culture, description: Books and pictures., light: '#86286f', dark: '#eba3d8', icon: lyre }
            - { slug: war-conflict, name: War & Conflict, description: Battles., light: '#9f1f1f', dark: '#f7968c', icon: swords, balance: war-politics, heavy: true }
            - { slug: politics-government, name: Politics & Government, description: Power., light: '#33508f', dark: '#a3bbf3', icon: columns, balance: war-politics }
            - { slug: business-economy, name: Business & Economy, description: Trade., light: '#665600', dark: '#d8c55c', icon: scales }
            """);
        With("countries.yml", """
            - { code: IT, name: Italy, slug: italy, region: Europe }
            - { code: GB, name: United Kingdom, slug: united-kingdom, region: Europe }
            - { code: JP, name: Japan, slug: japan, region: Asia }
            - { code: KE, name: Kenya, slug: kenya, region: Africa }
            """);
        With("tags.yml", """
            - { slug: poetry, name: Poetry, description: Poems. }
            - { slug: trade, name: Trade, description: Buying and selling. }
            - { slug: trials, name: Trials, description: Cases in court. }
            - { slug: islands, name: Islands, description: Land with water round it. }
            """);
        With("threads.yml", "- { slug: long-story, title: A long story, description: Told in parts. }\n");
    }

    public const string SiteText = """
        name: TestDay
        tagline: A site for tests
        timeZone: Europe/London
        editor: editor@example.org
        licences:
          texts: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
          code: { name: MIT, url: https://opensource.org/license/mit }
        notSources: [no-source.example]

        """;

    public string Path => _folder.Path;

    public TestContent With(string file, string text)
    {
        var path = _folder.File(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // a file below a folder has one
        File.WriteAllText(path, text);
        return this;
    }

    public TestContent With(Some.EventText happening) => With(happening.File, happening.Text);

    public TestContent Without(string file)
    {
        File.Delete(_folder.File(file));
        return this;
    }

    public void Dispose() => _folder.Dispose();
}
