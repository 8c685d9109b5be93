namespace WorkspaceSdk.Declarations;

/// <summary>Specifies the members that the files of a group get.</summary>
[Flags]
internal enum DeclaredMembers
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A member that holds the absolute path.</summary>
    FullPath = 1,

    /// <summary>A constant that holds the path relative to the root.</summary>
    RelativePath = 2,

    /// <summary>Both.</summary>
    All = FullPath | RelativePath,

    /// <summary>The lists of files in every class, whether the project uses them or not.</summary>
    Files = 4,
}
