namespace WorkspaceSdk.Declarations;

/// <summary>The codes of faults in declarations. The table of diagnostics holds their texts.</summary>
internal static class DeclarationCodes
{
    public const string DirectoryOutsideRoot = "WSDK0004";
    public const string DirectoryDisagrees = "WSDK0005";
    public const string DirectoryNameInvalid = "WSDK0008";
    public const string NeedsBuild = "WSDK0013";
    public const string MarkerNested = "WSDK0015";
    public const string MarkerMisspelled = "WSDK0016";
    public const string TrackedFilesUnknown = "WSDK0017";
    public const string MarkerExceedsLimit = "WSDK0020";
    public const string DirectoryPropertyRelative = "WSDK0022";
    public const string StandardDirectoriesInvalid = "WSDK0023";
    public const string GroupEmpty = "WSDK1001";
    public const string GlobInvalid = "WSDK1002";
    public const string GroupMetadataInvalid = "WSDK1003";
    public const string GroupEntriesDiffer = "WSDK1004";
    public const string GroupMetadataUnknown = "WSDK1011";
    public const string ItemNameUnknown = "WSDK1012";
    public const string ProjectsMeetNone = "WSDK1013";
    public const string ExcludeFromRoot = "WSDK1014";
    public const string ItemListUnknown = "WSDK1015";
    public const string ItemListReadEarlier = "WSDK1016";
    public const string GlobsWithComma = "WSDK1017";
    public const string NameNotPortable = "WSDK1018";
    public const string TrackedFileIgnored = "WSDK1019";
    public const string ConfigurationLayerUnread = "WSDK1034";
    public const string GroupNameInvalid = "WSDK2004";
    public const string SettingInvalid = "WSDK2005";
    public const string FileUnreadable = "WSDK2011";
}
