using System.Buffers.Binary;

namespace HistoryDay.Content;

/// <summary>Reads what kind of picture a file is and how large, from its first bytes; the picture itself is for browsers.</summary>
internal static class ImageFile
{
    /// <summary>What names of pictures may end in.</summary>
    public static readonly string[] Extensions = [".jpg", ".png", ".webp"];

    /// <summary>A page of reading has no room for more.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Content type, width and height in pixels; null where the bytes are none of the kinds, or broken off.</summary>
    public static (string ContentType, int Width, int Height)? Measure(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 32) return null;
        if (bytes[0] == 0x89 && bytes[1..].StartsWith("PNG\r\n"u8))
            return ("image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        if (bytes[0] == 0xFF && bytes[1] == 0xD8) return MeasureJpeg(bytes);
        if (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return MeasureWebP(bytes);
        return null;
    }

    // Segments follow each other, each with its length; the one of a frame has the size.
    private static (string ContentType, int Width, int Height)? MeasureJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame) return ("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static (string ContentType, int Width, int Height)? MeasureWebP(ReadOnlySpan<byte> bytes)
    {
        const string type = "image/webp";
        var chunk = bytes[12..];
        if (chunk.StartsWith("VP8X"u8)) return (type, 1 + ReadUInt24(bytes[24..]), 1 + ReadUInt24(bytes[27..]));
        if (chunk.StartsWith("VP8 "u8)) return (type, BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        if (!chunk.StartsWith("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
        return (type, 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
