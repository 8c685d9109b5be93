using System.Text.RegularExpressions;

namespace WorkspaceSdk.Manifest.Format;

/// <summary>
/// The rules for a path in a manifest: its reader appends it to the root, and the result must be below the root.
/// </summary>
internal static class ManifestPath
{
    private static readonly Regex Device = new(
        @"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Determines whether a path is relative, separates its names by one slash, and contains no <c>..</c>.</summary>
    public static bool IsInside(string path) => IsInside(path, isWindows: Path.DirectorySeparatorChar == '\\');

    /// <summary>Determines the same by the rules of a platform.</summary>
    public static bool IsInside(string path, bool isWindows)
    {
        for (int start = 0; ;)
        {
            int slash = path.IndexOf('/', start);
            int end = slash < 0 ? path.Length : slash;
            if (!IsName(path, start, end - start) || (isWindows && !IsWindowsName(path.Substring(start, end - start))))
                return false;
            if (slash < 0)
                return true;
            start = slash + 1;
        }
    }

    // Fast path: nearly every name begins with another character than a dot.
    private static bool IsName(string path, int start, int length)
    {
        if (length == 0 || path.IndexOf('\0', start, length) >= 0)
            return false;
        if (path[start] == '.' && (length == 1 || (length == 2 && path[start + 1] == '.')))
            return false;
        return true;
    }

    // Any other name opens a device, a stream or another file, or leaves the directory.
    private static bool IsWindowsName(string name) =>
        name.IndexOfAny(['\\', ':', '<', '>', '"', '|', '?', '*']) < 0
        && !name.Any(static c => c < ' ')
        && name[name.Length - 1] is not ('.' or ' ')
        && !Device.IsMatch(name);
}
