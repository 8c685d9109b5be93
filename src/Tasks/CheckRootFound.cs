using System.Xml.Linq;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Runs in a project without a workspace root, whose own directory is the root. A missing reference or import that starts at the root
/// shows that another directory was meant. Restore skips it, and a later build fails in another project.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckRootFound : WorkspaceTask
{
    /// <summary>The <c>ProjectReference</c> items.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary><c>Name=path</c> of each standard directory.</summary>
    public string[] StandardDirectories { get; set; } = [];

    private protected override void Run()
    {
        List<(string File, XElement Element)> elements = [.. UserFiles.SelectMany(static file => Evaluated(file)
            .Select(element => (file, element)))];
        var properties = new RootProperties(Root, StandardDirectories);
        properties.AddDerived(elements.Select(static e => e.Element));

        HashSet<string> missing = [.. References.Select(reference => LexicalPath.OfProperty(ProjectDirectory, reference.ItemSpec))
            .Where(static path => !File.Exists(path))];
        foreach ((string file, XElement element) in elements)
        {
            if (Missing(element, properties, missing) is { } path)
                Report(
                    WorkspaceDiagnostics.RootNotFound,
                    new SourceLocation(file, element.Line()),
                    ProjectDirectory,
                    element.Name.LocalName,
                    path.Text,
                    path.Path);
        }
    }

    // The missing file that the element names; null when there is none, or when only MSBuild can evaluate the path.
    private (string Text, string Path)? Missing(XElement element, RootProperties properties, HashSet<string> missing)
    {
        bool isReference = element.Name.LocalName == "ProjectReference";
        // An import with a condition may be left out on purpose. MSBuild itself rejects one without, except during restore.
        if (!isReference
            && (element.Name.LocalName != "Import" || element.AncestorsAndSelf().Any(static e => e.AttributeText("Condition") is not null)))
            return null;

        foreach (string part in (element.AttributeText(isReference ? "Include" : "Project") ?? "").Split(';'))
        {
            if (!properties.IsUsedIn(part))
                continue;
            string path = LexicalPath.OfProperty(ProjectDirectory, properties.Expand(part.Trim()));
            if (isReference
                ? missing.Contains(path)
                    || missing.FirstOrDefault(m => IsUnknown(path) && Path.GetFileName(m) == Path.GetFileName(path)) is not null
                : !IsUnknown(path) && !File.Exists(path))
                return (part.Trim(), path);
        }

        return null;
    }

    // The content of a target is evaluated when it runs; a missing file there is not this check's concern.
    private static IEnumerable<XElement> Evaluated(string file) =>
        ProjectElements.In(file).Where(static e => !e.Ancestors().Any(static a => a.Name.LocalName == "Target"));

    private static bool IsUnknown(string path) => path.IndexOfAny(['$', '*', '?', '@', '%']) >= 0;
}
