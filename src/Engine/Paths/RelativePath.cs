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

    /// <summary>Returns the last name of a path.</summary>
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

    /// <summary>Removes the next name from the front of a path.</summary>
    /// <returns>False when the path is empty.</returns>
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
}
