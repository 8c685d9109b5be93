using Microsoft.Extensions.FileProviders;

namespace WorkspaceSdk.Extensions;

/// <summary>A directory of a workspace, as an entry of the one above.</summary>
internal sealed class WorkspaceDirectoryInfo(DirectoryInfo directory) : IFileInfo
{
    /// <inheritdoc/>
    public bool Exists => directory.Exists;

    /// <inheritdoc/>
    public bool IsDirectory => true;

    /// <inheritdoc/>
    public long Length => -1;

    /// <inheritdoc/>
    public string PhysicalPath => directory.FullName;

    /// <inheritdoc/>
    public string Name => directory.Name;

    /// <inheritdoc/>
    public DateTimeOffset LastModified => directory.LastWriteTimeUtc;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always: a directory has no content to read.</exception>
    public Stream CreateReadStream() => throw new InvalidOperationException($"'{PhysicalPath}' is a directory; only files can be read.");
}
