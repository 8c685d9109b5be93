using WorkspaceSdk.FileSystem;


namespace WorkspaceSdk;

/// <summary>What a walk did. Counts only grow while it runs, and may be read from any thread.</summary>
public sealed class FindStatistics
{
    private long _directoriesOpened;
    private long _directoriesRecalled;
    private long _entriesRead;
    private long _ignoreFilesRead;
    private long _errors;

    /// <summary>Directories whose entries were read.</summary>
    public long DirectoriesOpened => Interlocked.Read(ref _directoriesOpened);

    /// <summary>Directories that a snapshot knew, and of which nothing was asked but whether they changed.</summary>
    public long DirectoriesRecalled => Interlocked.Read(ref _directoriesRecalled);

    /// <summary>Entries seen in opened directories, whether they matched or not.</summary>
    public long EntriesRead => Interlocked.Read(ref _entriesRead);

    /// <summary>Ignore files whose content was read.</summary>
    public long IgnoreFilesRead => Interlocked.Read(ref _ignoreFilesRead);

    /// <summary>Directories and files that could not be read.</summary>
    public long Errors => Interlocked.Read(ref _errors);

    internal void CountDirectory(DirectoryListing listing)
    {
        if (listing.IsView)
        {
            Interlocked.Increment(ref _directoriesRecalled);
            return;
        }

        Interlocked.Increment(ref _directoriesOpened);
        Interlocked.Add(ref _entriesRead, listing.Count);
    }

    internal void CountIgnoreFile() => Interlocked.Increment(ref _ignoreFilesRead);

    internal void CountError() => Interlocked.Increment(ref _errors);
}
