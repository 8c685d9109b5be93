using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Output;

namespace WorkspaceSdk.Tasks;

/// <summary>Makes an item of every file in the manifest.</summary>
[MSBuildMultiThreadableTask]
public sealed class GetWorkspaceFiles : WorkspaceTask
{
    /// <summary>What <see cref="WriteWorkspaceManifest"/> wrote.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>The groups as declared: which of them want fingerprints.</summary>
    public ITaskItem[] Groups { get; set; } = [];

    /// <summary>Identity is the absolute path; <c>Group</c>, <c>WorkspacePath</c>, <c>MemberName</c>, <c>Fingerprint</c>.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    private protected override void Run()
    {
        WorkspaceManifest manifest = ManifestFiles.Read(PathText.Absolute(ProjectDirectory, ManifestFile));
        var fingerprinted = new HashSet<string>(
            Groups.Where(static g => string.Equals(g.GetMetadata(GroupMetadata.Fingerprint), "true", StringComparison.OrdinalIgnoreCase)).Select(static g => g.ItemSpec),
            StringComparer.Ordinal);

        var files = new List<ITaskItem>();
        foreach (ManifestGroup group in manifest.Groups)
        {
            bool hasMembers = group.Members != ManifestMembers.None;
            IEnumerable<MemberFile> members = hasMembers ? MemberTree.Of(group, manifest.Settings.Language).QualifiedFiles() : group.Files.Select(static path => new MemberFile("", path));
            foreach (MemberFile member in members.OrderBy(static m => m.Path, StringComparer.Ordinal))
            {
                string full = ManifestFiles.FullPath(Root, member.Path);
                var item = new TaskItem(ItemText.Escape(full));
                item.SetMetadata("Group", group.Name);
                item.SetMetadata("WorkspacePath", ItemText.Escape(member.Path));
                item.SetMetadata("MemberName", hasMembers ? manifest.Settings.ClassName + "." + member.Name : "");
                item.SetMetadata("Fingerprint", fingerprinted.Contains(group.Name) ? Fingerprint.OfFile(full).ToString() : "");
                files.Add(item);
            }
        }

        Files = [.. files];
    }
}
