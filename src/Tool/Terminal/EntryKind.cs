namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Specifies the kinds of entries that can have colours of their own.</summary>
internal enum EntryKind
{
    /// <summary>A file with nothing special about it.</summary>
    File,

    /// <summary>A file that somebody may run.</summary>
    Executable,

    /// <summary>A program that runs with the rights of its owner.</summary>
    SetUser,

    /// <summary>A program that runs with the rights of its group.</summary>
    SetGroup,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A directory in which only owners delete.</summary>
    Sticky,

    /// <summary>A directory in which everybody may write.</summary>
    OthersWrite,

    /// <summary>A directory in which everybody may write and only owners delete.</summary>
    StickyOthersWrite,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A link that leads nowhere.</summary>
    BrokenLink,

    /// <summary>A pipe.</summary>
    Pipe,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A device that is read in blocks.</summary>
    BlockDevice,

    /// <summary>A device that is read in characters.</summary>
    CharacterDevice,
}
