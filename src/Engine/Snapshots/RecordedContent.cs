using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Snapshots;

/// <summary>A file whose bytes are here already.</summary>
/// <param name="content">The bytes.</param>
/// <param name="isRecalled">Whether they were known before.</param>
internal sealed class RecordedContent(ArraySegment<byte> content, bool isRecalled) : FileContent
{
    private int position;

    /// <inheritdoc/>
    public override bool IsRecalled => isRecalled;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int start, int count)
    {
        int length = Math.Min(count, content.Count - position);
        content.AsSpan(position, length).CopyTo(buffer.AsSpan(start));
        position += length;
        return length;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        // Nothing is open.
    }
}
