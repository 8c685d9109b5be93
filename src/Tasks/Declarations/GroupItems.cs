using Microsoft.Build.Framework;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Converts <c>WorkspaceFiles</c> items of MSBuild.</summary>
internal static class GroupItems
{
    /// <summary>Returns the item for the reader of declarations.</summary>
    public static DeclaredItem Declared(this ITaskItem item) =>
        new(
            item.ItemSpec,
            item.GetMetadata("DefiningProjectFullPath"),
            Custom(item).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Returns the metadata for the user's items, in a stable order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> PassedOn(this ITaskItem item) =>
        Custom(item).Where(static pair => !GroupMetadata.IsOwn(pair.Key));

    private static IEnumerable<KeyValuePair<string, string>> Custom(ITaskItem item) => item.CloneCustomMetadata().Keys
        .Cast<string>()
        .OrderBy(static name => name, StringComparer.Ordinal)
        .Select(name => new KeyValuePair<string, string>(name, item.GetMetadata(name)));
}
