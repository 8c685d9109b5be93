using WorkspaceSdk.FileSystem;


namespace WorkspaceSdk.Storage;

/// <summary>
/// The time by the clock that stamps files, which is not the processor's: it may tick coarsely, and run on another machine. What was
/// changed within its last tick can be changed once more without getting another stamp.
/// </summary>
/// <param name="Now">In nanoseconds.</param>
/// <param name="Granularity">The longest a tick may take, in nanoseconds.</param>
internal readonly record struct FileSystemClock(long Now, long Granularity)
{
    // The kernel's is 10 ms at most. Where times have no fractions, their stamps tell.
    private const long Tick = 20_000_000;

    /// <summary>A clock that could not be read: by it nothing is settled.</summary>
    public static FileSystemClock Unknown => default;

    /// <summary>Reads the clock by creating a file, which is gone afterwards.</summary>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be created.</exception>
    public static FileSystemClock Read(string directory)
    {
        // Hidden, so that a query that runs meanwhile does not find it.
        string probe = Path.Combine(directory, ".workspace." + Guid.NewGuid().ToString("N") + ".tmp");
        try
        {
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                // Nothing to write: being created is what gets a stamp.
            }

            return new FileSystemClock(FileStamps.Of(probe).Change, Tick);
        }
        finally
        {
            File.Delete(probe);
        }
    }

    /// <summary>Determines whether something last changed at that time could not have been changed again, unseen, since.</summary>
    public bool IsSettled(long latestChange) => latestChange < Now - Granularity;
}
