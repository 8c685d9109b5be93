namespace WorkspaceSdk.Declarations;

/// <summary>The metadata of <c>WorkspaceFiles</c> with a meaning for this product. All others belong to the user.</summary>
internal static class GroupMetadata
{
    public const string Base = "Base";
    public const string Pattern = "Pattern";
    public const string Exclude = "Exclude";
    public const string RespectIgnoreFiles = "RespectIgnoreFiles";
    public const string IncludeHidden = "IncludeHidden";
    public const string CaseSensitive = "CaseSensitive";
    public const string Projects = "Projects";
    public const string Members = "Members";
    public const string Item = "Item";
    public const string Fingerprint = "Fingerprint";
    public const string Content = "Content";
    public const string AllowEmpty = "AllowEmpty";
    public const string UseDefaultExcludes = "UseDefaultExcludes";
    public const string Configuration = "Configuration";

    public const string FileType = "FileType";
    public const string DirectoryType = "DirectoryType";

    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        Base, Pattern, Exclude, RespectIgnoreFiles, IncludeHidden, CaseSensitive, Projects, Members, Item, Fingerprint, Content, AllowEmpty,
        UseDefaultExcludes, FileType, DirectoryType, Configuration,
    };

    // Entries with one name may differ in the files they select, but not in the behaviour of the group.
    private static readonly HashSet<string> PerEntry = new(StringComparer.OrdinalIgnoreCase) { Pattern, Exclude, Projects };

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Names => Own;

    /// <summary>Determines whether a metadatum has a meaning for this product.</summary>
    public static bool IsOwn(string name) => Own.Contains(name);

    /// <summary>Determines whether two entries with one name have to agree in a metadatum.</summary>
    public static bool IsShared(string name) => !PerEntry.Contains(name);
}
