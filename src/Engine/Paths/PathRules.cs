using System.Text;

namespace WorkspaceSdk.Paths;

/// <summary>
/// The text rules of a platform's paths. They are pure functions, independent of the process and the file system. So the rules of every
/// platform are tested on each.
/// </summary>
internal sealed class PathRules
{
    private readonly bool _isWindows;

    private PathRules(bool isWindows) => _isWindows = isWindows;

    /// <summary>Gets the rules of Linux and macOS: names may contain any character except <c>/</c> and NUL.</summary>
    public static PathRules Unix { get; } = new(isWindows: false);

    /// <summary>Gets the rules of Windows.</summary>
    public static PathRules Windows { get; } = new(isWindows: true);

    /// <summary>Gets the rules of the running platform.</summary>
    public static PathRules Current { get; } = Path.DirectorySeparatorChar == '\\' ? Windows : Unix;

    /// <summary>Gets the separator between the names of an absolute path.</summary>
    public char Separator => _isWindows ? '\\' : '/';

    /// <summary>Gets the comparison for the text of absolute paths.</summary>
    public StringComparison Comparison => _isWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Determines whether a character separates names.</summary>
    public bool IsSeparator(char c) => c == '/' || (_isWindows && c == '\\');

    /// <summary>Determines whether a path starts at the top of a file system or at a drive, and so ignores the base directory.</summary>
    public bool IsRooted(string path) => path.Length > 0 && (IsSeparator(path[0]) || HasDrive(path));

    /// <summary>Determines whether a path is absolute, and so independent of the current directory and the current drive.</summary>
    public bool IsFullyQualified(string path)
    {
        if (!_isWindows)
            return path.Length > 0 && path[0] == '/';
        return HasDrive(path)
            ? path.Length > 2 && IsSeparator(path[2])
            : path.Length > 1 && IsSeparator(path[0]) && (IsSeparator(path[1]) || path[1] == '?');
    }

    /// <summary>Determines whether a normalized absolute path is a directory or lies below it. Neither has a trailing separator.</summary>
    public bool IsBelow(string path, string directory)
    {
        if (directory.Length == 0 || !path.StartsWith(directory, Comparison))
            return false;
        return path.Length == directory.Length || IsSeparator(directory[directory.Length - 1]) || IsSeparator(path[directory.Length]);
    }

    /// <summary>Returns a path without trailing separators; the top of a file system keeps its own.</summary>
    public string Trim(string path)
    {
        int length = path.Length;
        int top = TopLength(path);
        while (length > top && length > 1 && IsSeparator(path[length - 1]))
            length--;
        return path.Substring(0, length);
    }

    /// <summary>
    /// Returns an absolute path without <c>.</c>, <c>..</c> and trailing separators. Where Windows would use the current drive, the
    /// directory's drive is used.
    /// </summary>
    /// <param name="directory">The base of a relative path, absolute.</param>
    /// <param name="path">Any path.</param>
    public string Absolute(string directory, string path)
    {
        if (IsFullyQualified(path))
            return Normal(path);
        if (!_isWindows || !IsRooted(path))
            return Normal(directory + Separator + path);
        if (IsSeparator(path[0]))
            return Normal(directory.Substring(0, TopLength(directory)) + Separator + path);
        bool isSameDrive = HasDrive(directory) && char.ToUpperInvariant(directory[0]) == char.ToUpperInvariant(path[0]);
        return Normal((isSameDrive ? directory : path.Substring(0, 2)) + Separator + path.Substring(2));
    }

    /// <summary>
    /// Removes <c>.</c>, resolves <c>..</c> in a relative path, and separates names by <c>/</c>; empty for the base directory.
    /// </summary>
    /// <returns>False when it is not relative, climbs above its base or contains a name that no entry can have.</returns>
    public bool TryNormalize(string path, out string normalized)
    {
        normalized = "";
        return !IsRooted(path) && TryNormalizeNames(path, 0, out normalized);
    }

    /// <summary>Finds the relative path from a root to a path, with <c>/</c> between names; empty for the root itself.</summary>
    /// <param name="root">Absolute, normalized and without a trailing separator, unless it is the top of a file system.</param>
    /// <param name="path">Absolute, or relative to the root.</param>
    /// <param name="relative">The relative path.</param>
    /// <returns>False when it leaves the root, needs the current drive, or contains a name that no entry can have.</returns>
    public bool TryGetRelative(string root, string path, out string relative)
    {
        if (!IsRooted(path))
            return TryNormalize(path, out relative);
        relative = "";
        return IsFullyQualified(path) && TryGetBelow(root, Normal(path), out relative);
    }

    /// <summary>
    /// Finds the relative path like <see cref="TryGetRelative"/>, and accepts a relative path that leaves the root and returns.
    /// </summary>
    public bool TryGetInside(string root, string path, out string relative)
    {
        relative = "";
        return (!IsRooted(path) || IsFullyQualified(path)) && TryGetBelow(root, Absolute(root, path), out relative);
    }

