namespace WorkspaceSdk;

/// <summary>Specifies a set of entry types, such as those a query returns. <see cref="FileEntryType"/> is the type of one entry.</summary>
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
