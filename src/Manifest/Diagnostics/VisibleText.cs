using System.Text;

namespace WorkspaceSdk.Manifest.Diagnostics;

/// <summary>
/// Texts for people: on a terminal, in the log of a build, in an editor. Names of files and texts from files may contain characters
/// that command a terminal or a build server, or make a name look like another. Such a character is shown as <c>?</c>.
/// Only this class decides which characters those are.
/// </summary>
public static class VisibleText
{
    /// <summary>The substitute for a character that is not shown.</summary>
    public const char Substitute = '?';

    /// <summary>Returns a text without commands within a line.</summary>
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
    /// Returns a text without commands at the start of a line: on GitHub, a line that begins with <c>::</c> is a command.
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
    /// Determines whether a character controls the display: the terminal, the end of a line, or the direction of writing.
    /// </summary>
    public static bool IsControl(char c) => c switch
    {
        < '\u00A0' => char.IsControl(c),
        '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        _ => false,
    };

    // ##vso[...], ##[...] and ##teamcity[...], which build servers recognize anywhere in a line.
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
