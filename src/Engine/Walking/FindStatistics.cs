using WorkspaceSdk.Walking;

namespace WorkspaceSdk;

/// <summary>What a walk did. Counts only grow while it runs, and may be read from any thread.</summary>
public sealed class FindStatistics
{
    private long directoriesOpened;
    private long directoriesRecalled;
    private long entriesRead;
    private long ignoreFilesRead;
    private long errors;

    /// <summary>Directories whose entries were read.</summary>
    public long DirectoriesOpened => Interlocked.Read(ref directoriesOpened);

    /// <summary>Directories that a snapshot knew, and of which nothing was asked but whether they changed.</summary>
    public long DirectoriesRecalled => Interlocked.Read(ref directoriesRecalled);

    /// <summary>Entries seen in opened directories, whether they matched or not.</summary>
    public long EntriesRead => Interlocked.Read(ref entriesRead);

    /// <summary>Ignore files whose content was read.</summary>
    public long IgnoreFilesRead => Interlocked.Read(ref ignoreFilesRead);

    /// <summary>Directories and files that could not be read.</summary>
    public long Errors => Interlocked.Read(ref errors);

    internal void CountDirectory(DirectoryListing listing)
    {
        if (listing.IsView)
        {
            Interlocked.Increment(ref directoriesRecalled);
            return;
        }

        Interlocked.Increment(ref directoriesOpened);
        Interlocked.Add(ref entriesRead, listing.Count);
    }

    internal void CountIgnoreFile() => Interlocked.Increment(ref ignoreFilesRead);

    internal void CountError() => Interlocked.Increment(ref errors);
}
