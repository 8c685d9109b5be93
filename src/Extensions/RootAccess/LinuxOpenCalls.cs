using System.Runtime.InteropServices;

namespace WorkspaceSdk.Extensions;

/// <summary>The calls of Linux that open an entry without following links.</summary>
internal static unsafe partial class LinuxOpenCalls
{
    /// <summary>The length of the answer of <see cref="Status"/>.</summary>
    public const int StatusLength = 256;

    /// <summary>Open only to start paths from the entry, or to examine it. Nothing is read, and a pipe does not wait.</summary>
    public const int OnlyPlace = 0x200000;

    /// <summary>Open to read. A pipe does not wait, and a terminal does not become the process's own.</summary>
    public const int ToRead = 0x800 | 0x100;

    private const int CloseOnExec = 0x80000;
    private const int CurrentDirectory = -100;
    private const int EmptyPath = 0x1000;
    private const int NoFollowInStatus = 0x100;
    private const int BasicStatistics = 0x7FF;

    // RESOLVE_NO_MAGICLINKS, RESOLVE_NO_SYMLINKS, RESOLVE_BENEATH.
    private const ulong BeneathWithoutLinks = 0x02 | 0x04 | 0x08;

    /// <summary>Gets whether the numbers below are known for this system and processor.</summary>
    public static bool IsKnown { get; } = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Gets the flag that lets a directory be opened and nothing else.</summary>
    public static int OnlyDirectory => IsArm ? 0x4000 : 0x10000;

    private static bool IsArm { get; } = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    private static int NoFollow => IsArm ? 0x8000 : 0x20000;

    /// <summary>Opens a directory by its absolute path. Links are followed.</summary>
    /// <returns>A descriptor, or -1 and the last system error.</returns>
    public static int OpenRoot(byte* path) => OpenAt(CurrentDirectory, path, OnlyDirectory | OnlyPlace | CloseOnExec);

    /// <summary>Opens an entry of a directory by one name. A link is not followed.</summary>
    /// <returns>A descriptor, or -1 and the last system error.</returns>
    public static int OpenName(int directory, byte* name, int flags) => OpenAt(directory, name, flags | NoFollow | CloseOnExec);

    /// <summary>Opens an entry below a directory. A path that a link is part of is refused by the system.</summary>
    /// <returns>A descriptor, or -1 and the last system error.</returns>
    public static int OpenBeneath(int directory, byte* path, int flags)
    {
        ulong* how = stackalloc ulong[] { (ulong)(flags | CloseOnExec), 0, BeneathWithoutLinks };
        return (int)SystemCall(437, directory, (nint)path, (nint)how, 3 * sizeof(ulong), 0);
    }

    /// <summary>Asks what an entry is. A link is not followed.</summary>
    /// <param name="directory">The descriptor of the directory that the name is in.</param>
    /// <param name="name">A name; empty for the descriptor itself.</param>
    /// <param name="result">Room for <see cref="StatusLength"/> bytes.</param>
    /// <returns>0, or -1 and the last system error.</returns>
    public static nint Status(int directory, byte* name, byte* result) =>
        SystemCall(IsArm ? 291 : 332, directory, (nint)name, (*name == 0 ? EmptyPath : 0) | NoFollowInStatus, BasicStatistics, (nint)result);

    /// <summary>Reads records of a directory.</summary>
    /// <returns>How many bytes were read, 0 at the end, or -1 and the last system error.</returns>
    public static nint ReadEntries(int directory, byte* buffer, nint length) => SystemCall(IsArm ? 61 : 217, directory, (nint)buffer, length, 0, 0);

    /// <summary>Closes a descriptor.</summary>
    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int directory, byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint a, nint b, nint c, nint d, nint e);
}
