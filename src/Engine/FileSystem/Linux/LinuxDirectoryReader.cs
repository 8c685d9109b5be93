#if NET
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>
/// Reads directories with Linux's own calls: names as bytes, types from the entries, and no system call per file. Paths are opened
/// relative to the root's descriptor, in steps where a path is longer than the system allows, so depth has no limit.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class LinuxDirectoryReader : IDirectoryReader
{

    private readonly LinuxRoot _root;

    /// <summary>Opens the root.</summary>
    /// <exception cref="DirectoryNotFoundException">It does not exist.</exception>
    public LinuxDirectoryReader(string root) =>
        _root = LinuxRoot.TryOpen(root, out int error)
            ?? throw new DirectoryNotFoundException($"The workspace root '{root}' cannot be opened: {Error(error).Message}");

    /// <summary>Gets whether this reader works here.</summary>
    [SupportedOSPlatformGuard("linux")]
    public static bool IsSupported => OperatingSystem.IsLinux() && LinuxCalls.IsKnown;

    /// <inheritdoc/>
    public bool TryRead(TreePath directory, bool followLink, DirectoryListing listing, ReadReport report)
    {
        listing.Clear();
        int descriptor = _root.OpenDirectory(directory.Bytes, followLink);
        if (descriptor < 0)
            return Fail(Marshal.GetLastPInvokeError(), directory, report);
        try
        {
            // Entries from before a failure are valid, so they are kept.
            if (!TryReadAll(descriptor, listing))
                return Fail(Marshal.GetLastPInvokeError(), directory, report) || listing.Count > 0;
            if (listing.HasUntyped)
                listing.FillTypes(name => ReadType(descriptor, name));
            return true;
        }
        finally
        {
            _ = LinuxCalls.Close(descriptor);
        }
    }

    /// <inheritdoc/>
    public FileContent? TryOpen(TreePath path, bool followLink, ReadReport report)
    {
        int descriptor = _root.OpenFile(path.Bytes, followLink);
        if (descriptor >= 0)
            return new LinuxFileContent(descriptor);
        Fail(Marshal.GetLastPInvokeError(), path, report);
        return null;
    }

    /// <inheritdoc/>
    public FileContent? TryOpenRules(TreePath path, bool followLink, ReadReport report) => TryOpen(path, followLink, report);

    /// <inheritdoc/>
    public EntryStatus? TryGetStatus(TreePath path, bool followLink)
    {
        byte* status = stackalloc byte[Statx.Length];
        if (_root.Status(path.Bytes, followLink, withBirth: true, status) == 0)
            return new Statx(status).Status;
        int error = Marshal.GetLastPInvokeError();
        return error == LinuxCalls.ENOENT ? null : throw Error(error);
    }

    /// <inheritdoc/>
    public FileStamp Stamp(TreePath path, bool followLink)
    {
        byte* status = stackalloc byte[Statx.Length];
        return _root.Status(path.Bytes, followLink, withBirth: false, status) == 0 ? new Statx(status).Stamp : FileStamp.Absent;
    }

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(TreePath path)
    {
        byte* status = stackalloc byte[Statx.Length];
        nint result = _root.Status(path.Bytes, followLink: true, withBirth: false, status);
        if (result == 0)
            return new Statx(status).Identity;
        int error = Marshal.GetLastPInvokeError();
        return error == LinuxCalls.ENOENT ? null : throw Error(error);
    }

    /// <inheritdoc/>
    public bool LeadsToFile(TreePath link)
    {
        try
        {
            return TryIdentify(link)?.Type == FileEntryType.File;
        }
        catch (IOException)
        {
            // A cycle, or a directory on the way that may not be entered: the link has no reachable target.
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _root.Dispose();

    private static bool TryReadAll(int descriptor, DirectoryListing listing)
    {
        while (true)
        {
            Span<byte> room = listing.Room();
            nint length;
            fixed (byte* buffer = room)
                length = LinuxCalls.ReadEntries(descriptor, buffer, room.Length);
            if (length == 0)
                return true;
            if (length < 0 && Marshal.GetLastPInvokeError() != LinuxCalls.EINTR)
                return false;
            if (length > 0 && !listing.Commit((int)length))
                return true;
        }
    }

    private static FileEntryType ReadType(int directory, ArraySegment<byte> name)
    {
        byte* status = stackalloc byte[Statx.Length];
        fixed (byte* bytes = name.AsSpan())
        {
            // An entry that vanished meanwhile has no type any more; Other is safe, since it is neither file nor directory.
            return LinuxCalls.Status(directory, bytes, followLink: false, withBirth: false, status) == 0
                ? new Statx(status).Type
                : FileEntryType.Other;
        }
    }

    private static bool Fail(int number, TreePath path, ReadReport report)
    {
        IOException error = Error(number);
        report.Error(path.Text, error.Message, error);
        return false;
    }

    // The caller reads the error number right after the failed call: JIT-compiling this method may load an assembly and
    // overwrite it.
    private static IOException Error(int number)
    {
        string message = new Win32Exception(number).Message;
        return number == LinuxCalls.ENOENT ? new DirectoryNotFoundException(message) : new IOException(message);
    }
}
#endif
