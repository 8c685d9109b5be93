using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;


namespace WorkspaceSdk.Tasks.Vanished;

/// <summary>Compares two manifests: finds the members of the first that are not in the second.</summary>
internal static class MemberDifference
{
    /// <summary>
    /// Finds the members that are gone, those of a kind (<c>Members</c>) included. Groups that are equal in both cost nothing.
    /// </summary>
    public static IEnumerable<VanishedMember> Gone(WorkspaceManifest before, WorkspaceManifest now)
    {
        var groups = now.Groups.ToDictionary(static group => group.Name, StringComparer.Ordinal);
        foreach (ManifestGroup group in before.Groups.Where(static group => group.HasCode))
        {
            groups.TryGetValue(group.Name, out ManifestGroup? other);
            if (other is not null
                && other.Files == group.Files
                && other.Base == group.Base
                && other.Members == group.Members
                && other.Content == group.Content)
                continue;
            HashSet<string> present = other is null || Lost(group, other)
                ? []
                : [.. Members(other, now.Settings.Language).Select(static member => member.Member)];
            foreach (VanishedMember member in Members(group, before.Settings.Language).Where(member => !present.Contains(member.Member)))
                yield return member;
        }

        HashSet<string> directories = [.. now.Directories.Select(static directory => directory.Name)];
        foreach (ManifestDirectory directory in before.Directories.Where(directory => !directories.Contains(directory.Name)))
            yield return new VanishedMember("", DirectoryNames.Member(directory.Name), directory.Path, IsDirectory: true);
    }

    /// <summary>Returns a function that determines whether a manifest has a member, so that it is not gone any more.</summary>
    public static Func<VanishedMember, bool> IsIn(WorkspaceManifest manifest, IEnumerable<string> groups)
    {
        var wanted = new HashSet<string>(groups, StringComparer.Ordinal);
        HashSet<string> members =
        [
            .. manifest.Groups
                .Where(group => group.HasCode && wanted.Contains(group.Name))
                .SelectMany(group => Members(group, manifest.Settings.Language))
                .Select(static member => member.Member),
            .. manifest.Directories.Select(static directory => DirectoryNames.Member(directory.Name)),
        ];
        return member => members.Contains(member.Member);
    }

    // A group that has only one kind of members left, or no contents any more, still has every name. But code
    // that used the other kind does not compile.
    private static bool Lost(ManifestGroup before, ManifestGroup now) =>
        (before.Members & ~now.Members & ManifestMembers.All) != 0
        || (before.Content != ManifestContent.None && now.Content != before.Content);

    private static IEnumerable<VanishedMember> Members(ManifestGroup group, ManifestLanguage language)
    {
        MemberTree tree = MemberTree.Of(group, language);
        IEnumerable<MemberFile> files = group.HasFileMembers || group.Content != ManifestContent.None ? tree.QualifiedFiles() : [];
        return files
            .Select(file => new VanishedMember(group.Name, file.Name, file.Path, IsDirectory: false))
            .Concat(Directories(group.Name, tree.Root, tree.Root.Name));
    }

    private static IEnumerable<VanishedMember> Directories(string group, MemberClass @class, string name) =>
        @class.Directories.SelectMany(directory => Directories(group, directory, name + "." + directory.Name))
            .Prepend(new VanishedMember(group, name + ".Directory", @class.Path, IsDirectory: true));
}
