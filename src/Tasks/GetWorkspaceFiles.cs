using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.State;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>Creates an item for every file in the manifest.</summary>
[MSBuildMultiThreadableTask]
public sealed class GetWorkspaceFiles : WorkspaceTask
{
    /// <summary>Gets the manifest that <see cref="WriteWorkspaceManifest"/> wrote.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>Gets the state of the manifest, which also holds known fingerprints.</summary>
    [Required]
    public string StateFile { get; set; } = "";

    /// <summary>The groups as declared, with their requests for fingerprints.</summary>
    public ITaskItem[] Groups { get; set; } = [];

    /// <summary>Identity is the absolute path; <c>Group</c>, <c>WorkspacePath</c>, <c>MemberName</c>, <c>Fingerprint</c>.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    private protected override void Run()
    {
        if (IsMissingInEditor(ManifestFile))
            return;
        WorkspaceManifest manifest = ManifestFiles.Read(LexicalPath.OfProperty(ProjectDirectory, ManifestFile));
        var fingerprinted = new HashSet<string>(
            Groups.Where(static g => bool.TryParse(g.GetMetadata(GroupMetadata.Fingerprint), out bool wanted) && wanted)
                .Select(static g => g.ItemSpec),
            StringComparer.Ordinal);
        Dictionary<string, string> fingerprints = Fingerprints(
            manifest.Groups.Where(group => fingerprinted.Contains(group.Name)).SelectMany(static group => group.Files));

        var files = new List<ITaskItem>();
        foreach (ManifestGroup group in manifest.Groups)
        {
            bool hasMembers = group.HasFileMembers;
            IEnumerable<MemberFile> members = hasMembers
                ? MemberTree.Of(group, manifest.Settings.Language).QualifiedFiles()
                : group.Files.Select(static path => new MemberFile("", path));
            foreach (MemberFile member in members.Where(member => CanBeItem(group.Name, member.Path))
                .OrderBy(static m => m.Path, StringComparer.Ordinal))
            {
                var item = new TaskItem(ItemText.Escape(ManifestFiles.FullPath(Root, member.Path)));
                item.SetMetadata("Group", group.Name);
                item.SetMetadata("WorkspacePath", ItemText.Escape(member.Path));
                item.SetMetadata("MemberName", hasMembers ? manifest.Settings.ClassName + "." + member.Name : "");
                item.SetMetadata("Fingerprint", fingerprinted.Contains(group.Name) ? fingerprints[member.Path] : "");
                files.Add(item);
            }
        }

        Files = [.. files];
    }

    private Dictionary<string, string> Fingerprints(IEnumerable<string> paths)
    {
        string[] files = [.. paths.Distinct()];
        if (files.Length == 0)
            return [];
        var stateFile = new BuildStateFile(LexicalPath.OfProperty(ProjectDirectory, StateFile), Log);
        BuildState? state = stateFile.TryLoad();
        var update = new FingerprintUpdate(
            path => ManifestFiles.FullPath(Root, path), state?.Fingerprints ?? new FingerprintTable(), () => ReadClock(stateFile.Path));
        try
        {
            Dictionary<string, string> fingerprints = update.Run(files);
            Log.LogMessage(MessageImportance.Low, "Workspace fingerprints: {0} files, {1} of them hashed.", files.Length, update.Hashed);

            // Without a state, every build reports a problem; such a project hashes every time.
            if (state is not null && update.IsChanged && !FailIfNotIncremental)
                WriteWhenDifferent(stateFile.Path, (state with { Fingerprints = update.Table }).ToBytes());
            return fingerprints;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(WorkspaceDiagnostics.FileUnreadable, new SourceLocation(ProjectFile, 0), exception.Message);
        }
    }
}
