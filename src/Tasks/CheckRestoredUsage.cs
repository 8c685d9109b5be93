using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Reports references and imports that use a package's property, which does not exist during restore. Restore then resolves them to
/// another path, and the build would fail with a message about something else.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckRestoredUsage : WorkspaceTask
{
    // Only properties that this package defines: a user may define $(WorkspaceVersion).
    private static readonly Regex OurProperty = new(
        @"\$\(Workspace(Root|\w+Dir)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private protected override void Run()
    {
        // The content of a target is evaluated when it runs, which is after restore.
        IEnumerable<XElement> evaluated = ProjectElements.In(ProjectFile)
            .Where(static e => !e.Ancestors().Any(static a => a.Name.LocalName == "Target"));
        foreach (XElement element in evaluated)
        {
            if (Value(element) is { } value && OurProperty.IsMatch(value))
                Report(
                    WorkspaceDiagnostics.PropertyNeededDuringRestore,
                    new SourceLocation(ProjectFile, element.Line()),
                    element.Name.LocalName,
                    value);
        }
    }

    private static string? Value(XElement element) => element.Name.LocalName switch
    {
        "ProjectReference" or "PackageReference" => element.AttributeText("Include") + element.AttributeText("Version"),
        "Import" => element.AttributeText("Project"),
        _ => null,
    };
}
