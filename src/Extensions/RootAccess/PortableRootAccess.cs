using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Opens entries by their whole path and then reads the path of the opened entry from the system. If it differs, the entry was reached
/// through a link or by another spelling, and is closed again.
/// </summary>
internal sealed class PortableRootAccess : RootAccess
{
    private readonly string _root;
    private readonly string _finalRoot;
    private readonly Func<SafeFileHandle, string?> _finalPath;

    private PortableRootAccess(string root, string finalRoot, Func<SafeFileHandle, string?> finalPath)
    {
        _root = root;
        _finalRoot = finalRoot;
        _finalPath = finalPath;
    }

    /// <summary>Opens a root.</summary>
    /// <param name="root">The absolute path. Its own links are followed.</param>
    /// <param name="finalPath">Returns the path of an opened entry.</param>
    /// <returns>Null when the directory does not exist or may not be read.</returns>
    /// <exception cref="PlatformNotSupportedException">The system does not return the path of an opened file.</exception>
    public static PortableRootAccess? TryOpen(string root, Func<SafeFileHandle, string?> finalPath)
    {
        if (!FinalPath.IsKnown)
            throw new PlatformNotSupportedException(
                "This system does not report the path of an opened file, so no file can be served safely. "
                + "WorkspaceFileProvider needs Linux, Windows or macOS.");
        using SafeFileHandle? handle = FinalPath.TryOpen(root);
        return handle is not null && finalPath(handle) is { } path ? new PortableRootAccess(root, path, finalPath) : null;
    }

    /// <inheritdoc/>
    public override EntryFacts? Examine(string path, out bool mayHoldLink)
    {
        using SafeFileHandle? handle = Open(path, out EntryFacts facts);
        mayHoldLink = handle is null && Path.Exists(FullPath(path));
        return handle is null ? null : facts;
    }

    /// <inheritdoc/>
    public override SafeFileHandle OpenFile(string path, bool isExamined = false)
    {
        SafeFileHandle? handle = Open(path, out EntryFacts facts);
        if (handle is not null && facts.Type == FileEntryType.File)
            return handle;
        handle?.Dispose();
        throw Missing(path);
    }

    /// <inheritdoc/>
    public override Dictionary<string, EntryFacts>? List(string path)
    {
        if (Examine(path, out _) is not { Type: FileEntryType.Directory })
            return null;
        var entries = new Dictionary<string, EntryFacts>(StringComparer.Ordinal);
        foreach (FileSystemInfo info in new DirectoryInfo(FullPath(path)).EnumerateFileSystemInfos())
        {
            // Each entry is opened separately, so entries of a directory that replaced this one are refused.
            if (info.LinkTarget is not null)
                entries[info.Name] = new EntryFacts(FileEntryType.Link, 0, default);
            else if (Examine(path.Length == 0 ? info.Name : path + "/" + info.Name, out _) is { } facts)
                entries[info.Name] = facts;
        }

        return entries;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        // Nothing stays open between calls.
    }

    private SafeFileHandle? Open(string path, out EntryFacts facts)
    {
        facts = default;
        SafeFileHandle? handle = FinalPath.TryOpen(FullPath(path));
        if (handle is null)
            return null;
        if (string.Equals(_finalPath(handle), FinalPathOf(path), StringComparison.Ordinal) && Facts(handle) is { } known)
        {
            facts = known;
            return handle;
        }

        handle.Dispose();
        return null;
    }

    private static EntryFacts? Facts(SafeFileHandle handle)
    {
        try
        {
            bool isDirectory = (File.GetAttributes(handle) & FileAttributes.Directory) != 0;
            return new EntryFacts(
                isDirectory ? FileEntryType.Directory : FileEntryType.File,
                isDirectory ? 0 : RandomAccess.GetLength(handle),
                File.GetLastWriteTimeUtc(handle));
        }
        catch (Exception error) when (error is NotSupportedException or IOException or UnauthorizedAccessException)
        {
            // A pipe or a socket has no length.
            return null;
        }
    }

    private string FullPath(string path) => path.Length == 0 ? _root : Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    private string FinalPathOf(string path)
    {
        if (path.Length == 0)
            return _finalRoot;
        string names = path.Replace('/', Path.DirectorySeparatorChar);
        return Path.EndsInDirectorySeparator(_finalRoot) ? _finalRoot + names : _finalRoot + Path.DirectorySeparatorChar + names;
    }
}
