namespace WorkspaceSdk.Extensions;

/// <summary>
/// A file that one process at a time has open, to keep others from changing the file beside it. The system lets go of it when the
/// process ends, however it ends; what stays behind then is taken over by the next.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly DateTime FirstMark = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _path;
    private readonly FileStream _stream;

    private FileLock(string path, FileStream stream) => (_path, _stream) = (path, stream);

    /// <summary>Waits until the file is ours.</summary>
    /// <param name="path">The file, which is created. Its directory exists.</param>
    /// <param name="longest">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="IOException">It cannot be had in time.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory cannot be written.</exception>
    public static async Task<FileLock> AcquireAsync(string path, TimeSpan longest, CancellationToken cancellationToken)
    {
        long end = Environment.TickCount64 + (long)longest.TotalMilliseconds;
        while (true)
        {
            try
            {
                if (TryAcquire(path) is { } found)
                    return found;
            }
            catch (Exception error) when (IsInUse(error) && Environment.TickCount64 < end)
            {
                // Another process has it.
            }

            // Without this, a file system that keeps no times would be waited for without end.
            if (Environment.TickCount64 >= end)
                throw new IOException($"the lock file '{path}' cannot be had within {longest.TotalSeconds} seconds");

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes the file, and lets others have it.</summary>
    public void Dispose()
    {
        // Where a file that is open can be deleted, nobody may get it in between. Elsewhere closing it deletes it.
        if (!OperatingSystem.IsWindows())
            File.Delete(_path);
        _stream.Dispose();
    }

    private static FileLock? TryAcquire(string path)
    {
        FileOptions options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, options);
        if (OperatingSystem.IsWindows() || IsAt(path, stream))
            return new FileLock(path, stream);
        stream.Dispose();
        return null;
    }

    // Between opening the file and locking it, its owner may have deleted it, and others may have another one by that name.
    private static bool IsAt(string path, FileStream stream)
    {
        // Even seconds, so that every file system can keep them.
        DateTime mark = FirstMark.AddSeconds(2L * Random.Shared.Next(1 << 28));
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == mark;
    }

    // Windows refuses so while a file is being deleted.
    private static bool IsInUse(Exception error) =>
        error.GetType() == typeof(IOException) || (error is UnauthorizedAccessException && OperatingSystem.IsWindows());
}
