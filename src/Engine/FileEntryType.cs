namespace WorkspaceSdk;

/// <summary>Says what an entry of a directory is. Links are not followed to find out. Each value is that of its flag in <see cref="FileEntryTypes"/>, so a cast makes a set of one.</summary>
public enum FileEntryType
{
    /// <summary>Not known; no found entry has it.</summary>
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
