using System.Collections;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Items;

/// <summary>An item that is in a list before any group joins it.</summary>
internal sealed class ExistingItem(ITaskItem item, string projectDirectory)
{
    /// <summary>The metadata that names the list.</summary>
    public const string ListMetadata = "WorkspaceItemList";

    private TaskItem? _updated;

    /// <summary>The list.</summary>
    public string List { get; } = item.GetMetadata(ListMetadata);

    /// <summary>The file, absolute.</summary>
    public string Path { get; } = LexicalPath.Absolute(projectDirectory, item.ItemSpec);

    /// <summary>Gets the unchanged item.</summary>
    public ITaskItem Original => item;

    /// <summary>Gets the item with its changes.</summary>
    public ITaskItem Current => _updated ?? item;

    /// <summary>Gets whether the item leaves its list for another.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Determines whether the item has no metadata: a glob added it, and nothing else mentions it.</summary>
    public bool IsBare => item.CloneCustomMetadata().Keys.Cast<string>().All(static name => name == ListMetadata);

    /// <summary>Determines whether metadata were set on it.</summary>
    public bool IsChanged
    {
        get
        {
            if (_updated is null)
                return false;
            IDictionary before = item.CloneCustomMetadata();
            return _updated.CloneCustomMetadata().Keys.Cast<string>().Any(name =>
                name != "OriginalItemSpec" && (!before.Contains(name) || item.GetMetadata(name) != _updated.GetMetadata(name)));
        }
    }

    /// <summary>Determines whether the order of the list matters to its reader: to a compiler, most of all to F#'s.</summary>
    public bool IsOrdered => List.Equals("Compile", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the item to set metadata on.</summary>
    public TaskItem Update() => _updated ??= new TaskItem(item);

    /// <summary>Removes the item from its list; returns a copy with all its metadata.</summary>
    public TaskItem Leave()
    {
        HasLeft = true;
        return new TaskItem(item);
    }
}
