namespace WorkspaceSdk.Tool.Declarations;

/// <summary>Types of entries in words.</summary>
internal static class TypeText
{
    /// <summary>Gets the words for a type.</summary>
    public static string Of(FileEntryType? type) => type switch
    {
        FileEntryType.File => "a file",
        FileEntryType.Directory => "a directory",
        FileEntryType.Link => "a link",
        _ => "a pipe, a socket or a device",
    };
}
