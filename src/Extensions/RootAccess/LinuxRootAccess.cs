using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Extensions;

/// <summary>Opens entries by Linux's <c>openat2</c>, or name by name if the system lacks or refuses that call.</summary>
internal sealed unsafe class LinuxRootAccess : RootAccess
{
    private readonly int _root;
    private readonly bool _stepwise;
    private string? _directory;
    private int _directoryDescriptor = -1;
    private bool _isClosed;

    private LinuxRootAccess(int root, bool stepwise)
    {
        _root = root;
        _stepwise = stepwise;
    }

    /// <summary>Opens a root.</summary>
    /// <param name="root">The absolute path. Its own links are followed.</param>
    /// <param name="stepwise">Whether to open each name separately, even if the system has <c>openat2</c>.</param>
    /// <returns>Null when the directory does not exist or may not be entered.</returns>
    /// <exception cref="IOException">The system cannot open more files.</exception>
    public static LinuxRootAccess? TryOpen(string root, bool stepwise)
    {
        fixed (byte* path = ZeroTerminated(root))
        {
            int descriptor = LinuxOpenCalls.OpenRoot(path);
            if (descriptor >= 0)
                return new LinuxRootAccess(descriptor, stepwise);
            int error = Marshal.GetLastPInvokeError();
            return LinuxError.IsLack(error) ? throw LinuxError.ToException(error, root) : null;
        }
    }

    /// <inheritdoc/>
    public override EntryFacts? Examine(string path, out bool mayHoldLink)
    {
        int descriptor = Open(path, LinuxOpenCalls.O_PATH, out int error);
        // In name-by-name mode, a link in the path is not a directory.
        mayHoldLink = error is LinuxError.ELOOP or LinuxError.ENOTDIR;
        if (descriptor < 0)
            return LinuxError.IsLack(error) ? throw LinuxError.ToException(error, path) : null;
        try
        {
            EntryFacts? facts = LinuxEntry.Examine(descriptor, []);
            mayHoldLink = facts is { Type: FileEntryType.Link };
            return mayHoldLink ? null : facts;
        }
        finally
        {
            _ = LinuxOpenCalls.Close(descriptor);
        }
    }

    /// <inheritdoc/>
    public override bool IsDirectory(string path) => DirectoryDescriptor(path) >= 0;

    /// <inheritdoc/>
    public override EntryFacts? ExamineIn(string directory, string name, out bool mayHoldLink)
    {
        int descriptor = DirectoryDescriptor(directory);
        if (descriptor < 0)
            return base.ExamineIn(directory, name, out mayHoldLink);
        EntryFacts? facts = LinuxEntry.Examine(descriptor, ZeroTerminated(name));
        mayHoldLink = facts is { Type: FileEntryType.Link };
        return mayHoldLink ? null : facts;
    }

    /// <inheritdoc/>
    public override SafeFileHandle OpenFile(string path, bool isExamined = false)
    {
        // Opening a device or a pipe may have an effect, so the entry is examined first. It may
        // change in between, so it is examined again.
        if (!isExamined && Examine(path, out _) is not { Type: FileEntryType.File })
            throw Missing(path);
        int descriptor = Open(path, LinuxOpenCalls.ToRead, out int error);
        if (descriptor < 0)
            throw LinuxError.IsLack(error) || LinuxError.IsDenial(error) ? LinuxError.ToException(error, path) : Missing(path);
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (LinuxEntry.Examine(descriptor, []) is { Type: FileEntryType.File })
            return handle;
        handle.Dispose();
        throw Missing(path);
    }

    /// <inheritdoc/>
    public override Dictionary<string, EntryFacts>? List(string path)
    {
        int descriptor = Open(path, LinuxOpenCalls.ToRead | LinuxOpenCalls.O_DIRECTORY, out int error);
        if (descriptor < 0)
            return LinuxError.IsLack(error) || LinuxError.IsDenial(error) ? throw LinuxError.ToException(error, path) : null;
        try
        {
            var entries = new Dictionary<string, EntryFacts>(StringComparer.Ordinal);
            byte[] records = new byte[32 << 10];
            for (int length; (length = ReadEntries(descriptor, records, path)) > 0;)
                LinuxEntry.AddAll(entries, descriptor, records.AsSpan(0, length));
            return entries;
        }
        finally
        {
            _ = LinuxOpenCalls.Close(descriptor);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        CloseDirectory();
        _ = LinuxOpenCalls.Close(_root);
    }

    // Kept open until another directory is examined.
    private int DirectoryDescriptor(string directory)
    {
        if (directory == _directory)
            return _directoryDescriptor;
        CloseDirectory();
        _directoryDescriptor = Open(directory, LinuxOpenCalls.O_PATH | LinuxOpenCalls.O_DIRECTORY, out int error);
        if (LinuxError.IsLack(error))
            throw LinuxError.ToException(error, directory);
        _directory = directory;
        return _directoryDescriptor;
    }

    private void CloseDirectory()
    {
        if (_directoryDescriptor >= 0)
            _ = LinuxOpenCalls.Close(_directoryDescriptor);
        (_directory, _directoryDescriptor) = (null, -1);
    }

    private int Open(string path, int flags, out int error)
    {
        byte[] bytes = ZeroTerminated(path.Length == 0 ? "." : path);
        fixed (byte* start = bytes)
        {
            while (!_stepwise)
            {
                int descriptor = LinuxOpenCalls.OpenBeneath(_root, start, flags);
                error = descriptor < 0 ? Marshal.GetLastPInvokeError() : 0;
                if (error == LinuxError.EINTR)
                    continue;
                // Old systems lack the call, old containers refuse it, and a whole path has a limit that single names do not have.
                if (error is LinuxError.ENOSYS or LinuxError.EPERM or LinuxError.EAGAIN or LinuxError.ENAMETOOLONG)
                    break;
                return descriptor;
            }

            return OpenStepwise(start, flags, out error);
        }
    }

    // Changes the path: writes a NUL after each name.
    private int OpenStepwise(byte* path, int flags, out int error)
    {
        int directory = _root;
        while (true)
        {
            byte* end = path;
            while (*end is not (0 or (byte)'/'))
                end++;
            bool isLast = *end == 0;
            *end = 0;
            // Together these two refuse a link.
            int next = LinuxOpenCalls.OpenName(directory, path, isLast ? flags : LinuxOpenCalls.O_PATH | LinuxOpenCalls.O_DIRECTORY);
            error = next < 0 ? Marshal.GetLastPInvokeError() : 0;
            if (error == LinuxError.EINTR)
            {
                *end = isLast ? (byte)0 : (byte)'/';
                continue;
            }

            if (directory != _root)
                _ = LinuxOpenCalls.Close(directory);
            if (next < 0 || isLast)
                return next;
            directory = next;
            path = end + 1;
        }
    }

    private static int ReadEntries(int directory, byte[] records, string path)
    {
        while (true)
        {
            nint length;
            fixed (byte* start = records)
                length = LinuxOpenCalls.ReadEntries(directory, start, records.Length);
            if (length >= 0)
                return (int)length;
            int error = Marshal.GetLastPInvokeError();
            if (error != LinuxError.EINTR)
                throw LinuxError.ToException(error, path);
        }
    }

    private static byte[] ZeroTerminated(string path)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(path) + 1];
        Encoding.UTF8.GetBytes(path, bytes);
        return bytes;
    }
}
