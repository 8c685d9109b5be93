using System.Globalization;
using System.Text;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Declarations;

/// <summary>Reads values of declarations.</summary>
internal static class DeclaredText
{
    /// <summary>The parts between semicolons that are not empty, without white space around them.</summary>
    public static List<string> Split(string text) =>
        [.. text.Split(';').Select(static part => part.Trim()).Where(static part => part.Length > 0)];

    /// <summary>Returns a declared path relative to the root, with <c>/</c>; empty for the root, null when it lies outside.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="path">
    /// Relative to the root, or absolute. A backslash separates names on every platform: MSBuild converts only some of them.
    /// </param>
    public static string? Inside(string root, string path) => Inside(root, path, PathRules.Current);

    /// <summary>Returns a declared path relative to the root, by the rules of a platform.</summary>
    public static string? Inside(string root, string path, PathRules rules) =>
        rules.TryGetInside(rules.Trim(root), path.Trim().Replace('\\', '/'), out string relative) ? relative : null;

    // By hand, here and in LiteralProperties: the first regular expression of a process costs several milliseconds, and each program that
    // reads its marker would pay them.

    /// <summary>Returns a text with each <c>%XX</c> of MSBuild replaced by its character.</summary>
    public static string Unescape(string text)
    {
        int next = text.IndexOf('%');
        if (next < 0)
            return text;
        var result = new StringBuilder(text.Length);
        int copied = 0;
        for (; next >= 0; next = text.IndexOf('%', next))
        {
            int code = next + 2 < text.Length ? (HexDigit(text[next + 1]) << 4) | HexDigit(text[next + 2]) : -1;
            if (code < 0)
            {
                next++;
                continue;
            }

            result.Append(text, copied, next - copied).Append((char)code);
            next += 3;
            copied = next;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Returns a text with <c>%XX</c> in place of the characters that are special to MSBuild.</summary>
    public static string Escape(string text)
    {
        StringBuilder? result = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsSpecial(c))
                (result ??= new StringBuilder(text, 0, i, text.Length + 16))
                    .Append('%').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            else
                result?.Append(c);
        }

        return result?.ToString() ?? text;
    }

    /// <summary>Determines whether a path or glob holds a wildcard of MSBuild, which replaces it by the files that match.</summary>
    public static bool HasWildcard(string text) => text.Contains('*') || text.Contains('?');

    /// <summary>Determines whether a glob of this product matches more than one text.</summary>
    public static bool IsPattern(string glob) => glob.IndexOfAny(['*', '?', '[', '{']) >= 0;

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static bool IsSpecial(char c) => c is '%' or '*' or '?' or '@' or '$' or '(' or ')' or ';' or '\'';
}
