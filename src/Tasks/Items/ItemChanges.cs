using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Items;

/// <summary>
/// The changes that the files of groups make to the lists of a build. Metadata of an existing item stay valid.
/// </summary>
internal sealed class ItemChanges
{
    private const string None = "None";

    // The lists with names in the target: an item can be removed only from those.
    private static readonly HashSet<string> UpdatableLists =
        new(StringComparer.OrdinalIgnoreCase) { "Compile", "Content", "EmbeddedResource", "AdditionalFiles", None };

    // The lists whose items MSBuild copies, publishes and packs by the same metadata as for None.
    private static readonly HashSet<string> ListsLikeNone =
        new(StringComparer.OrdinalIgnoreCase) { "Compile", "Content", "EmbeddedResource" };

    // Two paths that differ in case alone may be one file, which the disk decides.
    private readonly Dictionary<string, List<ExistingItem>> _byFile = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, string> _spell;
    private readonly List<ExistingItem> _existing;
    private readonly List<TaskItem> _new = [];

    /// <summary>Creates the changes.</summary>
    /// <param name="projectDirectory">The directory that relative items start in.</param>
    /// <param name="existing">The items in the lists.</param>
    /// <param name="spell">Returns the spelling of an absolute path on disk; called only for two that differ in case alone.</param>
    public ItemChanges(string projectDirectory, IEnumerable<ITaskItem> existing, Func<string, string> spell)
    {
        _spell = spell;
        _existing = [.. existing.Select(item => new ExistingItem(item, projectDirectory))];
        foreach (ExistingItem item in _existing)
        {
            if (!_byFile.TryGetValue(Key(item.List, item.Path), out List<ExistingItem>? items))
                _byFile.Add(Key(item.List, item.Path), items = []);
            items.Add(item);
        }
    }

    /// <summary>Returns a key that is unique for a file in a list.</summary>
    public static string Key(string list, string path) => list.ToUpperInvariant() + "\n" + path;

    /// <summary>
    /// Gets the items of a file in a list, for the caller to set metadata on; true when the file is new in the list.
    /// </summary>
    public bool Join(string list, string path, out List<TaskItem> items)
    {
        List<ExistingItem> present = Existing(list, path);
        if (present.Count > 0)
        {
            items = UpdatableLists.Contains(list) ? [.. present.Select(static item => item.Update())] : [];
            return false;
        }

        TaskItem joined = New(list, path);
        joined.SetMetadata(ExistingItem.ListMetadata, list);
        _new.Add(joined);
        items = [joined];
        return true;
    }

    /// <summary>Returns the items to remove, and those that MSBuild removes with them because they name the same file.</summary>
    public ITaskItem[] Replaced() => [.. Going().Select(static item => item.Original)];

    /// <summary>Returns the items to add, in their original order.</summary>
    public ITaskItem[] Added() => [.. Going().Where(static item => !item.HasLeft).Select(static item => item.Current), .. _new];

    // When a file leaves None, its metadata are copied. Those that the other list does not use have no effect.
    private TaskItem New(string list, string path)
    {
        List<ExistingItem> none = Existing(None, path);
        if (none.Count == 1 && !none[0].HasLeft && ListsLikeNone.Contains(list))
            return none[0].Leave();

        if (none.All(static item => item.IsBare))
        {
            foreach (ExistingItem item in none)
                item.Leave();
        }

        return new TaskItem(ItemText.Escape(path));
    }

    private List<ExistingItem> Going()
    {
        bool isReordered = _existing.Exists(static item => item.IsOrdered && item.IsChanged);
        var changed = new HashSet<string>(
            _existing.Where(static item => item.HasLeft || item.IsChanged).Select(static item => Key(item.List, item.Path)),
            StringComparer.OrdinalIgnoreCase);
        return [.. _existing.Where(item => (isReordered && item.IsOrdered) || changed.Contains(Key(item.List, item.Path)))];
    }

    private List<ExistingItem> Existing(string list, string path) =>
        _byFile.TryGetValue(Key(list, path), out List<ExistingItem>? items)
            ? items.FindAll(item => item.Path == path || _spell(item.Path) == path)
            : [];
}
