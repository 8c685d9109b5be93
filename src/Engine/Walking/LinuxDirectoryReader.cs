#if NET
using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
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

    // Where things are in a record of the directory, and in the status of a file.
    private const int RecordLengthAt = 16, RecordTypeAt = 18, RecordNameAt = 19;
    private const int StatusLength = 256, StatusModeAt = 28, StatusInodeAt = 32, StatusDeviceAt = 136;

    private readonly LinuxRoot root;

    /// <summary>Opens the root.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not there.</exception>
    public LinuxDirectoryReader(string root) =>
        this.root = LinuxRoot.TryOpen(root) ?? throw new DirectoryNotFoundException($"The workspace root '{root}' cannot be opened: {LastError().Message}");

    /// <summary>Whether this reader works here.</summary>
    [SupportedOSPlatformGuard("linux")]
    public static bool IsSupported => OperatingSystem.IsLinux() && LinuxCalls.IsKnown;

    /// <inheritdoc/>
    public bool TryRead(WalkPath directory, bool followLink, DirectoryListing listing, WalkReport report)
    {
        listing.Clear();
        int descriptor = root.OpenDirectory(directory.Bytes, followLink);
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
        int descriptor = root.OpenFile(path.Bytes);
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
        nint result = root.Status(path.Bytes, status);
        if (result == 0)
            return Identity(new ReadOnlySpan<byte>(status, StatusLength));
        return Marshal.GetLastPInvokeError() == LinuxCalls.NoEntry ? null : throw LastError();
    }

    /// <inheritdoc/>
    public bool LeadsToFile(WalkPath link)
    {
        try
        {
            return TryIdentify(link)?.Type == FileEntryTypes.File;
        }
        catch (IOException)
        {
            // A circle, or a directory on the way that may not be entered: it leads nowhere we can go.
            return false;
        }
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
