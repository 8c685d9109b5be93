namespace WorkspaceSdk.Extensions;

/// <summary>
/// Represents a lock file that one process at a time has open, so that others do not change the file beside it. The system releases it when
/// the process ends, even by a crash; the next process reuses a remaining file.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly DateTime FirstMark = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _path;
    private readonly FileStream _stream;

    private FileLock(string path, FileStream stream) => (_path, _stream) = (path, stream);

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">The lock file, which is created. Its directory exists.</param>
    /// <param name="longest">The maximum time to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="IOException">The lock is not free in time, or the file is a link.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory cannot be written.</exception>
    public static async Task<FileLock> AcquireAsync(string path, TimeSpan longest, CancellationToken cancellationToken)
    {
        // Opening a link creates and changes the file that it leads to, which may be outside the workspace.
        if (new FileInfo(path).LinkTarget is not null)
            throw new IOException($"the lock file '{path}' is a link, which is not followed; remove it");
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
                // Another process has the lock.
            }

            // Without this check, the wait would never end on a file system that keeps no times.
            if (Environment.TickCount64 >= end)
                throw new IOException($"the lock file '{path}' cannot be had within {longest.TotalSeconds} seconds");

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes the file and releases the lock.</summary>
    public void Dispose()
    {
        // If an open file can be deleted, delete it before closing, so that no other process locks it in between. Elsewhere closing
        // deletes it.
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

    // Between opening and locking the file, its owner may have deleted it, and others may have created a new one of that name.
    private static bool IsAt(string path, FileStream stream)
    {
        // Even seconds, which every file system can keep.
        DateTime mark = FirstMark.AddSeconds(2L * Random.Shared.Next(1 << 28));
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == mark;
    }

    // Windows reports this error while a file is being deleted.
    private static bool IsInUse(Exception error) =>
        error.GetType() == typeof(IOException) || (error is UnauthorizedAccessException && OperatingSystem.IsWindows());
}
