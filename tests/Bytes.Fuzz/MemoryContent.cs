using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Fuzz;

/// <summary>The content of a file that is in memory.</summary>
internal sealed class MemoryContent(byte[] content) : FileContent
{
    private int at;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int start, int count)
    {
        int length = Math.Min(count, content.Length - at);
        content.AsSpan(at, length).CopyTo(buffer.AsSpan(start));
        at += length;
        return length;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        // Nothing is open.
    }
}
