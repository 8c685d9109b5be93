namespace WorkspaceSdk.FileSystem.Portable;

/// <summary>Files whose name is on this system and whose content is on another machine, as in cloud storage.</summary>
internal static class CloudFile
{
    /// <summary>The error of a search that would download a file.</summary>
    public const string NotFetched =
        "Its content is in a cloud and not on this machine, and to search it would fetch it. Fetch it first, or leave it out with --exclude. "
        + "(WSDK1033)";

    // FILE_ATTRIBUTE_RECALL_ON_OPEN and FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS of winnt.h, which .NET does not name.
    private const FileAttributes Recalled = (FileAttributes)(0x00040000 | 0x00400000);

    /// <summary>Determines whether reading a file would download it.</summary>
    public static bool IsAway(FileAttributes attributes) => (attributes & Recalled) != 0;
}
