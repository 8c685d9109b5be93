#if NET
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>
/// Reads directories with Linux's own calls: names as bytes, types from the entries, nothing asked file by file. Everything is opened
/// relative to the root's descriptor, in steps where a path is longer than the system takes, so depth has no limit.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class LinuxDirectoryReader : IDirectoryReader
{

    private readonly LinuxRoot _root;

    /// <summary>Opens the root.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not there.</exception>
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
            // What came before a failure is real, so it stays.
            if (!TryReadAll(descriptor, listing))
                return Fail(Marshal.GetLastPInvokeError(), directory, report) || listing.Count > 0;
            if (listing.HasUntyped)
                listing.FillTypes(name => AskForType(descriptor, name));
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
            // A circle, or a directory on the way that may not be entered: it leads nowhere we can go.
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

    private static FileEntryType AskForType(int directory, ArraySegment<byte> name)
    {
        byte* status = stackalloc byte[Statx.Length];
        fixed (byte* bytes = name.AsSpan())
        {
            // An entry that vanished meanwhile has no type any more; nothing is lost by calling it neither file nor directory.
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

    // The number is taken right after the call that failed: making this method ready may load a library, and a host
    // that looks for it leaves errors of its own.
    private static IOException Error(int number)
    {
        string message = new Win32Exception(number).Message;
        return number == LinuxCalls.ENOENT ? new DirectoryNotFoundException(message) : new IOException(message);
    }
}
#endif
