using System.Collections;
using Microsoft.Extensions.FileProviders;

namespace WorkspaceSdk.Extensions;

/// <summary>Represents the entries directly in a directory. Each enumeration reads them again.</summary>
internal sealed class WorkspaceDirectoryContents(ServedFiles files, ServedEntry directory, Func<ServedEntry, IFileInfo> describe)
    : IDirectoryContents
{
    /// <inheritdoc/>
    public bool Exists => files.Find(directory.Path, FileEntryType.Directory) is not null;

    /// <inheritdoc/>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be read.</exception>
    public IEnumerator<IFileInfo> GetEnumerator() => files.List(directory).Select(describe).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
