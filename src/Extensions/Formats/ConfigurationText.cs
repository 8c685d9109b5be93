using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Represents the text of a configuration file: UTF-8, or in the encoding of its byte order mark. No byte is replaced by a substitute.
/// </summary>
internal sealed class ConfigurationText
{
    // Longer marks first: that of UTF-32 begins with that of UTF-16.
    private static readonly KnownMark[] Marks =
    [
        new([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        new([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)),
        new([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true)),
        new([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        new([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    private readonly ReadOnlyMemory<byte> _mark;
    private readonly Encoding _encoding;

    private ConfigurationText(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> mark, Encoding encoding) =>
        (Bytes, _mark, _encoding) = (bytes, mark, encoding);

    /// <summary>Gets the text in UTF-8, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Decodes the bytes of a file.</summary>
    /// <exception cref="ConfigurationSyntaxException">The bytes are not text, or hold a NUL, which no format allows.</exception>
    public static ConfigurationText Of(byte[] content)
    {
        KnownMark? known = Array.Find(Marks, known => content.AsSpan().StartsWith(known.Bytes));
        byte[] mark = known?.Bytes ?? [];
        Encoding encoding = known?.Encoding ?? Encoding.UTF8;
        ReadOnlyMemory<byte> bytes = content.AsMemory(mark.Length);
        if (encoding is not UTF8Encoding)
            bytes = Transcode(bytes, encoding);

        if (!Utf8.IsValid(bytes.Span))
            throw NoText(bytes.Span);
        int nul = bytes.Span.IndexOf((byte)0);
        if (nul >= 0)
            throw new ConfigurationSyntaxException(
                PlaceOf(bytes.Span[..nul]),
                "A NUL character is not allowed here. Save a file in UTF-16 with its byte order mark, or better in UTF-8.");
        return new ConfigurationText(bytes, mark, encoding);
    }

    /// <summary>Returns the bytes of a file with another text, in the encoding of this one.</summary>
    public byte[] Encode(string text) => [.. _mark.Span, .. _encoding.GetBytes(text)];

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Gets the place after a part of a text in UTF-8.</summary>
    public static TextPlace PlaceOf(ReadOnlySpan<byte> before) => TextPlace.After(Encoding.UTF8.GetString(before));

    private static byte[] Transcode(ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(bytes.Span));
        }
        catch (ArgumentException error)
        {
            throw new ConfigurationSyntaxException(
                TextPlace.Start, $"The byte order mark says {encoding.WebName}, and the bytes behind it are not that.", error);
        }
    }

    private static ConfigurationSyntaxException NoText(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == OperationStatus.Done)
            at += length;
        return new ConfigurationSyntaxException(
            PlaceOf(bytes[..at]), $"The byte 0x{bytes[at]:X2} is not UTF-8. Save the file in UTF-8, or in UTF-16 with a byte order mark.");
    }

    private sealed record KnownMark(byte[] Bytes, Encoding Encoding);
}
