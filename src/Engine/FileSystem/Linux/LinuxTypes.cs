namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>
/// Lists Linux's constants for types of entries: in records of directories (<c>DT_REG</c> …), and shifted by 12 bits in the mode of a file.
/// </summary>
internal static class LinuxTypes
{
    /// <summary>The type in a record of a directory.</summary>
    public static FileEntryType OfRecord(int type) => type switch
    {
        8 => FileEntryType.File,
        4 => FileEntryType.Directory,
        10 => FileEntryType.Link,
        _ => FileEntryType.Other,
    };

    /// <summary>The type in the mode of a file.</summary>
    public static FileEntryType OfMode(int mode) => OfRecord(mode >> 12);

    /// <summary>Returns the number of a type in a record of a directory.</summary>
    public static byte ToRecord(FileEntryType type) => type switch
    {
        FileEntryType.File => 8,
        FileEntryType.Directory => 4,
        FileEntryType.Link => 10,
        _ => 6,
    };
}
