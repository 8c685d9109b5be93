namespace WorkspaceSdk.Walking;

/// <summary>An open file, read from its beginning to its end.</summary>
internal abstract class FileContent : IDisposable
{
    /// <summary>Whether the content was known before, so that nothing had to be read for it.</summary>
    public virtual bool IsRecalled => false;

    /// <summary>Reads on.</summary>
    /// <returns>How many bytes were read; 0 at the end.</returns>
    /// <exception cref="IOException">Reading failed.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not allowed.</exception>
    public abstract int Read(byte[] buffer, int start, int count);

    /// <inheritdoc/>
    public abstract void Dispose();
}
