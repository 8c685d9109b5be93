using WorkspaceSdk.Manifest.Model;


namespace WorkspaceSdk.Compiler.Diagnostics;

/// <summary>Finds the file that defines a group on this machine, by text alone: a generator must not read the disk.</summary>
internal static class DefiningFiles
{
    /// <summary>
    /// Combines the manifest's directory, the path to the root and the file: each is absolute or relative to the one before.
    /// </summary>
    public static string Locate(string manifestPath, ManifestSettings settings, string definingFile)
    {
        int slash = manifestPath.LastIndexOfAny(['/', '\\']);
        string directory = slash < 0 ? "" : manifestPath.Substring(0, slash);
        return Join(Join(directory, settings.Root), definingFile);
    }

    private static string Join(string directory, string path)
    {
        if (path.Length == 0)
            return directory;
        if (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'))
            return path;

        bool isWindows = directory.Length > 1 && (directory[1] == ':' || directory[0] == '\\');
        char separator = isWindows ? '\\' : '/';
        var parts = new List<string>(isWindows ? directory.Split('/', '\\') : directory.Split('/'));
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }

        return string.Join(separator.ToString(), parts);
    }
}
