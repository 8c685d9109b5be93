using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Sources;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Reports that a package's code reads absolute paths of this workspace, which does not exist where the package is used.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckPackedWorkspaceUsage : WorkspaceTask
{
    /// <summary>The project's sources.</summary>
    public string[] Sources { get; set; } = [];

    /// <summary>The <c>WorkspaceFiles</c> items.</summary>
    public string[] Groups { get; set; } = [];

    /// <summary>The names of the workspace's directories.</summary>
    public string[] Directories { get; set; } = [];

    /// <summary>The name of the generated class.</summary>
    public string ClassName { get; set; } = "Workspace";

    /// <summary>The project's <c>$(Language)</c>.</summary>
    public string Language { get; set; } = "";

    /// <summary>The package's name.</summary>
    public string PackageId { get; set; } = "";

    private protected override void Run()
    {
        bool ignoresCase = EmitSettings.Language(Language) == ManifestLanguage.VisualBasic;
        var members = new HashSet<string>(
            [.. Groups, .. Directories.Select(DirectoryNames.Member), "Root"],
            ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        (string[] Chain, SourceLocation Location)[] uses =
        [
            .. SourceFile.Read(ProjectDirectory, Sources)
                .SelectMany(file => file.ChainsAfter(ClassName, ignoresCase))
                .Where(use => members.Contains(use.Chain[0])),
        ];
        if (uses.Length == 0)
            return;
        string first = ClassName + "." + string.Join(".", uses[0].Chain);
        string more = uses.Length == 1 ? "" : $" and {uses.Length - 1} more";
        Report(WorkspaceDiagnostics.PackageReadsAbsolutePaths, uses[0].Location, PackageId, first + more);
    }
}
