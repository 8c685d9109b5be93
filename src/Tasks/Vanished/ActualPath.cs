namespace WorkspaceSdk.Tasks.Vanished;

/// <summary>Finds the spelling of a path on the disk.</summary>
internal static class ActualPath
{
    /// <summary>Finds the spelling of a path that exists, possibly in other case; null when it does not exist.</summary>
    /// <param name="root">The root, absolute.</param>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public static string? Find(string root, string path)
    {
        string found = "";
        foreach (string name in path.Split('/'))
        {
            string directory = Path.Combine(root, found);
            string[] entries = Entries(directory);
            string? actual = Array.Find(entries, entry => entry == name)
                ?? Array.Find(entries, entry => string.Equals(entry, name, StringComparison.OrdinalIgnoreCase));
            if (actual is null)
                return null;
            found = found.Length == 0 ? actual : found + "/" + actual;
        }

        return found;
    }

    private static string[] Entries(string directory)
    {
        try
        {
            return Directory.Exists(directory)
                ? [.. Directory.EnumerateFileSystemEntries(directory).Select(static entry => Path.GetFileName(entry))]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
