using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;


namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>Lists the paths of a manifest with their members.</summary>
internal static class PathMembers
{
    /// <summary>Returns every path that has a member, each directory and file once or more, in no order.</summary>
    public static HashSet<string> Paths(WorkspaceManifest manifest)
    {
        var paths = new HashSet<string>(manifest.Directories.Select(static d => d.Path), StringComparer.Ordinal);
        foreach (ManifestGroup group in manifest.Groups.Where(static g => g.Members != ManifestMembers.None))
        {
            paths.Add(group.Base);
            foreach (string file in group.Files)
            {
                if (group.HasFileMembers)
                    paths.Add(file);
                for (int slash = file.LastIndexOf('/'); slash > group.Base.Length
                    && paths.Add(file.Substring(0, slash)); slash = file.LastIndexOf('/', slash - 1))
                {
                }
            }
        }

        return paths;
    }

    /// <summary>Returns the last segments of the paths.</summary>
    public static PathTable<string> LastSegments(WorkspaceManifest manifest)
    {
        var segments = new HashSet<string>(Paths(manifest).Select(static p => p.Substring(p.LastIndexOf('/') + 1)), StringComparer.Ordinal);
        var table = new PathTable<string>(segments.Count);
        foreach (string segment in segments)
            table.TryAdd(segment, segment);
        return table;
    }

    /// <summary>
    /// Returns the members by path. A path may have several: a named directory takes precedence, then the first group with the right kind.
    /// </summary>
    public static PathTable<PathMember> Of(WorkspaceManifest manifest)
    {
        var all = new Dictionary<string, PathMember>(StringComparer.Ordinal);
        var types = PathTypeTable.OfText(manifest);
        foreach (ManifestDirectory directory in manifest.Directories)
            Add(directory.Path, DirectoryNames.Member(directory.Name), Texts(ManifestMembers.All, types.OfDirectories(manifest)));
        foreach (ManifestGroup group in manifest.Groups)
        {
            if (group.Members != ManifestMembers.None)
                AddClass(MemberTree.Of(group).Root, group.Name, group);
        }

        var table = new PathTable<PathMember>(all.Count);
        foreach (PathMember member in all.Values)
            table.TryAdd(member.Path, member);
        return table;

        void AddClass(MemberClass @class, string dotted, ManifestGroup group)
        {
            ManifestMembers classes = (group.HasFullPaths ? ManifestMembers.FullPath : ManifestMembers.None)
                | (group.HasRelativePaths ? ManifestMembers.RelativePath : ManifestMembers.None);
            MemberTypes? own = types.Of(manifest, group);
            Add(@class.Path, dotted + ".Directory", Texts(classes, own?.Directory));
            foreach (MemberFile file in group.HasFileMembers ? @class.Files : [])
                Add(file.Path, dotted + "." + file.Name, Texts(group.Members, own?.File));
            foreach (MemberClass directory in @class.Directories)
                AddClass(directory, dotted + "." + directory.Name, group);
        }

        // Only a text can replace a text.
        static ManifestMembers Texts(ManifestMembers members, PathTypeCode? type) =>
            type is null ? members : members & ~ManifestMembers.FullPath;

        void Add(string path, string dotted, ManifestMembers members)
        {
            string? full = (members & ManifestMembers.FullPath) != 0 ? "." + dotted : null;
            string? relative = (members & ManifestMembers.RelativePath) != 0 ? ".Relative." + dotted : null;
            all[path] = all.TryGetValue(path, out PathMember? known)
                ? new PathMember(path, known.Full ?? full, known.Relative ?? relative)
                : new PathMember(path, full, relative);
        }
    }
}

/// <summary>
/// Holds the members of the generated class for one path, as C# that starts with the class. A member that does not exist is null.
/// </summary>
/// <param name="Path">The path relative to the root, <c>/</c>-separated.</param>
/// <param name="Full">The absolute path: <c>.Contracts.Orders.V2Json</c>.</param>
/// <param name="Relative">The constant: <c>.Relative.Contracts.Orders.V2Json</c>.</param>
internal sealed record PathMember(string Path, string? Full, string? Relative)
{
    /// <summary>
    /// Gets a value indicating whether it is a directory that the workspace names: its member is
    /// one of the class itself, and of no group.
    /// </summary>
    public bool IsNamed => (Full ?? Relative?.Substring(".Relative".Length))?.IndexOf('.', 1) < 0;
}
