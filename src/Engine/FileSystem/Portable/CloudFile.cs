namespace WorkspaceSdk.FileSystem.Portable;

/// <summary>Files of which the system has the name and another machine the content, as those of a cloud often are.</summary>
internal static class CloudFile
{
    /// <summary>The error of a search that would fetch a file.</summary>
    public const string NotFetched =
        "Its content is in a cloud and not on this machine, and to search it would fetch it. Fetch it first, or leave it out with --exclude. "
        + "(WSDK1033)";

    // FILE_ATTRIBUTE_RECALL_ON_OPEN and FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS of winnt.h, which .NET does not name.
    private const FileAttributes Recalled = (FileAttributes)(0x00040000 | 0x00400000);

    /// <summary>Determines whether reading a file would fetch it.</summary>
    public static bool IsAway(FileAttributes attributes) => (attributes & Recalled) != 0;
}
