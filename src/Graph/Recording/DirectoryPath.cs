namespace WorkspaceSdk.Graph.Recording;

/// <summary>Compares paths with the paths of directories. Case never counts.</summary>
internal static class DirectoryPath
{
    /// <summary>Determines whether a path is a directory, or lies below it.</summary>
    public static bool IsBelow(string path, string directory)
    {
        string trimmed = Path.TrimEndingDirectorySeparator(directory);
        return trimmed.Length > 0
            && path.StartsWith(trimmed, StringComparison.OrdinalIgnoreCase)
            && (path.Length == trimmed.Length
                || Path.EndsInDirectorySeparator(trimmed)
                || path[trimmed.Length] == Path.DirectorySeparatorChar);
    }
}
