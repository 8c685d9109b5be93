namespace WorkspaceSdk.Manifest.Model;

/// <summary>A <c>g</c> record with its <c>f</c> records: a group of files.</summary>
/// <param name="Name">The name, an identifier, which becomes a nested class.</param>
/// <param name="Base">The directory the nested classes mirror, relative to the root, <c>/</c>-separated; empty for the root.</param>
/// <param name="Members">The members of each file.</param>
/// <param name="DefiningFile">The file that declares the group, relative to the root with <c>/</c>, or absolute when outside it.</param>
/// <param name="Line">The line in that file, from 1; 0 when it is not known.</param>
/// <param name="Files">Paths relative to the root, <c>/</c>-separated, ordinal; every one lies below <paramref name="Base"/>.</param>
/// <param name="Content">Whether the files' contents are compiled in.</param>
/// <param name="Contents">
/// The contents, one per file of <paramref name="Files"/>, without a byte order mark; empty unless
/// <paramref name="Content"/> requests them.
/// </param>
/// <param name="FileType">The user's type of the members for absolute paths of files; empty for the project's.</param>
/// <param name="DirectoryType">The user's type of the members for directories; empty for the project's.</param>
public sealed record ManifestGroup(
    string Name,
    string Base,
    ManifestMembers Members,
    string DefiningFile,
    int Line,
    EquatableArray<string> Files,
    ManifestContent Content = ManifestContent.None,
    EquatableArray<string> Contents = default,
    string FileType = "",
    string DirectoryType = "")
{
    /// <summary>Gets whether any code is generated for the group.</summary>
    public bool HasCode => Members != ManifestMembers.None || Content != ManifestContent.None;

    /// <summary>Gets a value indicating whether each file has a member of its own.</summary>
    public bool HasFileMembers => (Members & ManifestMembers.All) != 0;

    /// <summary>Gets a value indicating whether there are classes of absolute paths.</summary>
    public bool HasFullPaths => (Members & (ManifestMembers.FullPath | ManifestMembers.Files)) != 0;

    /// <summary>Gets a value indicating whether there are classes of relative paths.</summary>
    public bool HasRelativePaths => (Members & (ManifestMembers.RelativePath | ManifestMembers.Files)) != 0;
}
