using WorkspaceSdk.Paths;

namespace WorkspaceSdk.FileSystem;

/// <summary>Reads one directory of a workspace at a time. Threads may share a reader, each with its own listing.</summary>
internal interface IDirectoryReader : IDisposable
{
    /// <summary>Fills a listing with the entries of a directory, <c>.</c> and <c>..</c> left out.</summary>
    /// <param name="directory">Relative to the workspace root.</param>
    /// <param name="followLink">Whether the directory may be reached through a link.</param>
    /// <param name="listing">Emptied first.</param>
    /// <param name="report">Receives a failure.</param>
    /// <returns>False when nothing could be read, which is reported.</returns>
    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report);

    /// <summary>Opens a file.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="followLink">Whether the file may be reached through a link.</param>
    /// <param name="report">Receives a failure.</param>
    /// <returns>Null when it could not be opened, which is reported.</returns>
    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report);

    /// <summary>Opens a file of ignore rules. A reader that caches those may return the cached content.</summary>
    /// <param name="path">Relative to the workspace root, or absolute.</param>
    /// <param name="followLink">Whether the file may be reached through a link.</param>
    /// <param name="report">Receives a failure.</param>
    /// <returns>Null when it could not be opened, which is reported.</returns>
    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report);

    /// <summary>Returns the metadata of an entry.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="followLink">Whether a link is followed to its target.</param>
    /// <returns>Null when there is no such entry.</returns>
    /// <exception cref="IOException">The entry cannot be examined.</exception>
    /// <exception cref="UnauthorizedAccessException">The entry cannot be examined.</exception>
    public EntryStatus? TryGetStatus(TreePath path, bool followLink);

    /// <summary>Returns metadata that shows whether an entry changed, without reading it.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="followLink">Whether a link is followed to its target.</param>
    /// <returns><see cref="FileStamp.Absent"/> when there is no such entry, or it cannot be examined.</returns>
    public FileStamp Stamp(TreePath path, bool followLink);

    /// <summary>Returns the identity of an entry. Links are followed.</summary>
    /// <returns>Null when a link leads nowhere.</returns>
    /// <exception cref="IOException">Links form a cycle, or cannot be followed.</exception>
    public FileIdentity? TryIdentify(TreePath path);

    /// <summary>
    /// Determines whether a link leads to an existing regular file. A link that is part of a cycle, or may not be followed, does not.
    /// </summary>
    public bool LeadsToFile(TreePath link);
}
