namespace WorkspaceSdk.Extensions;

/// <summary>Finds lines and their indentation in a text. Lines end with LF or CR LF.</summary>
internal static class TextLines
{
    private const string DefaultUnit = "  ";

    /// <summary>Returns the line end of a text; LF for a text without lines.</summary>
    public static string NewLineOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Returns the indentation of the first indented line of a text; two blanks if there is none.</summary>
    public static string UnitOf(string text)
    {
        for (int at = 0; at < text.Length; at = StartOfNext(text, at))
        {
            string indent = IndentOf(text, at);
            if (indent.Length > 0 && at + indent.Length < EndOf(text, at))
                return indent;
        }

        return DefaultUnit;
    }

    /// <summary>Returns the beginning of the line at an offset.</summary>
    public static int StartOf(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Returns the end of the line at an offset, without its line end.</summary>
    public static int EndOf(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        if (end < 0)
            return text.Length;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Returns the beginning of the next line; the length of the text after the last line.</summary>
    public static int StartOfNext(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>Returns the blanks and tabs at the beginning of the line at an offset.</summary>
    public static string IndentOf(string text, int at)
    {
        int start = StartOf(text, at), end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return text[start..end];
    }

    /// <summary>Determines whether only blanks and tabs precede an offset in its line.</summary>
    public static bool IsFirst(string text, int at) => StartOf(text, at) + IndentOf(text, at).Length >= at;

    /// <summary>Returns a text with another one after its last line.</summary>
    public static string AppendLines(string text, string lines, string newLine) =>
        text.Length == 0 || text[^1] == '\n' ? text + lines : text + newLine + lines;
}
