using Microsoft.Playwright;

namespace HistoryDay.Browser.Tests;

/// <summary>What a reader who does not see the page goes by: headings, landmarks, labels; and that all of it is there without script.</summary>
[Collection(OneBrowser.Name)]
public sealed class ReadingOrderTests(BrowserSite site)
{
    // What a browser keeps, and a line of time that can be zoomed, are told by script alone or in another order.
    private static readonly string[] ShownOtherwiseByScript = ["/offline", "/timeline"];

    private const string FindFaults = """
        () => {
          const faults = [];
          const all = (selector) => [...document.querySelectorAll(selector)];
          const nameOf = (element) => element.getAttribute("aria-label") ?? (element.getAttribute("aria-labelledby") ?? "").split(" ").map(id => document.getElementById(id)?.textContent ?? "").join(" ");
          const named = (elements) => {
            const names = elements.map(element => nameOf(element).trim());
            if (names.some(name => name === "")) faults.push(`no name: ${elements[names.indexOf("")].outerHTML.slice(0, 80)}`);
            if (new Set(names).size < names.length) faults.push(`one name twice among ${names}`);
          };
          const one = (selector) => { if (all(selector).length !== 1) faults.push(`${all(selector).length} of ${selector}`); };

          one("h1");
          let level = 0;
          for (const heading of all("h1, h2, h3, h4, h5, h6")) {
            const next = Number(heading.tagName[1]);
            if (next > level + 1) faults.push(`h${level} is followed by h${next}: ${heading.textContent}`);
            if (heading.textContent.trim() === "") faults.push(`a heading without words, h${next}`);
            level = next;
          }

          for (const landmark of ["body > header", "main", "body > footer", "search"]) one(landmark);
          named(all("nav"));
          named(all("aside"));
          named(all("main section"));
          named(all("svg[role=img]"));
          for (const control of all("input:not([type=hidden]), select, textarea")) if (![...control.labels].some(label => label.textContent.trim() !== "") && nameOf(control) === "") faults.push(`no label: ${control.outerHTML.slice(0, 80)}`);
          for (const control of all("button, summary, a, legend")) if ((nameOf(control) || control.textContent).trim() === "") faults.push(`no words: ${control.outerHTML.slice(0, 80)}`);
          for (const group of all("fieldset")) if (!group.querySelector(":scope > legend")) faults.push("a group of controls without a legend");
          if (all("[tabindex]").some(element => element.tabIndex > 0)) faults.push("an order of its own for the Tab key");
          const order = ["body > .skip", "body > header", "main", "body > footer"].map(selector => document.querySelector(selector));
          if (order.some((element, at) => at > 0 && !(order[at - 1].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))) faults.push("header, main and footer are out of order");
          return faults;
        }
        """;

    /// <summary>All kinds of page but the one for a wall, which has neither header nor footer.</summary>
    public static IEnumerable<TheoryDataRow<string>> WithTheLayout() => LayoutTests.Kinds().Where(kind => kind.Data != "/kiosk");

    [Theory]
    [MemberData(nameof(WithTheLayout))]
    public async Task Headings_landmarks_and_labels_are_in_order_and_named_and_no_word_needs_a_script(string address)
    {
        site.Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var words = new List<string>();
        foreach (var withScript in new[] { true, false })
        {
            var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScript, TimezoneId = "Europe/London" });
            await page.GotoAsync(address);
            (await page.EvaluateAsync<string[]>(FindFaults)).ShouldBeEmpty();
            // Controls that do nothing without script are offered with it alone.
            await page.EvaluateAsync("document.querySelectorAll('main button[type=button], main .hint').forEach(control => control.hidden = true)");
            words.Add(await page.InnerTextAsync("main"));
            await page.Context.CloseAsync();
        }

        if (!ShownOtherwiseByScript.Contains(address.Split('?')[0])) words[0].ShouldBe(words[1]);
    }
}
