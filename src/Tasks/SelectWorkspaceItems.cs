using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Tasks.Items;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>Selects the items that groups with <c>Item</c> add to the build's lists, and the items that these replace.</summary>
[MSBuildMultiThreadableTask]
public sealed class SelectWorkspaceItems : WorkspaceTask
{
    private const string WebRoot = "wwwroot/";

    private readonly List<TaskItem> _staticAssets = [];
    private Dictionary<string, List<TaskItem>> _joined = [];

    /// <summary>The file that <see cref="WriteWorkspaceManifest"/> wrote.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>The groups as declared.</summary>
    public ITaskItem[] Groups { get; set; } = [];

    /// <summary>The current items in the lists; <c>WorkspaceItemList</c> names the list.</summary>
    public ITaskItem[] ExistingItems { get; set; } = [];

    /// <summary>Items to add; <c>WorkspaceItemList</c> names the list.</summary>
    [Output]
    public ITaskItem[] Items { get; private set; } = [];

    /// <summary>Items to remove first; <c>WorkspaceItemList</c> names the list.</summary>
    [Output]
    public ITaskItem[] ReplacedItems { get; private set; } = [];

    /// <summary>
    /// Files that joined <c>Content</c> below <c>wwwroot/</c> and lie elsewhere: <c>RelativePath</c> is the path that a browser requests,
    /// <c>WorkspaceContentRoot</c> the directory.
    /// </summary>
    [Output]
    public ITaskItem[] StaticAssets { get; private set; } = [];

    private protected override void Run()
    {
        if (IsMissingInEditor(ManifestFile))
            return;
        WorkspaceManifest manifest = ManifestFiles.Read(LexicalPath.OfProperty(ProjectDirectory, ManifestFile));
        Dictionary<string, ManifestGroup> groups = manifest.Groups.ToDictionary(static group => group.Name, StringComparer.Ordinal);
        var elements = new GroupMetadataElements(UserFiles);
        using IDirectoryReader? reader = DiskSpelling.TryOpen(Root);
        DiskSpelling? spelling = reader is null ? null : new DiskSpelling(reader, DiskSpelling.IsUsual);
        var changes = new ItemChanges(ProjectDirectory, ExistingItems, path => Spelled(path, spelling));
        _joined = new Dictionary<string, List<TaskItem>>(StringComparer.Ordinal);

        foreach (ITaskItem declaration in Groups)
        {
            string list = declaration.GetMetadata(GroupMetadata.Item);
            if (list.Length == 0 || !groups.TryGetValue(declaration.ItemSpec, out ManifestGroup? group))
                continue;

            var metadata = new JoinedMetadata(declaration, elements, group, manifest.Settings, Report);
            foreach (string path in group.Files.Where(path => CanBeItem(group.Name, path, list)))
                Join(changes, list, group, path, metadata);
        }

        Items = changes.Added();
        ReplacedItems = changes.Replaced();
        StaticAssets = [.. _staticAssets];
    }

    private string Spelled(string path, DiskSpelling? spelling) =>
        spelling is not null && LexicalPath.Inside(Root, path) is { } inside ? ManifestFiles.FullPath(Root, spelling.Of(inside)) : path;

    private void Join(ItemChanges changes, string list, ManifestGroup group, string path, JoinedMetadata metadata)
    {
        string full = ManifestFiles.FullPath(Root, path);
        string key = ItemChanges.Key(list, full);
        if (_joined.TryGetValue(key, out List<TaskItem>? earlier))
        {
            // Metadata of an earlier group stay; only missing ones of this group are added.
            foreach (TaskItem item in earlier)
                metadata.SetMissing(item, path, full);
            return;
        }

        bool isNew = changes.Join(list, full, out List<TaskItem> items);
        foreach (TaskItem item in items)
        {
            metadata.Set(item, path, full);
            SetPlace(item, group, path, full);
            if (isNew)
                ResourceName.SetDefault(item, list, path, metadata);
            if (list.Equals("Content", StringComparison.OrdinalIgnoreCase))
                AddStaticAsset(item, group, full);
        }

        _joined.Add(key, items);
    }

    // Outside the project's directory MSBuild would name the copy by the file name alone, so two files of one name would collide.
    private void SetPlace(TaskItem item, ManifestGroup group, string path, string full)
    {
        if (LexicalPath.Inside(ProjectDirectory, full) is not null
            || item.GetMetadata("Link").Length > 0
            || item.GetMetadata("TargetPath").Length > 0)
            return;
        string linkBase = item.GetMetadata("LinkBase");
        string link = linkBase.Length == 0
            ? path
            : linkBase.TrimEnd('/', '\\') + "/" + (group.Base.Length == 0 ? path : path.Substring(group.Base.Length + 1));
        item.SetMetadata("Link", ItemText.Escape(link));
    }

    private void AddStaticAsset(TaskItem item, ManifestGroup group, string full)
    {
        string place = item.GetMetadata("Link") is { Length: > 0 } link ? link : item.GetMetadata("TargetPath");
        if (!place.Replace('\\', '/').StartsWith(WebRoot, StringComparison.OrdinalIgnoreCase)
            || LexicalPath.Inside(LexicalPath.Absolute(ProjectDirectory, WebRoot), full) is not null)
            return;
        var asset = new TaskItem(item) { ItemSpec = ItemText.Escape(full) };
        asset.SetMetadata("RelativePath", ItemText.Escape(place.Substring(WebRoot.Length)));
        asset.SetMetadata(
            "WorkspaceContentRoot",
            ItemText.Escape(ManifestFiles.FullPath(Root, group.Base).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar));
        _staticAssets.Add(asset);
    }
}
