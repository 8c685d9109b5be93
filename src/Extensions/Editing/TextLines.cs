namespace WorkspaceSdk.Extensions;

/// <summary>Finds lines and their indentation in a text. Lines end with LF or CR LF.</summary>
internal static class TextLines
{
    private const string DefaultUnit = "  ";

    /// <summary>Returns what ends the lines of a text; LF where there is no line.</summary>
    public static string NewLineOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Returns what the first indented line of a text is indented by; two blanks where there is none.</summary>
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

    /// <summary>Returns where the line of a place begins.</summary>
    public static int StartOf(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Returns where the line of a place ends, before what ends it.</summary>
    public static int EndOf(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        if (end < 0)
            return text.Length;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Returns where the next line begins; the length of the text behind the last.</summary>
    public static int StartOfNext(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>Returns the blanks and tabs at the beginning of the line of a place.</summary>
    public static string IndentOf(string text, int at)
    {
        int start = StartOf(text, at), end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return text[start..end];
    }

    /// <summary>Determines whether only blanks and tabs are before a place in its line.</summary>
    public static bool IsFirst(string text, int at) => StartOf(text, at) + IndentOf(text, at).Length >= at;

    /// <summary>Returns a text with another one behind its last line.</summary>
    public static string AppendLines(string text, string lines, string newLine) =>
        text.Length == 0 || text[^1] == '\n' ? text + lines : text + newLine + lines;
}
