using System.Runtime.InteropServices;

namespace WorkspaceSdk.Extensions;

/// <summary>The calls of Linux that open an entry without following links.</summary>
internal static unsafe partial class LinuxOpenCalls
{
    /// <summary>The length of the result of <see cref="Status"/>.</summary>
    public const int StatusLength = 256;

    /// <summary>Opens an entry only to examine it, or as the start of paths. Nothing is read, and a pipe does not wait.</summary>
    public const int O_PATH = 0x200000;

    /// <summary>Opens an entry to read it. A pipe does not wait, and a terminal does not become the process's own.</summary>
    public const int ToRead = O_NONBLOCK | O_NOCTTY;

    private const int O_NOCTTY = 0x100;
    private const int O_NONBLOCK = 0x800;
    private const int SYS_openat2 = 437;
    private const int O_CLOEXEC = 0x80000;
    private const int AT_FDCWD = -100;
    private const int AT_EMPTY_PATH = 0x1000;
    private const int AT_SYMLINK_NOFOLLOW = 0x100;
    private const int STATX_BASIC_STATS = 0x7FF;

    private const ulong RESOLVE_NO_MAGICLINKS = 0x02;
    private const ulong RESOLVE_NO_SYMLINKS = 0x04;
    private const ulong RESOLVE_BENEATH = 0x08;

    /// <summary>Gets a value that indicates whether the numbers below are known for this system and processor.</summary>
    public static bool IsKnown { get; } = OperatingSystem.IsLinux()
        && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Gets the flag that allows only a directory to be opened.</summary>
    public static int O_DIRECTORY => IsArm ? 0x4000 : 0x10000;

    private static bool IsArm { get; } = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    private static int SYS_getdents64 => IsArm ? 61 : 217;

    private static int SYS_statx => IsArm ? 291 : 332;

    private static int O_NOFOLLOW => IsArm ? 0x8000 : 0x20000;

    /// <summary>Opens a directory by its absolute path. Links are followed.</summary>
    /// <returns>A descriptor, or -1 and the last system error.</returns>
    public static int OpenRoot(byte* path) => OpenAt(AT_FDCWD, path, O_DIRECTORY | O_PATH | O_CLOEXEC);

    /// <summary>Opens an entry of a directory by one name. A link is not followed.</summary>
    /// <returns>A descriptor, or -1 and the last system error.</returns>
    public static int OpenName(int directory, byte* name, int flags) => OpenAt(directory, name, flags | O_NOFOLLOW | O_CLOEXEC);

    /// <summary>Opens an entry below a directory. The system refuses a path with a link.</summary>
    /// <returns>A descriptor, or -1 and the last system error.</returns>
    public static int OpenBeneath(int directory, byte* path, int flags)
    {
        ulong* how = stackalloc ulong[] { (ulong)(flags | O_CLOEXEC), 0, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS };
        return (int)SystemCall(SYS_openat2, directory, (nint)path, (nint)how, 3 * sizeof(ulong), 0);
    }

    /// <summary>Reads the status of an entry. A link is not followed.</summary>
    /// <param name="directory">The descriptor of the directory of the name.</param>
    /// <param name="name">A name; empty for the descriptor itself.</param>
    /// <param name="result">Room for <see cref="StatusLength"/> bytes.</param>
    /// <returns>0, or -1 and the last system error.</returns>
    public static nint Status(int directory, byte* name, byte* result) =>
        SystemCall(
            SYS_statx, directory, (nint)name, (*name == 0 ? AT_EMPTY_PATH : 0) | AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, (nint)result);

    /// <summary>Reads records of a directory.</summary>
    /// <returns>The number of bytes, 0 at the end, or -1 and the last system error.</returns>
    public static nint ReadEntries(int directory, byte* buffer, nint length) =>
        SystemCall(SYS_getdents64, directory, (nint)buffer, length, 0, 0);

    /// <summary>Closes a descriptor.</summary>
    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int directory, byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint a, nint b, nint c, nint d, nint e);
}
