#if !NET
using System.Runtime.InteropServices;
#endif

namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>Linux's <c>statx</c> for absolute paths, in both builds of this library.</summary>
internal static unsafe class LinuxStatusCall
{
#if !NET
    private const int AT_FDCWD = -100, AT_SYMLINK_NOFOLLOW = 0x100, STATX_BASIC_STATS = 0x7FF;

    private static int SYS_statx => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 291 : 332;

#endif
    /// <summary>Gets whether the call's number is known for this system.</summary>
#if NET
    public static bool IsKnown => OperatingSystem.IsLinux() && LinuxCalls.IsKnown;
#else
    public static bool IsKnown { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
        && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;
#endif

    /// <summary>Gets the number of the user whose permissions this process has.</summary>
#if NET
    public static uint User => OperatingSystem.IsLinux() ? LinuxCalls.EffectiveUser() : 0;
#else
    public static uint User => EffectiveUser();
#endif

    /// <summary>Reads the metadata of a path.</summary>
    /// <returns>0, or -1.</returns>
#if NET
    public static nint Status(byte* path, bool followLink, byte* result) =>
        OperatingSystem.IsLinux() ? LinuxCalls.Status(LinuxCalls.AT_FDCWD, path, followLink, withBirth: false, result) : -1;
#else
    public static nint Status(byte* path, bool followLink, byte* result) =>
        SystemCall(SYS_statx, AT_FDCWD, (nint)path, followLink ? 0 : AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, (nint)result);

    [DllImport("libc", EntryPoint = "geteuid")]
    private static extern uint EffectiveUser();

    [DllImport("libc", EntryPoint = "syscall")]
    private static extern nint SystemCall(nint number, nint a, nint b, nint c, nint d, nint e);
#endif
}
