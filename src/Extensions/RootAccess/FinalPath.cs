using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Extensions;

/// <summary>Opens entries on systems that cannot refuse links, and returns the path of the opened entry.</summary>
internal static unsafe partial class FinalPath
{
    private const int LongestPath = 32 << 10;

    /// <summary>Gets a value that indicates whether this system returns the path of an opened entry.</summary>
    public static bool IsKnown { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Opens a file or a directory. A pipe does not wait.</summary>
    /// <returns>Null when the entry cannot be opened.</returns>
    public static SafeFileHandle? TryOpen(string path)
    {
        SafeFileHandle handle = OperatingSystem.IsWindows() ? OpenOnWindows(path) : new SafeFileHandle(OpenOnUnix(path), ownsHandle: true);
        if (!handle.IsInvalid)
            return handle;
        handle.Dispose();
        return null;
    }

    /// <summary>Gets the absolute path of an opened entry: without links, with each name as in its directory.</summary>
    /// <returns>Null when the system does not return it.</returns>
    public static string? Of(SafeFileHandle handle)
    {
        if (OperatingSystem.IsWindows())
            return OnWindows(handle);
        return OperatingSystem.IsLinux() ? OnLinux(handle) : OnMac(handle);
    }

    private static SafeFileHandle OpenOnWindows(string path)
    {
        const uint ReadAndExamine = 0x80000000 | 0x80, ShareAll = 7, Existing = 3, DirectoriesToo = 0x02000000, Overlapped = 0x40000000;
        return CreateFile(path, ReadAndExamine, ShareAll, 0, Existing, DirectoriesToo | Overlapped, 0);
    }

    private static nint OpenOnUnix(string path)
    {
        // O_CLOEXEC and O_NONBLOCK.
        int flags = OperatingSystem.IsMacOS() ? 0x1000004 : 0x80800;
        return Open(path, flags);
    }

    private static string? OnWindows(SafeFileHandle handle)
    {
        const string Long = @"\\?\", LongShare = @"\\?\UNC\";
        char[] buffer = new char[LongestPath];
        fixed (char* start = buffer)
        {
            int length = (int)GetFinalPath(handle, start, LongestPath, 0);
            if (length is <= 0 or >= LongestPath)
                return null;
            string path = new(buffer, 0, length);
            if (path.StartsWith(LongShare, StringComparison.Ordinal))
                return @"\\" + path[LongShare.Length..];
            return path.StartsWith(Long, StringComparison.Ordinal) ? path[Long.Length..] : path;
        }
    }

    private static string? OnLinux(SafeFileHandle handle)
    {
        bool isHeld = false;
        try
        {
            handle.DangerousAddRef(ref isHeld);
            return new FileInfo($"/proc/self/fd/{handle.DangerousGetHandle()}").LinkTarget;
        }
        finally
        {
            if (isHeld)
                handle.DangerousRelease();
        }
    }

    private static string? OnMac(SafeFileHandle handle)
    {
        const int GetPath = 50;
        // The length of the system's longest path.
        byte* path = stackalloc byte[1024];
        // The last argument is variadic: on this processor it is passed on the stack, after the eight that are passed in registers.
        int result = RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? ControlOnArm(handle, GetPath, 0, 0, 0, 0, 0, 0, path)
            : Control(handle, GetPath, path);
        return result < 0 ? null : Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(path));
    }

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFile(
        string path, uint access, uint share, nint security, uint disposition, uint flags, nint template);

    [LibraryImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW")]
    private static partial uint GetFinalPath(SafeFileHandle handle, char* path, uint length, uint flags);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(SafeFileHandle handle, int command, byte* path);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int ControlOnArm(SafeFileHandle handle, int command, nint c, nint d, nint e, nint f, nint g, nint h, byte* path);
}
