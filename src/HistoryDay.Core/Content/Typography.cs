using System.Text;

namespace HistoryDay.Content;

/// <summary>Turns a typewriter's quotation marks into a printer's.</summary>
internal static class Typography
{
    /// <summary>The text with curled marks.</summary>
    /// <param name="text">A run of text.</param>
    /// <param name="before">The character that stands before it.</param>
    public static string Curl(string text, char before = ' ')
    {
        if (!text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal)) return text;
        var curled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var previous = i == 0 ? before : text[i - 1];
            var opens = char.IsWhiteSpace(previous) || previous is '(' or '[' or '"' or '“' or '‘' or '–' or '—';
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
