namespace WorkspaceSdk.Walking;

/// <summary>Chooses how directories are read.</summary>
internal static class DirectoryReaders
{
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
