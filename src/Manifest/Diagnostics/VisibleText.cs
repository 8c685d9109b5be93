using System.Text;

namespace WorkspaceSdk.Manifest.Diagnostics;

/// <summary>
/// Texts for people: on a terminal, in the log of a build, in an editor. Names of files and texts from files may hold what
/// commands a terminal or a build server, or shows a name as another one. Such a character is shown as <c>?</c>. This is
/// the one place that decides which they are.
/// </summary>
public static class VisibleText
{
    /// <summary>The substitute for a character that is not shown.</summary>
    public const char Substitute = '?';

    /// <summary>Returns a text that commands nothing within a line.</summary>
    public static string Of(string text)
    {
        StringBuilder? visible = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsControl(text[i]) && !BeginsServerCommand(text, i))
                continue;
            visible ??= new StringBuilder(text);
            visible[i] = Substitute;
        }

        return visible?.ToString() ?? text;
    }

    /// <summary>
    /// Returns a text that commands nothing as a line of its own: a server of GitHub takes a line that begins with <c>::</c> for a command.
    /// </summary>
    public static string Line(string text)
    {
        string visible = Of(text);
        int start = visible.Length - visible.TrimStart().Length;
        return visible.IndexOf("::", start, StringComparison.Ordinal) == start
            ? visible.Substring(0, start) + Substitute + visible.Substring(start + 1)
            : visible;
    }

    /// <summary>
    /// Determines whether a character controls what shows it: a terminal, the end of a line, or the direction of writing.
    /// </summary>
    public static bool IsControl(char c) => c switch
    {
        < '\u00A0' => char.IsControl(c),
        '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        _ => false,
    };

    // ##vso[...], ##[...] and ##teamcity[...], which servers look for anywhere in a line.
    private static bool BeginsServerCommand(string text, int start)
    {
        if (text[start] != '#' || start + 1 == text.Length || text[start + 1] != '#')
            return false;
        int end = start + 2;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            end++;
        return end < text.Length && text[end] == '[';
    }
}