    /// <summary>Returns the absolute path of an entry below a root. The result is always below it.</summary>
    /// <param name="root">Absolute.</param>
    /// <param name="relative">The result of <see cref="TryNormalize"/>.</param>
    public string Join(string root, string relative)
    {
        if (relative.Length == 0)
            return root;
        string names = _isWindows ? relative.Replace('/', '\\') : relative;
        return IsSeparator(root[root.Length - 1]) ? root + names : root + Separator + names;
    }

    /// <summary>
    /// Returns a path with a prefix that stops Windows from changing its names. On other systems, and for plain names, returns the path
    /// itself.
    /// </summary>
    /// <param name="root">Absolute.</param>
    /// <param name="relative">With <c>/</c> between names.</param>
    public string Verbatim(string root, string relative)
    {
        string path = Join(root, relative);
        if (!_isWindows || NameProblem(relative) is null || IsDevice(path))
            return path;
        return IsSeparator(path[0]) ? @"\\?\UNC\" + path.TrimStart('\\') : @"\\?\" + path;
    }

    /// <summary>Returns the reason why an entry cannot have a name of the path, as a clause; null when all names are valid.</summary>
    public string? NameProblem(string path)
    {
        if (!_isWindows)
            return null;
        foreach (string name in path.Substring(TopLength(path)).Split('/', '\\'))
        {
            if (name.Length > 0 && name is not ("." or "..") && WindowsName.Problem(name) is { } problem)
                return problem;
        }

        return null;
    }

    private bool TryGetBelow(string root, string full, out string relative)
    {
        relative = "";
        return IsBelow(full, root) && TryNormalizeNames(full, root.Length, out relative);
    }

    private bool TryNormalizeNames(string path, int start, out string normalized)
    {
        normalized = "";
        var names = new List<string>();
        while (start <= path.Length)
        {
            int end = start;
            while (end < path.Length && !IsSeparator(path[end]))
                end++;
            string name = path.Substring(start, end - start);
            start = end + 1;
            if (name.Length == 0 || name == ".")
                continue;
            if (name != "..")
            {
                if (name.Contains('\0') || (_isWindows && WindowsName.Problem(name) is not null))
                    return false;
                names.Add(name);
                continue;
            }

            if (names.Count == 0)
                return false;
            names.RemoveAt(names.Count - 1);
        }

        normalized = string.Join("/", names);
        return true;
    }

    // Absolute, and with one spelling for each name.
    private string Normal(string path)
    {
        int top = TopLength(path);
        var normal = new StringBuilder(path.Length);
        foreach (char c in path.Substring(0, top))
            normal.Append(IsSeparator(c) ? Separator : c);
        int kept = normal.Length;
        for (int start = top; start < path.Length;)
        {
            int end = start;
            while (end < path.Length && !IsSeparator(path[end]))
                end++;
            int length = end - start;
            if (length == 2 && path[start] == '.' && path[start + 1] == '.')
                Climb(normal, kept);
            else if (length > 0 && !(length == 1 && path[start] == '.'))
                AppendName(normal, path, start, length);
            start = end + 1;
        }

        return normal.ToString();
    }

    private void Climb(StringBuilder path, int top)
    {
        int length = path.Length;
        while (length > top && path[length - 1] != Separator)
            length--;
        path.Length = Math.Max(top, length - 1);
    }

    private void AppendName(StringBuilder path, string text, int start, int length)
    {
        if (path.Length > 0 && path[path.Length - 1] != Separator)
            path.Append(Separator);
        path.Append(text, start, length);
    }

    private bool HasDrive(string path) => _isWindows && path.Length > 1 && path[1] == ':' && (path[0] | 0x20) is >= 'a' and <= 'z';

    // The part that '..' never removes: "/", "C:\", "\\server\share", "\\?\C:\".
    private int TopLength(string path)
    {
        if (!_isWindows)
            return path.Length > 0 && path[0] == '/' ? 1 : 0;
        if (HasDrive(path))
            return path.Length > 2 && IsSeparator(path[2]) ? 3 : 2;
        if (path.Length == 0 || !IsSeparator(path[0]))
            return 0;
        if (IsDevice(path))
            return string.Compare(path, 4, "UNC\\", 0, 4, StringComparison.OrdinalIgnoreCase) == 0
                ? EndOfNames(path, 8, 2)
                : Math.Min(path.Length, EndOfNames(path, 4, 1) + 1);
        return IsFullyQualified(path) ? EndOfNames(path, 2, 2) : 1;
    }

    private bool IsDevice(string path) =>
        path.Length >= 4
        && IsSeparator(path[0])
        && ((IsSeparator(path[1]) && path[2] is '?' or '.') || (path[1] == '?' && path[2] == '?'))
        && IsSeparator(path[3]);

    private int EndOfNames(string path, int start, int count)
    {
        int end = start;
        for (; end < path.Length; end++)
        {
            if (IsSeparator(path[end]) && --count == 0)
                break;
        }

        return end;
    }
}
