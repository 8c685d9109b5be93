using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Opens entries below a root directory, and follows no link. So an entry that was opened by a path is at
/// that path, even if other programs rename files at the same time.
/// </summary>
internal abstract class RootAccess : IDisposable
{
    /// <summary>Opens a root.</summary>
    /// <param name="root">The absolute path. Its own links are followed.</param>
    /// <returns>Null when the directory does not exist or may not be entered.</returns>
    /// <exception cref="IOException">The system cannot open more files.</exception>
    /// <exception cref="PlatformNotSupportedException">The system does not return the path of an opened file.</exception>
    public static RootAccess? TryOpen(string root) =>
        LinuxOpenCalls.IsKnown ? LinuxRootAccess.TryOpen(root, stepwise: false) : PortableRootAccess.TryOpen(root, FinalPath.Of);

    /// <summary>Gets the metadata of a file or a directory.</summary>
    /// <param name="path">Relative to the root, with <c>/</c> between names; empty for the root.</param>
    /// <param name="mayHoldLink">
    /// Whether a link may be part of the path, when the result is null. For a missing entry no link needs to be checked.
    /// </param>
    /// <returns>Null when the entry does not exist or may not be reached, or when a link is part of the path.</returns>
    /// <exception cref="IOException">The system cannot open more files.</exception>
    public abstract EntryFacts? Examine(string path, out bool mayHoldLink);

    /// <summary>Determines whether a path is a directory, and no link is part of it.</summary>
    /// <param name="path">Relative to the root, with <c>/</c> between names; empty for the root.</param>
    /// <exception cref="IOException">The system cannot open more files.</exception>
    public virtual bool IsDirectory(string path) => Examine(path, out _) is { Type: FileEntryType.Directory };

    /// <summary>
    /// Gets the metadata of an entry of a directory. For several entries of one directory it costs less than <see cref="Examine"/>.
    /// </summary>
    /// <param name="directory">Relative to the root, with <c>/</c> between names; empty for the root.</param>
    /// <param name="name">The name of the entry.</param>
    /// <param name="mayHoldLink">As in <see cref="Examine"/>.</param>
    /// <returns>Null when the entry does not exist or may not be reached, or when it is a link.</returns>
    /// <exception cref="IOException">The system cannot open more files.</exception>
    public virtual EntryFacts? ExamineIn(string directory, string name, out bool mayHoldLink) =>
        Examine(directory.Length == 0 ? name : directory + "/" + name, out mayHoldLink);

    /// <summary>Opens a regular file to read it.</summary>
    /// <param name="path">Relative to the root, with <c>/</c> between names.</param>
    /// <param name="isExamined">Whether the caller has just examined the entry, and it is a regular file.</param>
    /// <exception cref="FileNotFoundException">No regular file exists there, or a link is part of the path.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public abstract SafeFileHandle OpenFile(string path, bool isExamined = false);

    /// <summary>
    /// Gets the entries of a directory, links as links. Entries that cannot be examined are left out, and so are names that are not text.
    /// </summary>
    /// <param name="path">Relative to the root, with <c>/</c> between names; empty for the root.</param>
    /// <returns>Null when the directory does not exist, or a link is part of the path.</returns>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be read.</exception>
    public abstract Dictionary<string, EntryFacts>? List(string path);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Creates the exception for a missing file.</summary>
    protected static FileNotFoundException Missing(string path) =>
        new($"'{path}' is not a regular file of the workspace any more. It was deleted or replaced after it was found.", path);
}

/// <summary>Holds the metadata of one entry.</summary>
/// <param name="Type">The type.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="LastModified">The last write time.</param>
internal readonly record struct EntryFacts(FileEntryType Type, long Length, DateTimeOffset LastModified);
