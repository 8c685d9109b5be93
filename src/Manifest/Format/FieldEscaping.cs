using System.Globalization;
using System.Text;

namespace WorkspaceSdk.Manifest.Format;

/// <summary>
/// Escapes one field of a record, with <c>%XX</c> per UTF-8 byte. It escapes characters that would end a line or a field for some
/// reader, also for the compiler's own line splitting. A lone surrogate, which UTF-8 cannot represent, becomes its three bytes in WTF-8.
/// </summary>
internal static class FieldEscaping
{
    private const string Hex = "0123456789ABCDEF";

    public static void Append(StringBuilder output, string field)
    {
        for (int i = 0; i < field.Length; i++)
        {
            char c = field[i];
            if (char.IsHighSurrogate(c) && i + 1 < field.Length && char.IsLowSurrogate(field[i + 1]))
                output.Append(c).Append(field[++i]);
            else if (MustEscape(c) || char.IsSurrogate(c))
                AppendBytes(output, c);
            else
                output.Append(c);
        }
    }

    public static string Unescape(string field, int line)
    {
        for (int i = 0; i < field.Length; i++)
        {
            if (field[i] is >= ' ' and < '\u007F')
                continue;
            if (MustEscape(field[i]))
                throw new ManifestFormatException(
                    line, "the character U+" + ((int)field[i]).ToString("X4", CultureInfo.InvariantCulture) + " is not escaped");
        }

        if (field.IndexOf('%') < 0)
            return field;

        var output = new StringBuilder(field.Length);
        for (int i = 0; i < field.Length;)
        {
            if (field[i] == '%')
                output.Append(Decode(field, ref i, line));
            else
                output.Append(field[i++]);
        }

        return output.ToString();
    }

    // char.IsControl covers U+0000-U+001F and U+007F-U+009F, so tab, line feed and U+0085 too.
    private static bool MustEscape(char c) => c == '%' || char.IsControl(c) || c is '\u2028' or '\u2029';

    private static void AppendBytes(StringBuilder output, char c)
    {
        if (c < 0x80)
        {
            AppendByte(output, c);
        }
        else if (c < 0x800)
        {
            AppendByte(output, 0xC0 | (c >> 6));
            AppendByte(output, 0x80 | (c & 0x3F));
        }
        else
        {
            AppendByte(output, 0xE0 | (c >> 12));
            AppendByte(output, 0x80 | ((c >> 6) & 0x3F));
            AppendByte(output, 0x80 | (c & 0x3F));
        }
    }

    private static void AppendByte(StringBuilder output, int value) => output.Append('%').Append(Hex[value >> 4]).Append(Hex[value & 0xF]);

    private static char Decode(string field, ref int index, int line)
    {
        int first = NextByte(field, ref index, line);
        if (first < 0x80)
            return (char)first;
        if (first is >= 0xC2 and <= 0xDF)
            return (char)(((first & 0x1F) << 6) | Continuation(field, ref index, line));
        if (first is < 0xE0 or > 0xEF)
            throw new ManifestFormatException(line, "an escape does not start a UTF-8 sequence");

        int value = ((first & 0x0F) << 12) | (Continuation(field, ref index, line) << 6) | Continuation(field, ref index, line);
        return value >= 0x800 ? (char)value : throw new ManifestFormatException(line, "an escaped UTF-8 sequence is longer than it may be");
    }

    private static int Continuation(string field, ref int index, int line)
    {
        int value = NextByte(field, ref index, line);
        return (value & 0xC0) == 0x80 ? value & 0x3F : throw new ManifestFormatException(line, "an escaped UTF-8 sequence is cut short");
    }

    private static int NextByte(string field, ref int index, int line)
    {
        if (index + 2 < field.Length
            && field[index] == '%'
            && Digit(field[index + 1]) is var high and >= 0
            && Digit(field[index + 2]) is var low and >= 0)
        {
            index += 3;
            return (high << 4) | low;
        }

        throw new ManifestFormatException(line, "'%' is not followed by two hexadecimal digits");
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };
}
