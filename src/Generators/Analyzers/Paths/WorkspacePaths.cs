using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Generators;

/// <summary>The paths a manifest knows, each with its members. Made once for a manifest's text, whatever is edited elsewhere.</summary>
internal sealed class WorkspacePaths
{
    /// <summary>From a manifest's text; null for any other, and for one that cannot be read, about which the generator says enough.</summary>
    public static readonly SourceTextValueProvider<WorkspacePaths?> Provider = new(TryRead);

    private readonly PathTable<PathMember> _members;
    private readonly PathTable<string> _lastSegments;
    private readonly Lazy<PathNode> _tree;

    private WorkspacePaths(WorkspaceManifest manifest)
    {
        Settings = manifest.Settings;
        List<PathMember> all = PathMembersOf(manifest);
        _members = new PathTable<PathMember>(all.Count);
        _lastSegments = new PathTable<string>(all.Count);
        foreach (PathMember member in all)
        {
            _members.TryAdd(member.Path, member);
            string last = member.Path.Substring(member.Path.LastIndexOf('/') + 1);
            _lastSegments.TryAdd(last, last);
        }

        _tree = new Lazy<PathNode>(() => PathNode.Tree(all.Select(static m => m.Path)));
    }

    /// <summary>How the generated class looks.</summary>
    public ManifestSettings Settings { get; }

    /// <summary>The paths as a tree, made when it is first wanted.</summary>
    public PathNode Tree => _tree.Value;

    /// <summary>The members for a part of a text; <c>\</c> is the same as <c>/</c>.</summary>
    public PathMember? Find(string text, int start, int length) => length == 0 ? null : _members.Find(text, start, length);

    /// <summary>Whether any path ends in this segment: what nearly every literal can be asked at no cost.</summary>
    public bool HasLastSegment(string text, int start, int length) => length > 0 && _lastSegments.Find(text, start, length) is not null;

    private static WorkspacePaths? TryRead(SourceText text)
    {
        if (!ManifestInput.IsManifest(text))
            return null;

        try
        {
            return new WorkspacePaths(ManifestReader.Read(text.ToString()));
        }
        catch (ManifestFormatException)
        {
            return null;
        }
    }

    // A path may have several members: named directories say it best, then the first group that has what is wanted.
    private static List<PathMember> PathMembersOf(WorkspaceManifest manifest)
    {
        var all = new Dictionary<string, PathMember>(StringComparer.Ordinal);
        foreach (ManifestDirectory directory in manifest.Directories)
            Add(directory.Path, DirectoryNames.Member(directory.Name), ManifestMembers.All);
        foreach (ManifestGroup group in manifest.Groups)
        {
            if (group.Members != ManifestMembers.None)
                AddClass(MemberTree.Of(group).Root, group.Name, group.Members);
        }

        return [.. all.Values];

        void AddClass(MemberClass @class, string dotted, ManifestMembers members)
        {
            Add(@class.Path, dotted + ".Directory", members);
            foreach (MemberFile file in @class.Files)
                Add(file.Path, dotted + "." + file.Name, members);
            foreach (MemberClass directory in @class.Directories)
                AddClass(directory, dotted + "." + directory.Name, members);
        }

        void Add(string path, string dotted, ManifestMembers members)
        {
            string? full = (members & ManifestMembers.FullPath) != 0 ? "." + dotted : null;
            string? relative = (members & ManifestMembers.RelativePath) != 0 ? ".Relative." + dotted : null;
            all[path] = all.TryGetValue(path, out PathMember? known) ? new PathMember(path, known.Full ?? full, known.Relative ?? relative) : new PathMember(path, full, relative);
        }
    }
}
