using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>A group's files as classes and members: a pure function of the group.</summary>
/// <param name="Root">The class of the group itself, which represents its base.</param>
/// <param name="Collisions">The collisions.</param>
public sealed record MemberTree(MemberClass Root, EquatableArray<MemberCollision> Collisions)
{
    /// <summary>Names every file and directory of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="language">The language of the classes.</param>
    public static MemberTree Of(ManifestGroup group, ManifestLanguage language = ManifestLanguage.CSharp)
    {
        string[] files = [.. group.Files];
        // A manifest's files are sorted: sorting them again would cost more than computing all names.
        if (!IsSorted(files))
            Array.Sort(files, StringComparer.Ordinal);
        var collisions = new List<MemberCollision>();
        MemberClass root = new MemberTreeBuilder(files, group.Base, language, collisions)
            .Build(group.Name, group.Name, group.Base, 0, files.Length);
        return new MemberTree(root, new(collisions));
    }

    /// <summary>Returns the classes with the contents of their files.</summary>
    public MemberClass WithContents(ManifestGroup group)
    {
        var contents = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < group.Files.Count; i++)
            contents[group.Files[i]] = group.Contents[i];
        return WithContents(Root, contents);
    }

    private static bool IsSorted(string[] files)
    {
        for (int i = 1; i < files.Length; i++)
        {
            if (string.CompareOrdinal(files[i - 1], files[i]) > 0)
                return false;
        }

        return true;
    }

    private static MemberClass WithContents(MemberClass @class, Dictionary<string, string> contents) => @class with
    {
        Files = new(@class.Files.Select(f => f with { Content = contents[f.Path] })),
        Directories = new(@class.Directories.Select(d => WithContents(d, contents))),
    };

    /// <summary>Returns every file with its full name, from the group on: <c>Contracts.Orders.V2Json</c>.</summary>
    public IEnumerable<MemberFile> QualifiedFiles() => Qualified(Root, Root.Name);

    private static IEnumerable<MemberFile> Qualified(MemberClass @class, string dottedName)
    {
        foreach (MemberFile file in @class.Files)
            yield return file with { Name = dottedName + "." + file.Name };
        foreach (MemberClass directory in @class.Directories)
        {
            foreach (MemberFile file in Qualified(directory, dottedName + "." + directory.Name))
                yield return file;
        }
    }
}
