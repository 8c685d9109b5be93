using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Output;

namespace WorkspaceSdk.Tasks;

/// <summary>Says which items groups with <c>Item</c> add to the build's lists, and which items those take the place of.</summary>
[MSBuildMultiThreadableTask]
public sealed class SelectWorkspaceItems : WorkspaceTask
{
    private const string ListMetadata = "WorkspaceItemList";

    private static readonly HashSet<string> UpdatableLists = new(StringComparer.OrdinalIgnoreCase) { "Compile", "Content", "EmbeddedResource", "AdditionalFiles", "None" };

    /// <summary>What <see cref="WriteWorkspaceManifest"/> wrote.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>The groups as declared.</summary>
    public ITaskItem[] Groups { get; set; } = [];

    /// <summary>What the lists hold now; <c>WorkspaceItemList</c> names the list.</summary>
    public ITaskItem[] ExistingItems { get; set; } = [];

    /// <summary>Items to add; <c>WorkspaceItemList</c> names the list.</summary>
    [Output]
    public ITaskItem[] Items { get; private set; } = [];

    /// <summary>Items to remove first; <c>WorkspaceItemList</c> names the list.</summary>
    [Output]
    public ITaskItem[] ReplacedItems { get; private set; } = [];

    private protected override void Run()
    {
        if (IsMissingInEditor(ManifestFile))
            return;
        WorkspaceManifest manifest = ManifestFiles.Read(PathText.OfProperty(ProjectDirectory, ManifestFile));
        Dictionary<string, ManifestGroup> groups = manifest.Groups.ToDictionary(static group => group.Name, StringComparer.Ordinal);
        Dictionary<string, ITaskItem> existing = IndexExisting();
        var items = new List<ITaskItem>();
        var replaced = new List<ITaskItem>();
        var added = new HashSet<string>(StringComparer.Ordinal);

        foreach (ITaskItem declaration in Groups)
        {
            string list = declaration.GetMetadata(GroupMetadata.Item);
            if (list.Length == 0 || !groups.TryGetValue(declaration.ItemSpec, out ManifestGroup? group))
                continue;

            foreach (string path in group.Files)
            {
                string full = ManifestFiles.FullPath(Root, path);
                if (!added.Add(Key(list, full)))
                    continue;

                bool exists = existing.TryGetValue(Key(list, full), out ITaskItem? present);
                if (exists && !UpdatableLists.Contains(list))
                    continue;
                if (exists)
                    replaced.Add(present!);
                else if (existing.TryGetValue(Key("None", full), out ITaskItem? none))
                    replaced.Add(none);
                items.Add(Item(declaration, list, group, path, full, present));
            }
        }

        Items = [.. items];
        ReplacedItems = [.. replaced];
    }

    private TaskItem Item(ITaskItem declaration, string list, ManifestGroup group, string path, string full, ITaskItem? present)
    {
        TaskItem item = present is null ? new TaskItem(ItemText.Escape(full)) : new TaskItem(present);
        foreach (KeyValuePair<string, string> pair in GroupMetadata.PassedOn(declaration))
            item.SetMetadata(pair.Key, ItemText.Escape(pair.Value));

        // Outside the project's directory MSBuild would name the copy by the file alone, and two of one name would be one.
        if (PathText.Inside(ProjectDirectory, full) is null && item.GetMetadata("Link").Length == 0 && item.GetMetadata("TargetPath").Length == 0)
        {
            string linkBase = item.GetMetadata("LinkBase");
            string link = linkBase.Length == 0 ? path : linkBase.TrimEnd('/', '\\') + "/" + (group.Base.Length == 0 ? path : path.Substring(group.Base.Length + 1));
            item.SetMetadata("Link", ItemText.Escape(link));
        }

        item.SetMetadata(ListMetadata, list);
        return item;
    }

    private Dictionary<string, ITaskItem> IndexExisting()
    {
        var index = new Dictionary<string, ITaskItem>(StringComparer.Ordinal);
        foreach (ITaskItem item in ExistingItems)
            index[Key(item.GetMetadata(ListMetadata), PathText.Absolute(ProjectDirectory, item.ItemSpec))] = item;
        return index;
    }

    private static string Key(string list, string path) => list.ToUpperInvariant() + "\n" + path;
}
