using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Sources;
using WorkspaceSdk.Tasks.Text;
using WorkspaceSdk.Tasks.Vanished;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Runs after a build failed. For each member that is gone, and whose name the sources still contain, it reports
/// its former file and the reason why it is gone.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ReportVanishedMembers : WorkspaceTask
{
    // Further reports would be like the first ones; the compiler names every use.
    private const int MostReports = 20;

    /// <summary>Gets the file of vanished members that <see cref="WriteWorkspaceManifest"/> wrote.</summary>
    [Required]
    public string VanishedFile { get; set; } = "";

    /// <summary>Gets the manifest that <see cref="WriteWorkspaceManifest"/> wrote.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>The project's sources.</summary>
    public string[] Sources { get; set; } = [];

    /// <summary>The <c>WorkspaceFiles</c> items.</summary>
    public ITaskItem[] Groups { get; set; } = [];

    /// <summary>The globs, relative to the root, that every group excludes by default; <c>;</c>-separated.</summary>
    public string DefaultExcludes { get; set; } = "";

    /// <summary>The name of the generated class.</summary>
    public string ClassName { get; set; } = "Workspace";

    private protected override void Run()
    {
        string manifestFile = LexicalPath.OfProperty(ProjectDirectory, ManifestFile);
        if (!File.Exists(manifestFile))
            return;
        WorkspaceManifest manifest = ManifestFiles.Read(manifestFile);
        string root = LexicalPath.Absolute(ProjectDirectory, Root);

        // Faults of declarations were reported when the manifest was created.
        var reader = new BuildDeclarations(root, ClassName, static (_, _, _) => { });
        IReadOnlyList<GroupDeclaration> declarations = reader.Groups(Groups, ProjectFile, [], hints: false);
        var reason = new VanishedReason(root, manifest, DeclaredText.Split(DefaultExcludes));
        foreach (VanishedMember member in Used(manifest.Settings.Language).Take(MostReports))
        {
            ITaskItem? declared = Array.Find(Groups, group => group.ItemSpec == member.Group);
            GroupDeclaration[] entries = [.. declarations.Where(entry => entry.Name == member.Group)];
            SourceLocation location = declared is null ? new SourceLocation(ProjectFile, 0) : reader.Locate(declared.Declared());
            Report(
                WorkspaceDiagnostics.MemberVanished,
                location,
                ClassName + "." + member.Member,
                member.Path,
                reason.Of(member, declared is not null, entries));
        }
    }

    // A directory is reported only if none of its files is, since those reports include it.
    private IEnumerable<VanishedMember> Used(ManifestLanguage language)
    {
        var comparer = language == ManifestLanguage.VisualBasic ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var names = new HashSet<string>(SourceFile.Read(ProjectDirectory, Sources).SelectMany(static file => file.Names()), comparer);
        VanishedMember[] used = [.. Vanished.VanishedFile.Read(LexicalPath.OfProperty(ProjectDirectory, VanishedFile))
            .Where(member => names.Contains(member.LastName))];
        VanishedMember[] files = [.. used.Where(static member => !member.IsDirectory)];
        return files.Concat(used.Where(member =>
            member.IsDirectory && !Array.Exists(files, file => file.Path.StartsWith(member.Path + "/", StringComparison.Ordinal))));
    }
}
