using Microsoft.Extensions.FileProviders;

namespace WorkspaceSdk.Extensions;

/// <summary>A file of a workspace.</summary>
internal sealed class WorkspaceFileInfo(FileInfo file) : IFileInfo
{
    /// <inheritdoc/>
    public bool Exists => file.Exists;

    /// <inheritdoc/>
    public bool IsDirectory => false;

    /// <inheritdoc/>
    public long Length => file.Length;

    /// <inheritdoc/>
    public string PhysicalPath => file.FullName;

    /// <inheritdoc/>
    public string Name => file.Name;

    /// <inheritdoc/>
    public DateTimeOffset LastModified => file.LastWriteTimeUtc;

    /// <inheritdoc/>
    public Stream CreateReadStream() => new FileStream(PhysicalPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
