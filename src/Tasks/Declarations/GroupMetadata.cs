using Microsoft.Build.Framework;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>The metadata of <c>WorkspaceFiles</c> that mean something to us. All others are the user's and are passed on to the items.</summary>
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

    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        Base, Pattern, Exclude, RespectIgnoreFiles, IncludeHidden, CaseSensitive, Projects, Members, Item, Fingerprint, Content, AllowEmpty, UseDefaultExcludes,
    };

    // What an entry selects may differ between entries of one name; how the group behaves may not.
    private static readonly HashSet<string> PerEntry = new(StringComparer.OrdinalIgnoreCase) { Pattern, Exclude, Projects };

    /// <summary>Metadata for the user's items, in a stable order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> PassedOn(ITaskItem item) => Custom(item).Where(static pair => !Own.Contains(pair.Key));

    /// <summary>Metadata in which two entries of one name have to agree, in a stable order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Shared(ITaskItem item) => Custom(item).Where(static pair => !PerEntry.Contains(pair.Key));

    private static IEnumerable<KeyValuePair<string, string>> Custom(ITaskItem item) => item.CloneCustomMetadata().Keys
        .Cast<string>()
        .OrderBy(static name => name, StringComparer.Ordinal)
        .Select(name => new KeyValuePair<string, string>(name, item.GetMetadata(name)));
}
