using Microsoft.Extensions.FileProviders;

namespace WorkspaceSdk.Extensions;

/// <summary>Represents a directory of a workspace, as an entry of its parent.</summary>
/// <param name="entry">The directory.</param>
/// <param name="physicalPath">Its path on the disk; null if the options hide it.</param>
internal sealed class WorkspaceDirectoryInfo(ServedEntry entry, string? physicalPath) : IFileInfo
{
    /// <inheritdoc/>
    public bool Exists => true;

    /// <inheritdoc/>
    public bool IsDirectory => true;

    /// <inheritdoc/>
    public long Length => -1;

    /// <inheritdoc/>
    public string? PhysicalPath => physicalPath;

    /// <inheritdoc/>
    public string Name { get; } = entry.Path[(entry.Path.LastIndexOf('/') + 1)..];

    /// <inheritdoc/>
    public DateTimeOffset LastModified => entry.Facts.LastModified;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always: a directory has no content to read.</exception>
    public Stream CreateReadStream() => throw new InvalidOperationException($"'{entry.Path}' is a directory; only files can be read.");
}
