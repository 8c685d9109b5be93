namespace WorkspaceSdk.Tool.Changes;

/// <summary>Represents one changed file, or a directory in which anything may have changed.</summary>
/// <param name="FullPath">The absolute path under which a build sees it.</param>
/// <param name="Name">The absolute path that changed; it differs if a link leads to it.</param>
/// <param name="Exists">Whether the file exists now.</param>
/// <param name="IsDirectory">Whether everything below counts as changed: a submodule, a link, a directory.</param>
internal sealed record ChangedPath(string FullPath, string Name, bool Exists, bool IsDirectory)
{
    /// <summary>Gets the packages whose version changed, if nothing else in the file did; null if the whole file counts.</summary>
    public IReadOnlySet<string>? Packages { get; init; }

    /// <summary>Returns a change with the current state of the file system.</summary>
    /// <param name="fullPath">The absolute path.</param>
    /// <param name="isDirectory">Whether it is known to be a directory or a link.</param>
    public static ChangedPath Of(string fullPath, bool isDirectory = false)
    {
        string trimmed = Path.TrimEndingDirectorySeparator(fullPath);
        bool isFile = File.Exists(trimmed);
        return new ChangedPath(
            trimmed, trimmed, isFile, isDirectory || trimmed.Length < fullPath.Length || (!isFile && Directory.Exists(trimmed)));
    }
}
