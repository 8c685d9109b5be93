namespace WorkspaceSdk.Finding;

/// <summary>Asks the file system about single entries.</summary>
internal static class FileMetadata
{
    /// <summary>Fills in size and time.</summary>
    /// <returns>False when the entry is gone.</returns>
    /// <exception cref="IOException">The entry cannot be examined.</exception>
    /// <exception cref="UnauthorizedAccessException">The entry cannot be examined.</exception>
    public static bool TryRead(string root, FileEntry entry, out FileEntry filled)
    {
        string full = Path.Combine(root, entry.Path);
        filled = entry;
        FileSystemInfo info = entry.Type == FileEntryTypes.Directory ? new DirectoryInfo(full) : new FileInfo(full);
        if (info is FileInfo { Exists: false } && entry.Type == FileEntryTypes.Link)
            info = new DirectoryInfo(full);
        if (!info.Exists)
            return false;
        long? size = entry.Type is FileEntryTypes.File or FileEntryTypes.Link && info is FileInfo file ? file.Length : null;
        filled = entry with { Size = size, Modified = new DateTimeOffset(info.LastWriteTimeUtc) };
        return true;
    }
}
