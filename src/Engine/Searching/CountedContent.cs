using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Searching;

/// <summary>Reads one file after the other, and counts files and bytes. Used by one thread at a time.</summary>
internal sealed class CountedContent(SearchStatistics statistics) : FileContent
{
    private FileContent? _file;

    /// <summary>Starts a file, which <see cref="Dispose"/> closes.</summary>
    public void Begin(FileContent file)
    {
        _file = file;
        statistics.CountFile();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int start, int count)
    {
        int read = _file!.Read(buffer, start, count);
        statistics.CountBytes(read);
        return read;
    }

    /// <inheritdoc/>
    public override void Dispose() => _file?.Dispose();
}
