namespace WorkspaceSdk.Tool.Changes;

/// <summary>One changed file, or a directory of which anything may have changed.</summary>
/// <param name="FullPath">The absolute path under which a build sees it.</param>
/// <param name="Name">The absolute path that changed; another one where a link leads to it.</param>
/// <param name="Exists">Whether the file is there now.</param>
/// <param name="IsDirectory">Whether everything below counts as changed: a submodule, a link, a directory.</param>
internal sealed record ChangedPath(string FullPath, string Name, bool Exists, bool IsDirectory)
{
    /// <summary>Gets the packages whose version changed, where nothing else in the file did; null when the whole file counts.</summary>
    public IReadOnlySet<string>? Packages { get; init; }

    /// <summary>Returns a change as the file system shows it.</summary>
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
