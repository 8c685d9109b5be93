
#if !NET
namespace System.Text;

/// <summary>Members of <see cref="Encoding"/> that netstandard2.0 lacks, under their later names.</summary>
internal static class EncodingExtensions
{
    /// <summary>Decodes bytes into a new string.</summary>
    public static unsafe string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* source = bytes)
            return bytes.IsEmpty ? "" : encoding.GetString(source, bytes.Length);
    }

    /// <summary>Decodes bytes into a buffer.</summary>
    public static unsafe int GetChars(this Encoding encoding, ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        fixed (byte* source = bytes)
        fixed (char* target = chars)
            return bytes.IsEmpty ? 0 : encoding.GetChars(source, bytes.Length, target, chars.Length);
    }

    /// <summary>Encodes characters into a buffer.</summary>
    public static unsafe int GetBytes(this Encoding encoding, ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        fixed (char* source = chars)
        fixed (byte* target = bytes)
            return chars.IsEmpty ? 0 : encoding.GetBytes(source, chars.Length, target, bytes.Length);
    }
}
#endif
