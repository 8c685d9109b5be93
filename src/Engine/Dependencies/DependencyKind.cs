namespace WorkspaceSdk.Dependencies;

/// <summary>What was read, and so what has to be unchanged.</summary>
internal enum DependencyKind : byte
{
    /// <summary>A directory's list or a file's content: its stamp.</summary>
    Content = 1,

    /// <summary>Whether a link leads to a regular file: the answer.</summary>
    LeadsToFile = 2,

    /// <summary>The same, and it does not.</summary>
    LeadsToNoFile = 3,
}
