using WorkspaceSdk.Paths;

namespace WorkspaceSdk.FileSystem.Portable;

/// <summary>
/// Reads directories through System.IO, on every platform. It cannot distinguish pipes, sockets and devices from
/// files: it treats them as files without content.
/// It cannot return names that are not valid UTF-8: it reports them.
/// </summary>
internal sealed class PortableDirectoryReader(string root) : IDirectoryReader
{
    // The character by which the runtime replaces bytes that are not valid UTF-8.
    private const char Replacement = '\uFFFD';

    /// <inheritdoc/>
    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report)
    {
        listing.Clear();
        try
        {
            foreach (FileSystemInfo info in new DirectoryInfo(Full(directory.Text)).EnumerateFileSystemInfos())
            {
                bool isReplaced = info.Name.Contains(Replacement) && !File.Exists(info.FullName) && !Directory.Exists(info.FullName);
                if (isReplaced || !listing.TryAdd(info.Name, TypeOf(info)))
                    report.Error(Unrepresentable(RelativePath.Combine(directory.Text, info.Name)));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            // Entries from before the failure are valid, so they are kept.
            report.Error(directory.Text, Plain(error.Message), error);
            return listing.Count > 0;
        }

        return true;
    }

    /// <inheritdoc/>
    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report) => TryOpen(path, report, mayFetch: false);

    private FileContent? TryOpen(TreePath path, ReadReport report, bool mayFetch)
    {
        try
        {
            string full = Full(path.Text);
            return IsEmpty(full, mayFetch) ? new EmptyFileContent() : new PortableFileContent(full);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // .NET throws the last two for a device, and for a name that the system does not allow.
            report.Error(path.Text, Plain(error.Message), error);
            return null;
        }
    }

    /// <inheritdoc/>
    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) => TryOpen(path, report, mayFetch: true);

    /// <inheritdoc/>
    public EntryStatus? TryGetStatus(TreePath path, bool followLink)
    {
        string full = followLink ? LinkResolution.Resolve(Full(path.Text)) : Full(path.Text);
        FileSystemInfo info = new FileInfo(full);
        // On Windows at least, System.IO treats a link to a directory as a directory.
        if (!info.Exists)
            info = new DirectoryInfo(full);
        return info.Exists
            ? new EntryStatus(
                TypeOf(info),
                info is FileInfo file ? file.Length : 0,
                info.LastWriteTimeUtc,
                info.LastAccessTimeUtc,
                info.CreationTimeUtc,
                IsExecutable(info))
            : null;
    }

    /// <inheritdoc/>
    public FileStamp Stamp(TreePath path, bool followLink) => FileStamps.Of(Full(path.Text), followLink);

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(TreePath path)
    {
        string real = LinkResolution.Resolve(Full(path.Text));
        if (Directory.Exists(real))
            return new FileIdentity(FileEntryType.Directory, 0, 0, real);
        return File.Exists(real) ? new FileIdentity(FileEntryType.File, 0, 0, real) : null;
    }

    /// <inheritdoc/>
    public bool LeadsToFile(TreePath link)
    {
        string full = Full(link.Text);
        // The runtime reports that a broken link exists, so the link must be followed.
        try
        {
#if NET
            return File.ResolveLinkTarget(full, returnFinalTarget: true) is FileInfo { Exists: true } target
                && !Directory.Exists(target.FullName);
#else
            // netstandard2.0 follows a link only by opening it.
            if (Directory.Exists(full))
                return false;
            using (File.Open(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
                return true;
#endif
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing stays open between calls.
    }

    private static bool? IsExecutable(FileSystemInfo info)
    {
#if NET
        const UnixFileMode AnyoneMayRun = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return OperatingSystem.IsWindows() ? null : (info.UnixFileMode & AnyoneMayRun) != 0;
#else
        return null;
#endif
    }

    // A pipe looks like an empty file, and opening it waits for a writer. An empty file holds nothing to miss.
    private static bool IsEmpty(string path, bool mayFetch)
    {
        var file = new FileInfo(path);
#if NET
        file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
#endif
        if (!mayFetch && file.Exists && CloudFile.IsAway(file.Attributes))
            throw new IOException(CloudFile.NotFetched);
        return file.Exists && file.Length == 0;
    }

    // Ignore files may be named by absolute paths.
    private string Full(string path) => PathRules.Current.IsRooted(path) ? path : PathRules.Current.Verbatim(root, path);

    // Removes the prefix that disables Windows's normalization of a path.
    private static string Plain(string message) => message.Replace(@"\\?\UNC\", @"\\").Replace(@"\\?\", "");

    private static FileEntryType TypeOf(FileSystemInfo info)
    {
        FileAttributes attributes = info.Attributes;
#if NET
        // On Windows files in cloud storage are reparse points too, but no links.
        if ((attributes & FileAttributes.ReparsePoint) != 0 && info.LinkTarget is not null)
            return FileEntryType.Link;
#else
        if ((attributes & FileAttributes.ReparsePoint) != 0 && Paths.ReparsePoint.IsLink(info.FullName))
            return FileEntryType.Link;
#endif
        return (attributes & FileAttributes.Directory) != 0 ? FileEntryType.Directory : FileEntryType.File;
    }

    private static WalkError Unrepresentable(string path) =>
        new(path, "The name is not valid UTF-8, and this reader cannot open it.", null) { IsUnrepresentableName = true };
}
