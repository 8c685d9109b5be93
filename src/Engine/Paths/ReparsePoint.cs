#if !NET
using System.Runtime.InteropServices;
#endif

namespace WorkspaceSdk.Paths;

/// <summary>
/// Distinguishes the reparse points of Windows: links, and files and directories whose content another program provides, for instance
/// cloud storage.
/// </summary>
internal static class ReparsePoint
{
    // IO_REPARSE_TAG_SYMLINK and IO_REPARSE_TAG_MOUNT_POINT, which junctions have too.
    private const uint SymbolicLink = 0xA000000C, MountPoint = 0xA0000003;

    /// <summary>Determines whether a reparse point is a link.</summary>
    /// <param name="tag">Its tag from Windows.</param>
    public static bool IsLink(uint tag) => tag is SymbolicLink or MountPoint;

#if !NET
    /// <summary>Determines whether a reparse point is a link. Outside Windows each one is.</summary>
    /// <param name="path">An absolute path.</param>
    public static bool IsLink(string path)
    {
        if (Path.DirectorySeparatorChar != '\\')
            return true;
        using FindHandle found = FindFirstFile(path, out FoundFile file);
        // A reparse point that cannot be examined counts as a link, which is the safe answer.
        return found.IsInvalid || IsLink(file.Tag);
    }

    [DllImport("kernel32.dll", EntryPoint = "FindFirstFileW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern FindHandle FindFirstFile(string path, out FoundFile file);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool FindClose(IntPtr handle);

    // WIN32_FIND_DATAW.
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct FoundFile
    {
        public uint Attributes;
        public fixed uint Times[6];
        public fixed uint Size[2];
        public uint Tag;
        public uint Reserved;
        public fixed char Name[260];
        public fixed char ShortName[14];
    }

    private sealed class FindHandle : SafeHandle
    {
        public FindHandle()
            : base(new IntPtr(-1), ownsHandle: true)
        {
        }

        public override bool IsInvalid => handle == new IntPtr(-1) || handle == IntPtr.Zero;

        protected override bool ReleaseHandle() => FindClose(handle);
    }
#endif
}
