using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Compiler.Generation;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>
/// The paths a manifest knows, each with its members. Made once for a manifest's text, whatever is edited
/// elsewhere, and each table when it is first asked.
/// </summary>
internal sealed class WorkspacePaths
{
    /// <summary>
    /// From a manifest's text; null for any other, and for one that cannot be read, about which the generator says enough.
    /// </summary>
    public static readonly SourceTextValueProvider<WorkspacePaths?> Provider =
        new(static text => ParsedManifest.Of(text)?.Manifest is { } manifest ? new WorkspacePaths(manifest) : null);

    private readonly Lazy<PathTable<PathMember>> _members;
    private readonly Lazy<PathTable<string>> _lastSegments;
    private readonly Lazy<PathNode> _tree;

    /// <summary>The paths of a manifest.</summary>
    public WorkspacePaths(WorkspaceManifest manifest)
    {
        Settings = manifest.Settings;
        _members = new(() => PathMembers.Of(manifest));
        _lastSegments = new(() => PathMembers.LastSegments(manifest));
        _tree = new(() => PathNode.Tree(PathMembers.Paths(manifest)));
    }

    /// <summary>Gets how the generated class looks.</summary>
    public ManifestSettings Settings { get; }

    /// <summary>The paths as a tree.</summary>
    public PathNode Tree => _tree.Value;

    /// <summary>The members for a part of a text; <c>\</c> is the same as <c>/</c>.</summary>
    public PathMember? Find(string text, int start, int length) =>
        length > 0 && HasLastSegment(text, start, length) ? _members.Value.Find(text, start, length) : null;

    /// <summary>
    /// Determines whether any path ends in the last segment of a part of a text: what nearly every text can be asked
    /// at no cost, and without a name being made.
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
    public bool IsDirectory(string path)
    {
        PathNode? node = Tree;
        foreach (string name in path.Split('/', '\\'))
            node = name.Length == 0 ? node : node?.Child(name, 0, name.Length);
        return node is { Children.Count: > 0 } || Find(path, 0, path.Length) is { IsNamed: true };
    }
}
