using System.Globalization;
using System.Text;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Writes any text as a literal, which is the same in C# and F#, or inside a documentation comment.</summary>
internal static class CodeText
{
    public static string Literal(string text)
    {
        if (IsSimple(text))
            return "\"" + text + "\"";

        var output = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
                output.Append('\\').Append(c);
            else if (IsPair(text, i))
                output.Append(c).Append(text[++i]);
            else if (IsPlain(c))
                output.Append(c);
            else if (c is '\n' or '\r' or '\t')
                output.Append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
            else
                output.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return output.Append('"').ToString();
    }

    public static string Documentation(string text)
    {
        if (IsSimple(text))
            return text;

        var output = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsPair(text, i))
                output.Append(c).Append(text[++i]);
            else if (c is '&' or '<' or '>')
                output.Append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
            else
                output.Append(IsPlain(c) ? c : '\uFFFD');
        }

        return output.ToString();
    }

    // True for nearly every path: no character needs an escape in a literal or a comment.
    private static bool IsSimple(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\' or '&' or '<' or '>')
                return false;
        }

        return true;
    }

    internal static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    // Format characters can make a line look like another one; the rest would break the line or the encoding.
    internal static bool IsPlain(char c) => c is >= ' ' and < '\u007F' || (c > '\u009F' && CharUnicodeInfo.GetUnicodeCategory(c) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned));
}
