using System.Collections;
using Microsoft.Extensions.FileProviders;

namespace WorkspaceSdk.Extensions;

/// <summary>What lies directly in a directory; read anew each time it is enumerated.</summary>
internal sealed class WorkspaceDirectoryContents(Workspace workspace, string directory, WorkspaceFileProviderOptions options) : IDirectoryContents
{
    /// <inheritdoc/>
    public bool Exists => Directory.Exists(workspace.Join(directory));

    /// <inheritdoc/>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    public IEnumerator<IFileInfo> GetEnumerator()
    {
        FindResult found = workspace.Find(new FileQuery
        {
            Directory = directory,
            MaxDepth = 1,
            Types = FileEntryTypes.File | FileEntryTypes.Directory | FileEntryTypes.Link,
            IncludeHidden = options.IncludeHidden,
            RespectIgnoreFiles = options.RespectIgnoreFiles,
        });
        foreach (FileEntry entry in found)
        {
            if (Describe(entry) is { } info)
                yield return info;
        }

        if (found.Errors.FirstOrDefault(static error => error.Exception is not null and not DirectoryNotFoundException) is { } failure)
            throw new IOException($"'{workspace.Join(failure.Path)}': {failure.Message}", failure.Exception);
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A link is shown as what it leads to, unless that is nothing or outside.
    private IFileInfo? Describe(FileEntry entry)
    {
        string full = workspace.Join(entry.Path);
        if (entry.Type == FileEntryTypes.Link && !workspace.Contains(entry.Path, resolveLinks: true))
            return null;
        if (Directory.Exists(full))
            return new WorkspaceDirectoryInfo(new DirectoryInfo(full));
        return File.Exists(full) ? new WorkspaceFileInfo(new FileInfo(full)) : null;
    }
}
