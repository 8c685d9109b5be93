namespace WorkspaceSdk.FileSystem;

/// <summary>An open file, read from its beginning to its end.</summary>
internal abstract class FileContent : IDisposable
{
    /// <summary>The maximum size of a file of rules in bytes, the limit of newer versions of git.</summary>
    public const int Longest = 100 << 20;

    /// <summary>Gets whether the content is in memory already, so that nothing has to be read.</summary>
    public virtual bool IsRecalled => false;

    /// <summary>Reads the next bytes.</summary>
    /// <returns>The number of bytes read; 0 at the end.</returns>
    /// <exception cref="IOException">Reading failed.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not allowed.</exception>
    public abstract int Read(byte[] buffer, int start, int count);

    /// <summary>Reads the rest, which must be small.</summary>
    /// <exception cref="IOException">Reading failed, or the file is far larger than any file of rules.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not allowed.</exception>
    public byte[] ReadToEnd()
    {
        byte[] content = new byte[4096];
        for (int length = 0; ;)
        {
            if (length > Longest)
                throw new IOException($"It has more than {Longest >> 20} MiB: that is no file of ignore rules.");
            if (length == content.Length)
                Array.Resize(ref content, length * 2);
            int read = Read(content, length, content.Length - length);
            if (read == 0)
                return content.AsSpan(0, length).ToArray();
            length += read;
        }
    }

    /// <summary>
    /// Reads the rest and parses it. A file whose content is known already may return the value of an earlier call.
    /// </summary>
    /// <param name="parse">Creates the value; the same for every call on one kind of file.</param>
    /// <exception cref="IOException">Reading failed.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not allowed.</exception>
    public virtual T Parse<T>(Func<byte[], T> parse)
        where T : class => parse(ReadToEnd());

    /// <inheritdoc/>
    public abstract void Dispose();
}
