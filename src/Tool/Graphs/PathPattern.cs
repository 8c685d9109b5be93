using System.IO.Enumeration;

namespace WorkspaceSdk.Tool.Graphs;

/// <summary>
/// Represents a pattern of MSBuild's items. It matches at least what MSBuild matches: case never counts, and excludes are ignored.
/// </summary>
internal sealed class PathPattern
{
    private const string AnyDirectories = "**";
    // Most patterns are never matched.
    private string[]? _segments;
    private string? _base;

    /// <summary>Creates a pattern.</summary>
    /// <param name="reason">The owner of the pattern.</param>
    /// <param name="text">The pattern, absolute.</param>
    /// <param name="isForExisting">Whether it counts for existing files, or only for deleted ones.</param>
    public PathPattern(string reason, string text, bool isForExisting)
    {
        Reason = reason;
        Text = text;
        IsForExisting = isForExisting;
    }

    /// <summary>Gets the owner of the pattern.</summary>
    public string Reason { get; }

    /// <summary>Gets the pattern.</summary>
    public string Text { get; }

    /// <summary>Gets a value that indicates whether it counts for existing files, because evaluation did not match them.</summary>
    public bool IsForExisting { get; }

    /// <summary>Gets the directory from which it matches, with <c>/</c> between names and none at the ends.</summary>
    public string Base =>
        _base ??= string.Join('/', Segments.TakeWhile(static segment => segment.AsSpan().IndexOfAny('*', '?') < 0));

    private string[] Segments => _segments ??= Split(Text);

    /// <summary>Determines whether the pattern matches a path.</summary>
    public bool IsMatch(string path) => IsMatch(Segments, Split(path));

    /// <summary>Determines whether the pattern could match something below a directory.</summary>
    public bool CanMatchBelow(string directory)
    {
        string below = string.Join('/', Split(directory));
        return below.Length == 0 || IsBelow(Base, below) || IsBelow(below, Base);
    }

    private static bool IsBelow(string path, string directory) =>
        path.StartsWith(directory, StringComparison.OrdinalIgnoreCase)
        && (path.Length == directory.Length || directory.Length == 0 || path[directory.Length] == '/');

    private static bool IsMatch(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] == AnyDirectories)
            {
                // Several of them mean one.
                while (pattern.Length > 1 && pattern[1] == AnyDirectories)
                    pattern = pattern[1..];
                if (pattern.Length == 1)
                    return true;
                for (int skipped = 0; skipped < path.Length; skipped++)
                {
                    if (IsMatch(pattern[1..], path[skipped..]))
                        return true;
                }

                return false;
            }

            if (path.IsEmpty || !IsNameMatch(pattern[0], path[0]))
                return false;
            pattern = pattern[1..];
            path = path[1..];
        }

        return path.IsEmpty;
    }

    // As in MSBuild, this pattern also matches a name without a dot.
    private static bool IsNameMatch(string pattern, string name) =>
        pattern == "*.*" || FileSystemName.MatchesSimpleExpression(pattern.Replace(AnyDirectories, "*", StringComparison.Ordinal), name);

    private static string[] Split(string path) =>
        path.Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
