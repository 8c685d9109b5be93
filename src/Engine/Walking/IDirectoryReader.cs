namespace WorkspaceSdk.Walking;

/// <summary>Reads one directory of a workspace at a time.</summary>
internal interface IDirectoryReader
{
    /// <summary>Fills a listing with the entries of a directory, <c>.</c> and <c>..</c> left out.</summary>
    /// <param name="directory">Relative to the workspace root.</param>
    /// <param name="listing">Emptied first.</param>
    /// <param name="report">Where a failure goes.</param>
    /// <returns>False when nothing could be read, which is reported.</returns>
    public bool TryRead(string directory, DirectoryListing listing, WalkReport report);

    /// <summary>Reads a small file whole.</summary>
    /// <returns>Null when it could not be read, which is reported.</returns>
    public byte[]? TryReadFile(string path, WalkReport report);
}
