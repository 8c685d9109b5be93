namespace WorkspaceSdk.FileSystem;

/// <summary>What is read of a file that holds nothing.</summary>
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
