namespace WorkspaceSdk.FileSystem.Portable;

/// <summary>A file opened through System.IO.</summary>
internal sealed class PortableFileContent(string path) : FileContent
{
    // No buffer of its own, which would be copied once more.
    private readonly FileStream _stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int start, int count) => _stream.Read(buffer, start, count);

    /// <inheritdoc/>
    public override void Dispose() => _stream.Dispose();
}

/// <summary>Represents the content of an empty file.</summary>
internal sealed class EmptyFileContent : FileContent
{
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int start, int count) => 0;

    /// <inheritdoc/>
    public override void Dispose()
    {
        // Nothing was opened.
    }
}
