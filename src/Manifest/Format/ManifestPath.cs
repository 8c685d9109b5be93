namespace WorkspaceSdk.Manifest.Format;

/// <summary>
/// The rules for a path in a manifest: whoever reads it puts the root before it, and the result has to be below the root.
/// </summary>
internal static class ManifestPath
{
    /// <summary>Determines whether a path is a relative one of names, with one slash between them, and none of them leads up.</summary>
    public static bool IsInside(string path)
    {
        for (int start = 0; ;)
        {
            int slash = path.IndexOf('/', start);
            int end = slash < 0 ? path.Length : slash;
            if (!IsName(path, start, end - start))
                return false;
            if (slash < 0)
                return true;
            start = slash + 1;
        }
    }

    // A name begins with something else than a dot nearly always.
    private static bool IsName(string path, int start, int length)
    {
        if (length == 0 || path.IndexOf('\0', start, length) >= 0)
            return false;
        if (path[start] == '.' && (length == 1 || (length == 2 && path[start + 1] == '.')))
            return false;
        return Path.DirectorySeparatorChar == '/' || path.IndexOfAny(['\\', ':'], start, length) < 0;
    }
}
