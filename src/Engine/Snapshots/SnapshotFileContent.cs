using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;


namespace WorkspaceSdk.Snapshots;

/// <summary>An ignore file whose bytes are in memory already.</summary>
/// <param name="path">The file.</param>
/// <param name="record">Its record.</param>
/// <param name="rules">The cache of parsed files.</param>
internal sealed class SnapshotFileContent(TreePath path, SnapshotRow record, SnapshotRules rules) : FileContent
{
    private int _position;

    /// <inheritdoc/>
    public override bool IsRecalled => true;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int start, int count)
    {
        ReadOnlySpan<byte> rest = record.Content.Slice(_position);
        ReadOnlySpan<byte> read = rest.Slice(0, Math.Min(count, rest.Length));
        read.CopyTo(buffer.AsSpan(start));
        _position += read.Length;
        return read.Length;
    }

    /// <inheritdoc/>
    public override T Parse<T>(Func<byte[], T> parse) => rules.Of(path.Bytes, record, parse);

    /// <inheritdoc/>
    public override void Dispose()
    {
        // Nothing is open.
    }
}
