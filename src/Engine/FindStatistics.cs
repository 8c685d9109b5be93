
namespace WorkspaceSdk;

/// <summary>Counts the work of a walk. Counts only grow while it runs, and may be read from any thread.</summary>
public class FindStatistics
{
    private long _directoriesOpened;
    private long _directoriesRecalled;
    private long _entriesRead;
    private long _ignoreFilesRead;
    private long _errors;

    internal FindStatistics()
    {
    }

    /// <summary>Gets the number of directories that were read.</summary>
    public long DirectoriesOpened => Interlocked.Read(ref _directoriesOpened);

    /// <summary>Gets the number of directories that a snapshot knew; for these only the stamp was read.</summary>
    public long DirectoriesRecalled => Interlocked.Read(ref _directoriesRecalled);

    /// <summary>Gets the number of entries in the opened directories, including entries that did not match.</summary>
    public long EntriesRead => Interlocked.Read(ref _entriesRead);

    /// <summary>Gets the number of ignore files that were read.</summary>
    public long IgnoreFilesRead => Interlocked.Read(ref _ignoreFilesRead);

    /// <summary>Gets the number of directories and files that could not be read.</summary>
    public long Errors => Interlocked.Read(ref _errors);

    internal void CountDirectory(int entries)
    {
        Interlocked.Increment(ref _directoriesOpened);
        Interlocked.Add(ref _entriesRead, entries);
    }

    internal void CountRecalledDirectory() => Interlocked.Increment(ref _directoriesRecalled);

    internal void CountIgnoreFile() => Interlocked.Increment(ref _ignoreFilesRead);

    internal void CountError() => Interlocked.Increment(ref _errors);
}
