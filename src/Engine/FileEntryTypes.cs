namespace WorkspaceSdk;

/// <summary>What an entry of a directory is. Links are never followed to find out.</summary>
[Flags]
public enum FileEntryTypes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A regular file.</summary>
    File = 1,

    /// <summary>A directory.</summary>
    Directory = 2,

    /// <summary>A symbolic link, whatever it points to, or on Windows a reparse point such as a junction.</summary>
    Link = 4,

    /// <summary>A socket, a pipe or a device.</summary>
    Other = 8,

    /// <summary>All of these.</summary>
    All = File | Directory | Link | Other,
}
