namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>What Linux calls the types of entries: in records of directories (<c>DT_REG</c> …), and shifted by 12 bits in the mode of a file.</summary>
internal static class LinuxTypes
{
    /// <summary>The type in a record of a directory.</summary>
    public static FileEntryTypes OfRecord(int type) => type switch
    {
        8 => FileEntryTypes.File,
        4 => FileEntryTypes.Directory,
        10 => FileEntryTypes.Link,
        _ => FileEntryTypes.Other,
    };

    /// <summary>The type in the mode of a file.</summary>
    public static FileEntryTypes OfMode(int mode) => OfRecord(mode >> 12);

    /// <summary>How a record of a directory says a type.</summary>
    public static byte ToRecord(FileEntryTypes type) => type switch
    {
        FileEntryTypes.File => 8,
        FileEntryTypes.Directory => 4,
        FileEntryTypes.Link => 10,
        _ => 6,
    };
}
