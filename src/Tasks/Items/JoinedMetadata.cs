using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Items;

/// <summary>The metadata that one declaration of a group passes on to the items of its files.</summary>
internal sealed class JoinedMetadata
{
    private readonly List<KeyValuePair<string, MetadataTemplate>> _templates = [];
    private readonly ManifestGroup _group;
    private readonly Lazy<Dictionary<string, string>> _memberNames;

    public JoinedMetadata(
        ITaskItem declaration,
        GroupMetadataElements elements,
        ManifestGroup group,
        ManifestSettings settings,
        Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
    {
        _group = group;
        _memberNames = new(() => MemberNames(group, settings));
        foreach (KeyValuePair<string, string> pair in declaration.PassedOn())
        {
            MetadataTemplate template = MetadataTemplate.Constant(pair.Value);
            foreach (WrittenMetadata written in elements.Of(declaration, pair.Key))
            {
                if (MetadataTemplate.TryMatch(written.Text, pair.Value, declaration, out MetadataTemplate? matched, out string? problem))
                    template = matched!;
                else if (problem is not null)
                    report(
                        WorkspaceDiagnostics.FileMetadataUnusable,
                        written.Location,
                        [declaration.ItemSpec, pair.Key, written.Text, problem]);
            }

            _templates.Add(new(pair.Key, template));
        }
    }

    /// <summary>Determines whether the group passes on metadata of this name.</summary>
    public bool Has(string name) => _templates.Exists(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Sets all metadata on the item of a file.</summary>
    public void Set(TaskItem item, string path, string full)
    {
        foreach (KeyValuePair<string, MetadataTemplate> pair in _templates)
            item.SetMetadata(pair.Key, Value(pair.Value, item, path, full));
    }

    /// <summary>Sets the metadata that the item of a file does not have yet.</summary>
    public void SetMissing(TaskItem item, string path, string full)
    {
        foreach (KeyValuePair<string, MetadataTemplate> pair in _templates)
        {
            if (item.GetMetadata(pair.Key).Length == 0)
                item.SetMetadata(pair.Key, Value(pair.Value, item, path, full));
        }
    }

    private string Value(MetadataTemplate template, TaskItem item, string path, string full) =>
        ItemText.Escape(template.Fill(name => Reference(name, item, path, full)));

    private string Reference(string name, TaskItem item, string path, string full) => name.ToUpperInvariant() switch
    {
        "WORKSPACEPATH" => path,
        "GROUP" => _group.Name,
        "MEMBERNAME" => _memberNames.Value.TryGetValue(path, out string? member) ? member : "",
        "RECURSIVEDIR" => RecursiveDirectory(path),

        // Both are the text of the item; all others must not depend on the current directory.
        "IDENTITY" or "RELATIVEDIR" => item.GetMetadata(name),
        _ => new TaskItem(ItemText.Escape(full)).GetMetadata(name),
    };

    private string RecursiveDirectory(string path)
    {
        string below = _group.Base.Length == 0 ? path : path.Substring(_group.Base.Length + 1);
        return below.Substring(0, below.LastIndexOf('/') + 1).Replace('/', Path.DirectorySeparatorChar);
    }

    private static Dictionary<string, string> MemberNames(ManifestGroup group, ManifestSettings settings) =>
        !group.HasFileMembers
            ? []
            : MemberTree.Of(group, settings.Language)
                .QualifiedFiles()
                .ToDictionary(static member => member.Path, member => settings.ClassName + "." + member.Name, StringComparer.Ordinal);
}
