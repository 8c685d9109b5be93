using WorkspaceSdk.FileSystem;


namespace WorkspaceSdk.Fuzz;

/// <summary>The content of a file that is in memory.</summary>
internal sealed class MemoryContent(byte[] content) : FileContent
{
    private int _at;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int start, int count)
    {
        int length = Math.Min(count, content.Length - _at);
        content.AsSpan(_at, length).CopyTo(buffer.AsSpan(start));
        _at += length;
        return length;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        // Nothing is open.
    }
}
