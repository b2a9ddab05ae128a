using System.Text;

namespace HistoryDay.Content;

/// <summary>Turns a typewriter's quotation marks into a printer's, for front matter; Markdown text gets the same from Markdig.</summary>
internal static class Typography
{
    public static string Curl(string text)
    {
        if (!text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal)) return text;
        var curled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var opens = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '“' or '‘' or '–' or '—';
            curled.Append(text[i] switch
            {
                '\'' when opens && i + 1 < text.Length && !char.IsDigit(text[i + 1]) => '‘',
                '\'' => '’',
                '"' => opens ? '“' : '”',
                var other => other,
            });
        }

        return curled.ToString();
    }
}
