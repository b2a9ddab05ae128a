using System.Text;

namespace HistoryDay.Content;

/// <summary>Reads one text file of the content folder, within bounds and strictly as UTF-8.</summary>
internal static class ContentText
{
    /// <summary>No article comes near it; anything longer is a mistake.</summary>
    public const int MostBytes = 256 * 1024;

    private const int MostCharactersOfLine = 4096;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with line ends as '\n'; null, with an error added, where the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, FileErrors errors)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            errors.Add(LineAt(bytes, zero), "a NUL byte stands here: save the file as plain UTF-8 text.");
            return null;
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes) is false)
        {
            errors.Add(LineAt(bytes, FirstInvalid(bytes)), "the bytes here are not UTF-8: save the file as UTF-8.");
            return null;
        }

        var text = StrictUtf8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.Length <= MostCharactersOfLine) continue;
            errors.Add(number, $"the line has {line.Length} characters: wrap text at about 90, at most {MostCharactersOfLine}.");
            return null;
        }

        return text;
    }

    private static int LineAt(ReadOnlySpan<byte> bytes, int position) => 1 + bytes[..position].Count((byte)'\n');

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (position < bytes.Length && Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
            position += length;
        return Math.Min(position, bytes.Length - 1);
    }
}
