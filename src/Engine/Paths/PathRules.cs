using System.Text;

namespace WorkspaceSdk.Paths;

/// <summary>
/// The text rules of a platform's paths. They are pure: neither the process nor the file system plays a part. So the rules of every
/// platform are tested on each.
/// </summary>
internal sealed class PathRules
{
    private readonly bool _isWindows;

    private PathRules(bool isWindows) => _isWindows = isWindows;

    /// <summary>Gets the rules of Linux and macOS: names hold everything but <c>/</c> and NUL.</summary>
    public static PathRules Unix { get; } = new(isWindows: false);

    /// <summary>Gets the rules of Windows.</summary>
    public static PathRules Windows { get; } = new(isWindows: true);

    /// <summary>Gets the rules of the running platform.</summary>
    public static PathRules Current { get; } = Path.DirectorySeparatorChar == '\\' ? Windows : Unix;

    /// <summary>Gets what stands between the names of an absolute path.</summary>
    public char Separator => _isWindows ? '\\' : '/';

    /// <summary>Gets how the text of absolute paths is compared.</summary>
    public StringComparison Comparison => _isWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Determines whether a character stands between names.</summary>
    public bool IsSeparator(char c) => c == '/' || (_isWindows && c == '\\');

    /// <summary>Determines whether a path begins elsewhere than in the directory that it is relative to.</summary>
    public bool IsRooted(string path) => path.Length > 0 && (IsSeparator(path[0]) || HasDrive(path));

    /// <summary>Determines whether a path is absolute, so that neither the current directory nor the current drive plays a part.</summary>
    public bool IsFullyQualified(string path)
    {
        if (!_isWindows)
            return path.Length > 0 && path[0] == '/';
        return HasDrive(path)
            ? path.Length > 2 && IsSeparator(path[2])
            : path.Length > 1 && IsSeparator(path[0]) && (IsSeparator(path[1]) || path[1] == '?');
    }

    /// <summary>Determines whether an absolute path is a directory or lies below it. Both are normal and end with no separator.</summary>
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
    /// Returns an absolute path without <c>.</c>, <c>..</c> and trailing separators. What Windows would take from the current drive is
    /// taken from the directory's.
    /// </summary>
    /// <param name="directory">What a relative path begins at, absolute.</param>
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
    /// Removes <c>.</c>, resolves <c>..</c> in a relative path, and puts <c>/</c> between its names; empty for where it starts.
    /// </summary>
    /// <returns>False when it is not relative, climbs above its start or holds a name that no entry can be opened by.</returns>
    public bool TryNormalize(string path, out string normalized)
    {
        normalized = "";
        return !IsRooted(path) && TryNormalizeNames(path, 0, out normalized);
    }

    /// <summary>Finds the way from a root to a path, with <c>/</c> between names; empty for the root itself.</summary>
    /// <param name="root">Absolute, normal and without a separator at its end unless it is the top of a file system.</param>
    /// <param name="path">Absolute, or relative to the root.</param>
    /// <param name="relative">The way.</param>
    /// <returns>False when it leads out, needs the current drive, or holds a name that no entry can be opened by.</returns>
    public bool TryGetRelative(string root, string path, out string relative)
    {
        if (!IsRooted(path))
            return TryNormalize(path, out relative);
        relative = "";
        return IsFullyQualified(path) && TryGetBelow(root, Normal(path), out relative);
    }

    /// <summary>
    /// Finds the way like <see cref="TryGetRelative"/>, also of a relative path that climbs out of the root and comes back.
    /// </summary>
    public bool TryGetInside(string root, string path, out string relative)
    {
        relative = "";
        return (!IsRooted(path) || IsFullyQualified(path)) && TryGetBelow(root, Absolute(root, path), out relative);
    }

    /// <summary>Returns the absolute path of something below a root. The result is always below it.</summary>
    /// <param name="root">Absolute.</param>
    /// <param name="relative">As <see cref="TryNormalize"/> gives it.</param>
    public string Join(string root, string relative)
    {
        if (relative.Length == 0)
            return root;
        string names = _isWindows ? relative.Replace('/', '\\') : relative;
        return IsSeparator(root[root.Length - 1]) ? root + names : root + Separator + names;
    }

    /// <summary>
    /// Returns a path that is opened as it is written, with names that Windows would read as others. Elsewhere, and where all names are
    /// plain, that is the path itself.
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

    /// <summary>Returns why a name of a path cannot be an entry's, as a clause; null when all can.</summary>
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

    // Absolute, and each name written once.
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

    // What no '..' leaves: "/", "C:\", "\\server\share", "\\?\C:\".
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
