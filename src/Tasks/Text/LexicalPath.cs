using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tasks.Text;

/// <summary>Operations on paths as text, without the file system and without the current directory.</summary>
internal static class LexicalPath
{
    /// <summary>Gets the comparison of paths: case-sensitive, except where the platform ignores case.</summary>
    public static StringComparison Comparison => PathRules.Current.Comparison;

    /// <summary>Returns an absolute path, with <c>.</c> and <c>..</c> resolved and no trailing separator.</summary>
    public static string Absolute(string directory, string path) => PathRules.Current.Absolute(directory, path);

    /// <summary>
    /// Returns the same for a path from MSBuild's own properties. The SDK writes <c>obj\</c>, and MSBuild converts the backslash only if
    /// that directory exists, which it does not before the first build.
    /// </summary>
    public static string OfProperty(string directory, string path) => Absolute(directory, path.Replace('\\', Path.DirectorySeparatorChar));

    /// <summary>
    /// Returns the relative path from a directory inside <paramref name="root"/>, with <c>/</c>; empty for the root itself, null when
    /// <paramref name="path"/> lies outside. Both absolute.
    /// </summary>
    public static string? Inside(string root, string path)
    {
        root = root.TrimEnd('/', Path.DirectorySeparatorChar);
        if (!path.StartsWith(root, Comparison))
            return null;
        if (path.Length == root.Length)
            return "";
        return path[root.Length] == Path.DirectorySeparatorChar || path[root.Length] == '/'
            ? Slashed(path.Substring(root.Length + 1))
            : null;
    }

    /// <summary>
    /// Returns the relative path from one absolute directory to another with <c>/</c>, and with <c>..</c> where necessary;
    /// <paramref name="to"/> itself when they share no top.
    /// </summary>
    public static string Between(string from, string to)
    {
        string[] source = Segments(from);
        string[] target = Segments(to);
        int common = 0;
        while (common < source.Length && common < target.Length && string.Equals(source[common], target[common], Comparison))
            common++;
        if (!string.Equals(Path.GetPathRoot(from), Path.GetPathRoot(to), Comparison))
            return to;
        var steps = Enumerable.Repeat("..", source.Length - common).Concat(target.Skip(common)).ToArray();
        return steps.Length == 0 ? "." : string.Join("/", steps);
    }

    /// <summary>Returns the path with <c>/</c> on every platform.</summary>
    public static string Slashed(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    private static string[] Segments(string path) =>
        path.Substring(Path.GetPathRoot(path)?.Length ?? 0)
            .Split(new[] { '/', Path.DirectorySeparatorChar }, StringSplitOptions.RemoveEmptyEntries);
}
