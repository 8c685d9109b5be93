using WorkspaceSdk.FileSystem;


namespace WorkspaceSdk.Storage;

/// <summary>
/// The time by the clock that stamps files. It is not the processor's: it may tick coarsely, and run on another machine. A file that
/// changed within its last tick can change once more and keep its stamp.
/// </summary>
/// <param name="Now">In nanoseconds.</param>
/// <param name="Granularity">The maximum length of a tick, in nanoseconds.</param>
internal readonly record struct FileSystemClock(long Now, long Granularity)
{
    // The kernel's tick is 10 ms at most. Times without fractions are recognized by their stamps.
    private const long Tick = 20_000_000;

    // Hidden, so that a query that runs meanwhile does not find it.
    private const string ProbeStart = ".workspace.", ProbeEnd = ".tmp";

    /// <summary>Gets the clock for a failed reading: by it nothing is settled.</summary>
    public static FileSystemClock Unknown => default;

    /// <summary>Reads the clock by creating a file, which is deleted afterwards.</summary>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be created.</exception>
    public static FileSystemClock Read(string directory)
    {
        string probe = Path.Combine(directory, ProbeStart + Guid.NewGuid().ToString("N") + ProbeEnd);
        try
        {
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                // Nothing to write: creating the file stamps it.
            }

            return new FileSystemClock(FileStamps.Of(probe).Change, Tick);
        }
        finally
        {
            File.Delete(probe);
        }
    }

    /// <summary>Determines whether a name is that of a file that is created to read the clock.</summary>
    public static bool IsProbe(string name) =>
        // Between them are the 32 digits of a GUID.
        name.Length == ProbeStart.Length + 32 + ProbeEnd.Length
        && name.StartsWith(ProbeStart, StringComparison.Ordinal)
        && name.EndsWith(ProbeEnd, StringComparison.Ordinal);

    /// <summary>Determines whether a later change would have another stamp than this last change.</summary>
    public bool IsSettled(long latestChange) => latestChange < Now - Granularity;
}
