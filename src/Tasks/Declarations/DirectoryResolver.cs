using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Converts declared directories to absolute ones inside the root. The last of several with one name counts.</summary>
/// <param name="root">The workspace root, absolute.</param>
/// <param name="className">The name of the generated class, which no member may have.</param>
/// <param name="report">Receives diagnostics.</param>
internal sealed class DirectoryResolver(string root, string className, Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
{
    private readonly DirectoryCheck _check = new(
        root,
        BuildDeclarations.Names(className),
        problem => report(WorkspaceDiagnostics.Of(problem.Code), problem.Location, problem.Arguments));
    private readonly Dictionary<string, ITaskItem> _resolved = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns the directories by name. Identity is the name; <c>Location</c> is absolute and ends with a separator;
    /// <c>WorkspacePath</c> is relative with <c>/</c>.
    /// </summary>
    public ITaskItem[] Directories()
    {
        var names = new string[_resolved.Count];
        _resolved.Keys.CopyTo(names, 0);
        Array.Sort(names, StringComparer.Ordinal);
        return Array.ConvertAll(names, name => _resolved[name]);
    }

    /// <summary>
    /// Adds the standard directories, which this package declares: the cause of a problem with one is in one of the user's files.
    /// </summary>
    /// <param name="declarations"><c>Name=path</c> of each.</param>
    /// <param name="userFiles">The files that may hold the cause of a problem.</param>
    public void AddStandard(IEnumerable<string> declarations, IReadOnlyList<string> userFiles)
    {
        foreach (string declaration in declarations)
        {
            string name = declaration.Substring(0, declaration.IndexOf('='));
            Add(name, declaration.Substring(name.Length + 1), property: "", () => DeclarationLocator.Item(
                userFiles, "WorkspaceDirectory", name));
        }
    }

    /// <summary>Adds a directory, or reports a problem with it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="path">Absolute, or relative to the root.</param>
    /// <param name="property">The value of the directory's property; empty when it has none yet.</param>
    /// <param name="locate">Finds its declaration.</param>
    /// <returns>The directory; null when it has a problem.</returns>
    public ITaskItem? Add(string name, string path, string property, Func<SourceLocation> locate)
    {
        if (_check.Read(name, path, property, locate) is not { } inside)
            return null;
        string full = LexicalPath.Absolute(root, inside);
        var directory = new TaskItem(ItemText.Escape(name));
        directory.SetMetadata("Location", ItemText.Escape(full + Path.DirectorySeparatorChar));
        directory.SetMetadata("WorkspacePath", ItemText.Escape(inside));
        return _resolved[name] = directory;
    }
}
