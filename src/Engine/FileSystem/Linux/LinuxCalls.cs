#if NET
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>
/// The few calls of Linux that System.IO does not offer. They use system call numbers: old C libraries lack the newer functions.
/// </summary>
[SupportedOSPlatform("linux")]
internal static unsafe partial class LinuxCalls
{
    /// <summary>The error number: no such file.</summary>
    public const int ENOENT = 2;

    /// <summary>The error number: interrupted, try again.</summary>
    public const int EINTR = 4;

    /// <summary>The error number: a link where none is allowed, or too many.</summary>
    public const int ELOOP = 40;

    /// <summary>The number that stands for the descriptor of the current directory.</summary>
    public const int AT_FDCWD = -100;

    private const int AT_SYMLINK_NOFOLLOW = 0x100;
    private const int O_CLOEXEC = 0x80000;
    private const int O_NONBLOCK = 0x800;
    private const int O_PATH = 0x200000;
    private const int AT_EMPTY_PATH = 0x1000;
    private const int STATX_BASIC_STATS = 0x7FF;
    private const int STATX_BTIME = 0x800;

    /// <summary>Gets whether the numbers below are known for this processor.</summary>
    public static bool IsKnown { get; } =
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    private static bool IsArm { get; } = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    private static int SYS_getdents64 => IsArm ? 61 : 217;

    private static int SYS_statx => IsArm ? 291 : 332;

    private static int O_DIRECTORY => IsArm ? 0x4000 : 0x10000;

    private static int O_NOFOLLOW => IsArm ? 0x8000 : 0x20000;

    /// <summary>Opens a directory.</summary>
    /// <returns>A descriptor, or -1 and the last system error.</returns>
    public static int OpenDirectory(int at, byte* path, bool followLink) =>
        OpenAt(at, path, O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | (followLink ? 0 : O_NOFOLLOW));

    /// <summary>Opens a directory as the start of paths, which needs no permission to read it. Links are followed.</summary>
    /// <returns>A descriptor, or -1 and the last system error.</returns>
    public static int OpenPlace(int at, byte* path) => OpenAt(at, path, O_DIRECTORY | O_CLOEXEC | O_PATH);

    /// <summary>Opens a file to read it.</summary>
    /// <returns>A descriptor, or -1 and the last system error.</returns>
    public static int OpenFile(int at, byte* path, bool followLink) =>
        OpenAt(at, path, O_CLOEXEC | O_NONBLOCK | (followLink ? 0 : O_NOFOLLOW));

    /// <summary>Reads a file.</summary>
    /// <returns>The number of bytes read, 0 at the end, or -1 and the last system error.</returns>
    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, byte* buffer, nint length);

    /// <summary>Reads entries of a directory.</summary>
    /// <returns>The number of bytes of records read, 0 at the end, or -1 and the last system error.</returns>
    public static nint ReadEntries(int directory, byte* buffer, nint length) =>
        SystemCall(SYS_getdents64, directory, (nint)buffer, length, 0, 0);

    /// <summary>Reads the metadata of an entry.</summary>
    /// <param name="at">The descriptor of the directory the path starts in.</param>
    /// <param name="path">A path ending with NUL; empty for the directory itself.</param>
    /// <param name="followLink">Whether a link is followed.</param>
    /// <param name="withBirth">Whether the time of birth is requested, which costs the system a further read.</param>
    /// <param name="result">Space for the 256 bytes of the result.</param>
    /// <returns>0, or -1 and the last system error.</returns>
    public static nint Status(int at, byte* path, bool followLink, bool withBirth, byte* result) =>
        SystemCall(
            SYS_statx,
            at,
            (nint)path,
            (*path == 0 ? AT_EMPTY_PATH : 0) | (followLink ? 0 : AT_SYMLINK_NOFOLLOW),
            STATX_BASIC_STATS | (withBirth ? STATX_BTIME : 0),
            (nint)result);

    /// <summary>Returns the number of the user whose permissions this process has.</summary>
    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    /// <summary>Closes a descriptor.</summary>
    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int directory, byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint a, nint b, nint c, nint d, nint e);
}
#endif
