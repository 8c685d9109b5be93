namespace WorkspaceSdk.Paths;

/// <summary>Rules about the text of absolute paths.</summary>
internal static class AbsolutePath
{
    /// <summary>
    /// Determines whether a path is a directory or lies below it. Both end with no separator, or are the top of a file system.
    /// </summary>
    public static bool IsBelow(string path, string directory)
    {
        StringComparison comparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (!path.StartsWith(directory, comparison))
            return false;
        return path.Length == directory.Length || IsSeparator(directory[directory.Length - 1]) || IsSeparator(path[directory.Length]);
    }

    /// <summary>
    /// A path without trailing separators. The top of a file system keeps its own: <c>/</c> is a directory, the empty string is not.
    /// </summary>
    public static string Trim(string path)
    {
        int length = path.Length;
        int top = Path.GetPathRoot(path)?.Length ?? 0;
        while (length > top && length > 1 && IsSeparator(path[length - 1]))
            length--;
        return path.Substring(0, length);
    }

    /// <summary>Determines whether a character stands between names on this platform.</summary>
    public static bool IsSeparator(char c) => c == Path.DirectorySeparatorChar || c == Path.AltDirectorySeparatorChar;
}
