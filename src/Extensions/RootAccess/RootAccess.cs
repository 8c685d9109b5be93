using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Opens entries below a root directory, and follows no link on the way. So an entry that was opened by a path lies at
/// that path, whatever others rename meanwhile.
/// </summary>
internal abstract class RootAccess : IDisposable
{
    /// <summary>Opens a root.</summary>
    /// <param name="root">The absolute path. Its own links are followed.</param>
    /// <returns>Null when there is no such directory, or it may not be entered.</returns>
    /// <exception cref="IOException">The system cannot open more files.</exception>
    /// <exception cref="PlatformNotSupportedException">The system does not tell where an opened file lies.</exception>
    public static RootAccess? TryOpen(string root) =>
        LinuxOpenCalls.IsKnown ? LinuxRootAccess.TryOpen(root, stepwise: false) : PortableRootAccess.TryOpen(root, FinalPath.Of);

    /// <summary>Gets what the system knows about a file or a directory.</summary>
    /// <param name="path">Relative to the root, with <c>/</c> between names; empty for the root.</param>
    /// <param name="mayHoldLink">
    /// Whether a link may be part of the path, when the result is null. What is missing needs no look at its links.
    /// </param>
    /// <returns>Null when there is no such entry, it may not be reached, or a link is part of the path.</returns>
    /// <exception cref="IOException">The system cannot open more files.</exception>
    public abstract EntryFacts? Examine(string path, out bool mayHoldLink);

    /// <summary>Opens a regular file to read it.</summary>
    /// <param name="path">Relative to the root, with <c>/</c> between names.</param>
    /// <exception cref="FileNotFoundException">There is no regular file, or a link is part of the path.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public abstract SafeFileHandle OpenFile(string path);

    /// <summary>
    /// Gets the entries of a directory, links as links. Entries that cannot be examined are left out, and so are names that are not text.
    /// </summary>
    /// <param name="path">Relative to the root, with <c>/</c> between names; empty for the root.</param>
    /// <returns>Null when there is no such directory, or a link is part of the path.</returns>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be read.</exception>
    public abstract Dictionary<string, EntryFacts>? List(string path);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Makes the exception for a file that is not there.</summary>
    protected static FileNotFoundException Missing(string path) =>
        new($"'{path}' is not a regular file of the workspace any more. It was deleted or replaced after it was found.", path);
}

/// <summary>Holds the metadata of one entry.</summary>
/// <param name="Type">One type.</param>
/// <param name="Length">In bytes.</param>
/// <param name="LastModified">When the content was last written.</param>
internal readonly record struct EntryFacts(FileEntryType Type, long Length, DateTimeOffset LastModified);
