using System.Globalization;
using System.Text;

namespace WorkspaceSdk.Graph.Protocol;

/// <summary>Writes text in a line: characters that would end the line or the word are written <c>%XXXX</c>.</summary>
internal static class GraphText
{
    private const int CodeLength = 4;

    /// <summary>Returns a line.</summary>
    public static string Line(string kind, IEnumerable<string> fields) => string.Join('\t', fields.Select(Escape).Prepend(kind));

    /// <summary>Returns the words of a line.</summary>
    /// <exception cref="FormatException">The line has another form than those of <see cref="Line"/>.</exception>
    public static string[] Fields(string line) => [.. line.Split('\t').Select(Unescape)];

    /// <summary>Joins the lines of a text for people to one line.</summary>
    public static string OneLine(string text) => string.Join(
        "; ", text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Escape(string text)
    {
        if (!text.Any(IsEscaped))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            if (IsEscaped(c))
                escaped.Append('%').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                plain.Append(text[i]);
                continue;
            }

            if (i + CodeLength >= text.Length
                || !ushort.TryParse(
                    text.AsSpan(i + 1, CodeLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
                throw new FormatException($"'{text}' holds a '%' without a number.");
            plain.Append((char)code);
            i += CodeLength;
        }

        return plain.ToString();
    }

    // Halves of surrogate pairs have no form in UTF-8.
    private static bool IsEscaped(char c) => c == '%' || char.IsControl(c) || char.IsSurrogate(c);
}
