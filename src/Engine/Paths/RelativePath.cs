namespace WorkspaceSdk.Paths;

/// <summary>
/// The text rules of a path relative to a workspace root: <c>/</c> between names, ordinal order, the empty text for the root itself.
/// </summary>
internal static class RelativePath
{
    /// <summary>Appends a name, or a relative path, to a directory; either may be empty.</summary>
    public static string Combine(string directory, string name)
    {
        if (directory.Length == 0)
            return name;
        return name.Length == 0 ? directory : directory + "/" + name;
    }

    /// <summary>The last name of a path.</summary>
    public static ReadOnlySpan<char> Name(ReadOnlySpan<char> path) => path.Slice(path.LastIndexOf('/') + 1);

    /// <summary>Returns the number of names of a path; 0 for the root.</summary>
    public static int Depth(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty)
            return 0;
        int depth = 1;
        foreach (char c in path)
        {
            if (c == '/')
                depth++;
        }

        return depth;
    }

    /// <summary>Takes the next name off the front of a path.</summary>
    /// <returns>False when the path is used up.</returns>
    public static bool TakeName(ref ReadOnlySpan<char> path, out ReadOnlySpan<char> name)
    {
        if (path.IsEmpty)
        {
            name = default;
            return false;
        }

        int slash = path.IndexOf('/');
        name = slash < 0 ? path : path.Slice(0, slash);
        path = slash < 0 ? default : path.Slice(slash + 1);
        return true;
    }

    /// <summary>Removes <c>.</c> and resolves <c>..</c> in a relative path, and turns the platform's separators into <c>/</c>.</summary>
    /// <returns>False when the path climbs above its start or holds a NUL.</returns>
    public static bool TryNormalize(string path, out string normalized)
    {
        normalized = "";
        if (path.Contains('\0'))
            return false;
        string text = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        var names = new List<string>();
        foreach (string name in text.Split('/'))
        {
            if (name.Length == 0 || name == ".")
                continue;
            if (name != "..")
            {
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
}
