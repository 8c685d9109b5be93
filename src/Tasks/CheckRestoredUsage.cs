using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// A package's properties do not exist during restore, so a reference or import that spells one was restored as if it were
/// elsewhere, and the build would fail with a message about something else. This says what it is.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckRestoredUsage : WorkspaceTask
{
    // Only what this package defines: a user's own $(WorkspaceVersion) is his business.
    private static readonly Regex OurProperty = new(
        @"\$\(Workspace(Root|\w+Dir)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private protected override void Run()
    {
        // What a target holds is evaluated when it runs, which is after restore.
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
