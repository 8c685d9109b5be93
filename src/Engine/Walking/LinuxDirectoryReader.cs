#if NET
using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Walking;

/// <summary>
/// Reads directories with Linux's own calls: names as bytes, types from the entries, nothing asked file by file. Everything is opened
/// relative to the root's descriptor, in steps where a path is longer than the system takes, so depth has no limit.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class LinuxDirectoryReader : IDirectoryReader
{
    private const int BufferSize = 64 * 1024;

    // The system takes 4,096 bytes with the NUL; a step ends at a slash before that.
    private const int LongestStep = 4000;

    // Where things are in a record of the directory, and in the status of a file.
    private const int RecordLengthAt = 16, RecordTypeAt = 18, RecordNameAt = 19;
    private const int StatusLength = 256, StatusModeAt = 28, StatusInodeAt = 32, StatusDeviceAt = 136;

    private readonly SafeFileHandle root;
    private readonly int rootDescriptor;

    /// <summary>Opens the root.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not there.</exception>
    public LinuxDirectoryReader(string root)
    {
        fixed (byte* path = ZeroTerminated(Encoding.UTF8.GetBytes(root)))
            rootDescriptor = LinuxCalls.OpenDirectory(at: -100, path, followLink: true);
        if (rootDescriptor < 0)
            throw new DirectoryNotFoundException($"The workspace root '{root}' cannot be opened: {LastError().Message}");
        this.root = new SafeFileHandle(rootDescriptor, ownsHandle: true);
    }

    /// <summary>Whether this reader works here.</summary>
    [SupportedOSPlatformGuard("linux")]
    public static bool IsSupported => OperatingSystem.IsLinux() && LinuxCalls.IsKnown;

    /// <inheritdoc/>
    public bool TryRead(WalkPath directory, bool followLink, DirectoryListing listing, WalkReport report)
    {
        listing.Clear();
        int descriptor = Open(directory.Bytes, isFile: false, followLink);
        if (descriptor < 0)
            return Fail(directory, report);
        byte* buffer = (byte*)NativeMemory.Alloc(BufferSize);
        try
        {
            while (true)
            {
                nint length = LinuxCalls.ReadEntries(descriptor, buffer, BufferSize);
                if (length == 0)
                    return true;
                // What came before a failure is real, so it stays.
                if (length < 0 && Marshal.GetLastPInvokeError() != LinuxCalls.Interrupted)
                    return Fail(directory, report) || listing.Count > 0;
                AddEntries(descriptor, buffer, length, listing);
            }
        }
        finally
        {
            NativeMemory.Free(buffer);
            _ = LinuxCalls.Close(descriptor);
        }
    }

    /// <inheritdoc/>
    public byte[]? TryReadFile(WalkPath path, WalkReport report)
    {
        int descriptor = Open(path.Bytes, isFile: true, followLink: false);
        if (descriptor < 0)
        {
            Fail(path, report);
            return null;
        }

        try
        {
            using var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read, bufferSize: 0);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report.Error(path.Text, error.Message, error);
            return null;
        }
    }

    /// <inheritdoc/>
    public FileIdentity? TryIdentify(WalkPath path)
    {
        byte* status = stackalloc byte[StatusLength];
        (int directory, byte[] remaining) = OpenTowards(path.Bytes);
        nint result = -1;
        if (directory >= 0)
        {
            fixed (byte* name = remaining)
                result = LinuxCalls.Status(directory, name, followLink: true, status);
        }

        // Closing must not hide why asking failed.
        int number = Marshal.GetLastPInvokeError();
        CloseStep(directory);
        if (result == 0)
            return Identity(new ReadOnlySpan<byte>(status, StatusLength));
        if (number is LinuxCalls.NoEntry)
            return null;
        throw new IOException(new Win32Exception(number).Message);
    }

    /// <inheritdoc/>
    public void Dispose() => root.Dispose();

    private static FileIdentity Identity(ReadOnlySpan<byte> status) => new(
        TypeOfMode(BinaryPrimitives.ReadUInt16LittleEndian(status[StatusModeAt..])),
        BinaryPrimitives.ReadUInt64LittleEndian(status[StatusDeviceAt..]),
        BinaryPrimitives.ReadUInt64LittleEndian(status[StatusInodeAt..]),
        RealPath: null);

    private static void AddEntries(int directory, byte* buffer, nint length, DirectoryListing listing)
    {
        for (nint at = 0; at < length; at += *(ushort*)(buffer + at + RecordLengthAt))
        {
            byte* name = buffer + at + RecordNameAt;
            ReadOnlySpan<byte> bytes = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name);
            if (bytes is not ([(byte)'.'] or [(byte)'.', (byte)'.']))
                listing.Add(bytes, TypeOfRecord(directory, name, buffer[at + RecordTypeAt]));
        }
    }

    // Some file systems leave the type out; then, and only then, the entry itself is asked.
    private static FileEntryTypes TypeOfRecord(int directory, byte* name, byte type)
    {
        if (type != 0)
            return TypeOfMode(type << 12);
        byte* status = stackalloc byte[StatusLength];
        // An entry that vanished meanwhile has no type any more; nothing is lost by calling it neither file nor directory.
        return LinuxCalls.Status(directory, name, followLink: false, status) == 0
            ? TypeOfMode(*(ushort*)(status + StatusModeAt))
            : FileEntryTypes.Other;
    }

    private static FileEntryTypes TypeOfMode(int mode) => (mode >> 12) switch
    {
        8 => FileEntryTypes.File,
        4 => FileEntryTypes.Directory,
        10 => FileEntryTypes.Link,
        _ => FileEntryTypes.Other,
    };

    private int Open(byte[] path, bool isFile, bool followLink)
    {
        (int directory, byte[] remaining) = OpenTowards(path);
        if (directory < 0)
            return -1;
        int descriptor;
        byte[] name = remaining.Length == 1 ? [(byte)'.', 0] : remaining;
        fixed (byte* bytes = name)
            descriptor = isFile ? LinuxCalls.OpenFile(directory, bytes) : LinuxCalls.OpenDirectory(directory, bytes, followLink);
        int number = Marshal.GetLastPInvokeError();
        CloseStep(directory);
        Marshal.SetLastPInvokeError(number);
        return descriptor;
    }

    // Goes as many steps as the path is too long for one.
    private (int Directory, byte[] Remaining) OpenTowards(ReadOnlySpan<byte> path)
    {
        int directory = rootDescriptor;
        while (path.Length > LongestStep)
        {
            int slash = path[..LongestStep].LastIndexOf((byte)'/');
            int next;
            fixed (byte* step = ZeroTerminated(path[..slash]))
                next = LinuxCalls.OpenDirectory(directory, step, followLink: true);
            CloseStep(directory);
            if (next < 0)
                return (-1, []);
            directory = next;
            path = path[(slash + 1)..];
        }

        return (directory, ZeroTerminated(path));
    }

    private void CloseStep(int directory)
    {
        if (directory >= 0 && directory != rootDescriptor)
            _ = LinuxCalls.Close(directory);
    }

    private static byte[] ZeroTerminated(ReadOnlySpan<byte> path)
    {
        byte[] bytes = new byte[path.Length + 1];
        path.CopyTo(bytes);
        return bytes;
    }

    private static bool Fail(WalkPath path, WalkReport report)
    {
        IOException error = LastError();
        report.Error(path.Text, error.Message, error);
        return false;
    }

    private static IOException LastError()
    {
        int number = Marshal.GetLastPInvokeError();
        string message = new Win32Exception(number).Message;
        return number == LinuxCalls.NoEntry ? new DirectoryNotFoundException(message) : new IOException(message);
    }
}
#endif
