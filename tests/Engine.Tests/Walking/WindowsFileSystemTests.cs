using WorkspaceSdk.FileSystem;
using WorkspaceSdk.FileSystem.Portable;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tests.Walking;

/// <summary>What Windows says about volumes, directories and files, decided without it.</summary>
public sealed class WindowsFileSystemTests
{
    [Theory]
    [InlineData(0xA000000C, true, "a symbolic link")]
    [InlineData(0xA0000003, true, "a junction, or a volume that is mounted")]
    [InlineData(0x9000001A, false, "a file in a cloud")]
    [InlineData(0x9000601A, false, "a directory in a cloud")]
    [InlineData(0x80000013, false, "a file whose blocks are shared")]
    [InlineData(0x9000001C, false, "a file of a virtual file system")]
    [InlineData(0x80000017, false, "a file compressed by the system")]
    [InlineData(0x8000001B, false, "an application of the store")]
    [InlineData(0x80000023, false, "a socket")]
    [InlineData(0xA000001D, false, "a link of the Linux subsystem, which Windows does not follow")]
    public void A_reparse_point_is_a_link_by_its_tag(uint tag, bool isLink, string what) =>
        Assert.True(ReparsePoint.IsLink(tag) == isLink, what);

    [Theory]
    [InlineData(0x00000020, false, "a file")]
    [InlineData(0x00000420, false, "a file whose content is here, though it is a reparse point")]
    [InlineData(0x00400420, true, "a file that is fetched when it is read")]
    [InlineData(0x00040020, true, "a file that is fetched when it is opened")]
    [InlineData(0x00001020, false, "a file on a tape, as old programs mark any file")]
    [InlineData(0x00080020, false, "a file that is always kept on this machine")]
    public void A_file_is_away_by_its_attributes(int attributes, bool isAway, string what) =>
        Assert.True(CloudFile.IsAway((FileAttributes)attributes) == isAway, what);

    [Theory]
    [InlineData("NTFS", DriveType.Fixed, true)]
    [InlineData("ntfs", DriveType.Removable, true)]
    [InlineData("ReFS", DriveType.Fixed, true)]
    [InlineData("FAT", DriveType.Removable, false)]
    [InlineData("FAT32", DriveType.Fixed, false)]
    [InlineData("exFAT", DriveType.Removable, false)]
    [InlineData("NTFS", DriveType.Network, false)]
    [InlineData("UDF", DriveType.CDRom, false)]
    [InlineData("", DriveType.Unknown, false)]
    [InlineData("VBoxSharedFolderFS", DriveType.Fixed, false)]
    public void The_time_of_a_directory_is_trusted_by_the_name_of_its_file_system(string format, DriveType kind, bool isTrusted) =>
        Assert.Equal(isTrusted, DirectoryTimes.AreTrusted(format, kind));
}
