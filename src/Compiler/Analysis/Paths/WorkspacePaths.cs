using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Compiler.Generation;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>
/// The paths of a manifest, each with its members. Created once for a manifest's text, regardless of edits
/// elsewhere, and each table at its first use.
/// </summary>
internal sealed class WorkspacePaths
{
    /// <summary>
    /// Creates the paths from a manifest's text; null for any other text, and for an unreadable one, which the generator reports.
    /// </summary>
    public static readonly SourceTextValueProvider<WorkspacePaths?> Provider =
        new(static text => ParsedManifest.Of(text)?.Manifest is { } manifest ? new WorkspacePaths(manifest) : null);

    private readonly Lazy<PathTable<PathMember>> _members;
    private readonly Lazy<PathTable<string>> _lastSegments;
    private readonly Lazy<PathNode> _tree;

    /// <summary>Creates the paths of a manifest.</summary>
    public WorkspacePaths(WorkspaceManifest manifest)
    {
        Settings = manifest.Settings;
        ConfigDirectory = manifest.Directories.FirstOrDefault(static directory => directory.Name == "Config")?.Path;
        _members = new(() => PathMembers.Of(manifest));
        _lastSegments = new(() => PathMembers.LastSegments(manifest));
        _tree = new(() => PathNode.Tree(PathMembers.Paths(manifest)));
    }

    /// <summary>Gets the settings of the generated class.</summary>
    public ManifestSettings Settings { get; }

    /// <summary>Gets the directory of configurations, relative to the root; null when the workspace has none.</summary>
    public string? ConfigDirectory { get; }

    /// <summary>Gets the paths as a tree.</summary>
    public PathNode Tree => _tree.Value;

    /// <summary>Returns the members for a part of a text; <c>\</c> is the same as <c>/</c>.</summary>
    public PathMember? Find(string text, int start, int length) =>
        length > 0 && HasLastSegment(text, start, length) ? _members.Value.Find(text, start, length) : null;

    /// <summary>
    /// Determines whether any path ends in the last segment of a part of a text. This is a check for nearly every text
    /// that costs little and creates no name.
    /// </summary>
    public bool HasLastSegment(string text, int start, int length)
    {
        int end = start + length;
        if (length > 0 && text[end - 1] is '/' or '\\')
            end--;
        int last = end;
        while (last > start && text[last - 1] is not ('/' or '\\'))
            last--;
        return end > last && _lastSegments.Value.Find(text, last, end - last) is not null;
    }

    /// <summary>Determines whether a known path is a directory; <c>\</c> is the same as <c>/</c>.</summary>
    public bool IsDirectory(string path) =>
        Node(path) is { Children.Count: > 0 } || Find(path, 0, path.Length) is { IsNamed: true };

    /// <summary>Determines whether a known path is a directory that the workspace names, and no group has a file below it.</summary>
    public bool IsOnlyNamed(string path) =>
        Node(path) is { Children.Count: 0 } && Find(path, 0, path.Length) is { IsNamed: true };

    /// <summary>Returns a known path in the tree; null for another path. <c>\</c> is the same as <c>/</c>.</summary>
    public PathNode? Node(string path)
    {
        PathNode? node = Tree;
        foreach (string name in path.Split('/', '\\'))
            node = name.Length == 0 ? node : node?.Child(name, 0, name.Length);
        return node;
    }
}
