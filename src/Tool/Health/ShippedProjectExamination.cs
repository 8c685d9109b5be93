using System.Xml.Linq;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Declarations;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Finds C# projects that make a package which carries the generated class although their code does not use it.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="declarations">Its declarations; null when they cannot be read.</param>
/// <param name="cancellation">Ends the search.</param>
internal sealed class ShippedProjectExamination(Workspace workspace, WorkspaceDeclarations? declarations, CancellationToken cancellation)
{
    private const string PackageName = "WorkspaceSdk";
    private static readonly string[] SharedFiles = ["Directory.Build.props", "Directory.Build.targets", "Directory.Workspace.props"];
    private static readonly string[] NamingAttributes = ["Sdk", "Name", "Include"];

    /// <summary>Adds the projects to the observations.</summary>
    public void Run(List<Observation> observations)
    {
        foreach (FileEntry project in workspace.Find(new FileQuery { Patterns = ["**/*.csproj"] }, cancellation).Where(static entry => entry.RawPath.IsEmpty).OrderBy(static entry => entry.Path, StringComparer.Ordinal))
        {
            if (CarriesUnusedClass(project.Path))
                observations.Add(new Observation(false, null, project.Path, "its package carries the generated class, some 10 KB, and no code below the project's directory uses it. Set WorkspaceEmit to None in the project, or to Generator to keep the class."));
        }
    }

    private bool CarriesUnusedClass(string project)
    {
        try
        {
            XElement[] own = [.. ProjectElements.In(workspace.Join(project))];
            if (!own.Any(MakesPackage))
                return false;
            XElement[] all = [.. own, .. FilesAbove(project).SelectMany(file => ProjectElements.In(workspace.Join(file)))];
            return all.Any(UsesThePackage) && !all.Any(static element => element.IsNamed("WorkspaceEmit")) && !UsesTheClass(project);
        }
        catch (DeclarationException)
        {
            // A file that is no XML is no hint: MSBuild reports it.
            return false;
        }
    }

    private static IEnumerable<string> FilesAbove(string project)
    {
        for (string directory = project; directory.Length > 0;)
        {
            directory = directory[..Math.Max(0, directory.LastIndexOf('/'))];
            foreach (string name in SharedFiles)
                yield return directory.Length == 0 ? name : directory + "/" + name;
        }
    }

    private static bool MakesPackage(XElement element) =>
        element.IsNamed("PackageId") || ((element.IsNamed("IsPackable") || element.IsNamed("GeneratePackageOnBuild")) && string.Equals(element.Value.Trim(), "true", StringComparison.OrdinalIgnoreCase));

    private static bool UsesThePackage(XElement element) => NamingAttributes.Any(name => element.AttributeText(name) is { } text
        && text.Split(';').Any(static part => string.Equals(part.Split('/')[0].Trim(), PackageName, StringComparison.OrdinalIgnoreCase)));

    private bool UsesTheClass(string project)
    {
        var query = new FileQuery { Directory = project[..Math.Max(0, project.LastIndexOf('/'))], Patterns = ["**/*.{cs,razor,cshtml}"] };
        return workspace.Search(declarations?.ClassName ?? "Workspace", query, cancellation: cancellation).Any();
    }
}
