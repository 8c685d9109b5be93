using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>
/// Represents the groups with members that list their files: groups that request them, and groups whose list the project uses.
/// </summary>
public sealed class FileListPlan
{
    private readonly ManifestSettings _settings;
    private readonly IReadOnlyList<(ManifestGroup Group, MemberTree Tree)> _groups;
    private readonly FileListUses _uses;
    private readonly bool _hasType;

    private FileListPlan(
        ManifestSettings settings, IReadOnlyList<(ManifestGroup Group, MemberTree Tree)> groups, FileListUses uses, bool hasType)
    {
        _settings = settings;
        _groups = groups;
        _uses = uses;
        _hasType = hasType;
    }

    /// <summary>Gets the classes; those of absolute and of relative paths are separate.</summary>
    internal IReadOnlyList<FileListTree> Trees =>
    [
        .. _groups.Where(static g => g.Group.HasFullPaths).Select(g => new FileListTree(g.Tree.Root, _settings, IsRelative: false)),
        .. _groups.Where(static g => g.Group.HasRelativePaths).Select(g => new FileListTree(g.Tree.Root, _settings, IsRelative: true)),
    ];

    /// <summary>Plans the lists.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="uses">The uses of the lists in the project.</param>
    public static FileListPlan Of(WorkspaceManifest manifest, FileListUses uses) => new(
        manifest.Settings,
        [.. Groups(manifest, group => IsAlways(group) || !uses.IsEmpty)
            .Where(g => IsAlways(g.Group) || uses.Includes(g.Tree.Root, manifest.Settings.Language))],
        uses,
        hasType: true);

    /// <summary>Plans the files that a generator adds to code that the build writes.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="uses">The uses of the lists in the project.</param>
    public static FileListPlan OfAdded(WorkspaceManifest manifest, FileListUses uses) => new(
        manifest.Settings,
        [.. Groups(manifest, group => !IsAlways(group) && !uses.IsEmpty)
            .Where(g => uses.Includes(g.Tree.Root, manifest.Settings.Language))],
        uses,
        hasType: !manifest.Groups.Any(IsAlways));

    /// <summary>Returns the C# files.</summary>
    public IReadOnlyList<SourceUnit> Units(EmitOptions options)
    {
        if (_groups.Count == 0)
            return [];
        // No class has a name with '-', so no other generated file has these names.
        var units = new List<SourceUnit>();
        if (_hasType)
            units.Add(new FileListTypeUnit(_settings.ClassName + "-files", _settings, options));
        foreach ((ManifestGroup group, MemberTree tree) in _groups)
            units.Add(new FileListUnit(
                _settings.ClassName + "-files." + group.Name,
                _settings,
                options,
                group.Members,
                tree.Root,
                IsAlways(group) ? FileListUses.All : _uses,
                GroupPlace.Of(group)));
        return [.. HintNames.Unique(units)];
    }

    /// <summary>Returns the lists of a group; null when it has none.</summary>
    internal FileListTree? Of(ManifestGroup group, MemberClass @class, bool isRelative) =>
        _groups.Any(known => ReferenceEquals(known.Group, group)) ? new FileListTree(@class, _settings, isRelative) : null;

    private static bool IsAlways(ManifestGroup group) => (group.Members & ManifestMembers.Files) != 0;

    private static IEnumerable<(ManifestGroup Group, MemberTree Tree)> Groups(
        WorkspaceManifest manifest, Func<ManifestGroup, bool> isCandidate) =>
        manifest.Groups
            .Where(group => group.Members != ManifestMembers.None && isCandidate(group))
            .Select(group => (group, MemberTree.Of(group, manifest.Settings.Language)));
}
