using Microsoft.Extensions.FileProviders;

namespace WorkspaceSdk.Extensions;

/// <summary>Represents a file of a workspace.</summary>
/// <param name="files">Opens the file.</param>
/// <param name="entry">The file.</param>
/// <param name="physicalPath">Its path on the disk; null if the options hide it.</param>
internal sealed class WorkspaceFileInfo(ServedFiles files, ServedEntry entry, string? physicalPath) : IFileInfo
{
    /// <inheritdoc/>
    public bool Exists => true;

    /// <inheritdoc/>
    public bool IsDirectory => false;

    /// <inheritdoc/>
    public long Length => entry.Facts.Length;

    /// <inheritdoc/>
    public string? PhysicalPath => physicalPath;

    /// <inheritdoc/>
    public string Name { get; } = entry.Path[(entry.Path.LastIndexOf('/') + 1)..];

    /// <inheritdoc/>
    public DateTimeOffset LastModified => entry.Facts.LastModified;

    /// <inheritdoc/>
    /// <exception cref="FileNotFoundException">The file is no longer regular, or a link is now part of its path.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public Stream CreateReadStream() =>
        new FileStream(files.Open(entry.Target), FileAccess.Read, bufferSize: 1, isAsync: OperatingSystem.IsWindows());
}
