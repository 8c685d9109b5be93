using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>The generated member of every file of a group, with the classes around it: <c>Workspace.Contracts.Orders.V2Json</c>.</summary>
internal static class MemberIndex
{
    /// <summary>Keyed by the path relative to the root.</summary>
    public static IReadOnlyDictionary<string, string> Of(ManifestGroup group, string className)
    {
        var members = new Dictionary<string, string>(group.Files.Count, StringComparer.Ordinal);
        Add(members, MemberTree.Of(group).Root, className);
        return members;
    }

    private static void Add(Dictionary<string, string> members, MemberClass directory, string prefix)
    {
        string name = prefix + "." + directory.Name;
        foreach (MemberFile file in directory.Files)
            members.Add(file.Path, name + "." + file.Name);
        foreach (MemberClass inner in directory.Directories)
            Add(members, inner, name);
    }
}
