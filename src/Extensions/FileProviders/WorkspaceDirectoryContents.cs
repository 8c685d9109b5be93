using System.Collections;
using Microsoft.Extensions.FileProviders;

namespace WorkspaceSdk.Extensions;

/// <summary>What lies directly in a directory; read anew each time it is enumerated.</summary>
internal sealed class WorkspaceDirectoryContents(Workspace workspace, string directory, VisibleFiles visible) : IDirectoryContents
{
    /// <inheritdoc/>
    public bool Exists => Directory.Exists(workspace.Join(directory));

    /// <inheritdoc/>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    public IEnumerator<IFileInfo> GetEnumerator()
    {
        FindResult found = workspace.Find(visible.Query with
        {
            Directory = directory,
            MaxDepth = 1,
            FollowLinks = false,
            Types = FileEntryTypes.File | FileEntryTypes.Directory | FileEntryTypes.Link,
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

    // A link is shown as what it leads to, where that is shown.
    private IFileInfo? Describe(FileEntry entry)
    {
        string full = workspace.Join(entry.Path);
        FileEntryTypes type = entry.Type;
        if (type == FileEntryTypes.Link)
        {
            type = Directory.Exists(full) ? FileEntryTypes.Directory : FileEntryTypes.File;
            if (!visible.Shows(entry.Path, type))
                return null;
        }

        return type == FileEntryTypes.Directory ? new WorkspaceDirectoryInfo(new DirectoryInfo(full)) : new WorkspaceFileInfo(new FileInfo(full));
    }
}
