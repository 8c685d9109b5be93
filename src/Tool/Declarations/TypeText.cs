namespace WorkspaceSdk.Tool.Declarations;

/// <summary>Types of entries in words.</summary>
internal static class TypeText
{
    /// <summary>Gets the words for a type.</summary>
    public static string Of(FileEntryTypes? type) => type switch
    {
        FileEntryTypes.File => "a file",
        FileEntryTypes.Directory => "a directory",
        FileEntryTypes.Link => "a link",
        _ => "a pipe, a socket or a device",
    };
}
