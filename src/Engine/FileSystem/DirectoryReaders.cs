using WorkspaceSdk.FileSystem.Portable;
#if NET
using WorkspaceSdk.FileSystem.Linux;
#endif

namespace WorkspaceSdk.FileSystem;

/// <summary>Chooses the reader of directories.</summary>
internal static class DirectoryReaders
{
    /// <summary>Gets whether directories are read through System.IO, which provides less.</summary>
#if NET
    public static bool ArePortable => !LinuxDirectoryReader.IsSupported;
#else
    public static bool ArePortable => true;
#endif

    /// <summary>Opens the best reader for this platform.</summary>
    /// <param name="root">The absolute path of the workspace root.</param>
    public static IDirectoryReader Open(string root)
    {
#if NET
        if (LinuxDirectoryReader.IsSupported)
            return new LinuxDirectoryReader(root);
#endif
        return new PortableDirectoryReader(root);
    }
}
