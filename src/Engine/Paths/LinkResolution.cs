namespace WorkspaceSdk.Paths;

/// <summary>Resolves the links of absolute paths.</summary>
internal static class LinkResolution
{
    // The same limit as on Linux.
    private const int MaxLinks = 40;

    /// <summary>Returns an absolute path without links; names that do not exist are kept.</summary>
    /// <exception cref="IOException">The links form a cycle, lead nowhere, or cannot be read.</exception>
    public static string Resolve(string path)
    {
        string resolved = Path.GetPathRoot(path) ?? "";
        var names = new Stack<string>(Names(path.Substring(resolved.Length)).Reverse());
        for (int links = 0; names.Count > 0;)
        {
            string name = names.Pop();
            if (name == "..")
            {
                // As in the system, which has to enter a directory to find its parent.
                if (!Directory.Exists(resolved))
                    throw new DirectoryNotFoundException($"The path '{path}' leads by a link through '{resolved}', which is no directory.");
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            string next = Path.Combine(resolved, name);
            if (Target(next) is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks)
                throw new IOException($"The path '{path}' holds more than {MaxLinks} links, or they run in a circle.");
            string top = Path.IsPathRooted(target) ? Path.GetPathRoot(target) ?? "" : "";
            resolved = top.Length > 0 ? top : resolved;
            foreach (string part in Names(target.Substring(top.Length)).Reverse())
                names.Push(part);
        }

        return resolved;
    }

    private static IEnumerable<string> Names(string path) =>
        path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Where(static name => name.Length > 0 && name != ".");

#if NET
    private static string? Target(string path) => new FileInfo(path).LinkTarget ?? new DirectoryInfo(path).LinkTarget;
#else
    // netstandard2.0 cannot read a link; to treat a link as no link would accept a path that leaves the root.
    private static string? Target(string path) =>
        (File.Exists(path) || Directory.Exists(path)) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0
        && ReparsePoint.IsLink(path)
            ? throw new IOException($"'{path}' is a link, and this build of the library cannot follow links. Use its net10.0 build.")
            : null;
#endif
}
