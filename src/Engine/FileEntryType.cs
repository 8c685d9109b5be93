namespace WorkspaceSdk;

/// <summary>
/// Specifies the type of an entry of a directory. Links are not followed. Each value equals its flag in
/// <see cref="FileEntryTypes"/>, so a cast makes a set with one type.
/// </summary>
public enum FileEntryType
{
    /// <summary>The type is not known. No found entry has this type.</summary>
    Unknown = 0,

    /// <summary>A regular file.</summary>
    File = 1,

    /// <summary>A directory.</summary>
    Directory = 2,

    /// <summary>A symbolic link, whatever it points to, or on Windows a reparse point such as a junction.</summary>
    Link = 4,

    /// <summary>A socket, a pipe or a device.</summary>
    Other = 8,
}
