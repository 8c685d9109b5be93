using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// A package's properties do not exist during restore, so a reference or import that spells one was restored as if it were
/// elsewhere, and the build would fail with a message about something else. This says what it is.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckRestoredUsage : WorkspaceTask
{
    // Only what this package defines: a user's own $(WorkspaceVersion) is his business.
    private static readonly Regex OurProperty = new(@"\$\(Workspace(Root|\w+Dir)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private protected override void Run()
    {
        DeclarationLocator.Find(ProjectFile, reader =>
        {
            if (Value(reader) is { } value && OurProperty.IsMatch(value))
            {
                var location = new SourceLocation(ProjectFile, ((IXmlLineInfo)reader).LineNumber);
                Report(WorkspaceDiagnostics.PropertyNeededDuringRestore, location, reader.LocalName, value);
            }

            return false;
        });
    }

    private static string? Value(XmlReader reader) => reader.LocalName switch
    {
        "ProjectReference" or "PackageReference" => reader.GetAttribute("Include") + reader.GetAttribute("Version"),
        "Import" => reader.GetAttribute("Project"),
        _ => null,
    };
}
