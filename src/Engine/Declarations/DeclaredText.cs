using System.Globalization;
using System.Text.RegularExpressions;
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

    /// <summary>Returns a text with each <c>%XX</c> of MSBuild replaced by its character.</summary>
    public static string Unescape(string text) => text.Contains('%')
        ? Regex.Replace(text, "%([0-9A-Fa-f]{2})", static match => ((char)int.Parse(
            match.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    /// <summary>Returns a text with <c>%XX</c> in place of the characters that are special to MSBuild.</summary>
    public static string Escape(string text) => Regex.Replace(text, "[%*?@$();']", static match => $"%{(int)match.Value[0]:x2}");

    /// <summary>Determines whether a path or glob holds a wildcard of MSBuild, which replaces it by the files that match.</summary>
    public static bool HasWildcard(string text) => text.Contains('*') || text.Contains('?');

    /// <summary>Determines whether a glob of this product matches more than one text.</summary>
    public static bool IsPattern(string glob) => glob.IndexOfAny(['*', '?', '[', '{']) >= 0;
}
