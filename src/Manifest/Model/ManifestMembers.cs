namespace WorkspaceSdk.Manifest.Model;

/// <summary>Specifies the members that the files of a group get.</summary>
[Flags]
public enum ManifestMembers
{
    /// <summary>None: the group is for the build only.</summary>
    None = 0,

    /// <summary>The absolute path, found at run time.</summary>
    FullPath = 1,

    /// <summary>The constant path relative to the root, under <c>Relative</c>.</summary>
    RelativePath = 2,

    /// <summary>Both.</summary>
    All = FullPath | RelativePath,

    /// <summary>The lists of files and the look-up by path in every class, whether the project uses them or not.</summary>
    Files = 4,
}
