using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks;

/// <summary>Turns the declared directories into absolute ones inside the root, and names the properties that do not exist yet.</summary>
[MSBuildMultiThreadableTask]
public sealed class ResolveWorkspaceDirectories : WorkspaceTask
{
    /// <summary>Where this package's own declarations are.</summary>
    public string SdkDirectory { get; set; } = "";

    /// <summary>The name of the generated class, which no member may have.</summary>
    public string ClassName { get; set; } = "Workspace";

    /// <summary>Whether there are the standard directories only, and the property of each says what its <c>Path</c> says. Then the items have neither <c>PropertyValue</c> nor <c>DeclaredIn</c>.</summary>
    public bool AreStandard { get; set; }

    /// <summary>Identity is the name; <c>Path</c>; <c>PropertyValue</c>, the value of the directory's property now; <c>DeclaredIn</c>.</summary>
    public ITaskItem[] Directories { get; set; } = [];

    /// <summary>Identity is the name; <c>Location</c> is absolute and ends with a separator; <c>WorkspacePath</c> is relative with <c>/</c>.</summary>
    [Output]
    public ITaskItem[] ResolvedDirectories { get; private set; } = [];

    /// <summary>Identity is the property; <c>Location</c> is its value.</summary>
    [Output]
    public ITaskItem[] NewProperties { get; private set; } = [];

    private protected override void Run()
    {
        string root = PathText.Absolute(ProjectDirectory, Root);
        var resolved = new Dictionary<string, ITaskItem>(StringComparer.Ordinal);
        var properties = new List<ITaskItem>();

        foreach (ITaskItem item in Directories)
        {
            if (Resolve(root, item) is not { } directory)
                continue;
            resolved[item.ItemSpec] = directory;
            if (!AreStandard && item.GetMetadata("PropertyValue").Length == 0)
                properties.Add(WithDirectory($"Workspace{item.ItemSpec}Dir", directory.GetMetadata("Location")));
        }

        var names = new string[resolved.Count];
        resolved.Keys.CopyTo(names, 0);
        Array.Sort(names, StringComparer.Ordinal);
        ResolvedDirectories = Array.ConvertAll(names, name => resolved[name]);
        NewProperties = properties.ToArray();
    }

    private TaskItem? Resolve(string root, ITaskItem item)
    {
        string name = item.ItemSpec;
        string path = item.GetMetadata("Path");
        if (DirectoryNames.Problem(name, ClassName) is { } problem)
        {
            Report(WorkspaceDiagnostics.DirectoryNameInvalid, Locate(item), name, problem);
            return null;
        }

        string full = PathText.Absolute(root, path);
        if (path.Trim().Length == 0 || PathText.Inside(root, full) is not { } inside)
        {
            Report(WorkspaceDiagnostics.DirectoryOutsideRoot, Locate(item), name, path, root);
            return null;
        }

        string property = item.GetMetadata("PropertyValue");
        if (property.Length > 0 && !string.Equals(PathText.Absolute(root, property), full, PathText.Comparison))
        {
            Report(WorkspaceDiagnostics.DirectoryDisagrees, Locate(item), name, property, path);
            return null;
        }

        TaskItem resolved = WithDirectory(name, full + Path.DirectorySeparatorChar);
        resolved.SetMetadata("WorkspacePath", ItemText.Escape(inside));
        return resolved;
    }

    // A standard directory is declared by this package; what is wrong with it is written in one of the user's files.
    private SourceLocation Locate(ITaskItem item)
    {
        string declaredIn = item.GetMetadata("DeclaredIn");
        bool isOurs = AreStandard || declaredIn.StartsWith(SdkDirectory, StringComparison.Ordinal);
        return DeclarationLocator.Item([.. isOurs ? [] : new[] { declaredIn }, .. UserFiles], "WorkspaceDirectory", item.ItemSpec);
    }

    private static TaskItem WithDirectory(string identity, string directory)
    {
        var item = new TaskItem(ItemText.Escape(identity));
        item.SetMetadata("Location", ItemText.Escape(directory));
        return item;
    }
}
