using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>Computes the C# names of the files of groups. A name depends on all files of the group, so the group is found first.</summary>
internal sealed class GroupMembers(WorkspaceTree workspace, WorkspaceDeclarations declarations)
{
    private readonly Dictionary<string, Dictionary<string, string>> _known = new(StringComparer.Ordinal);

    /// <summary>Gets the member of a file, for example <c>Workspace.Contracts.Orders.V2Json</c>.</summary>
    /// <returns>Null when the group has no member for it.</returns>
    public string? NameOf(GroupDeclaration group, string path)
    {
        if ((group.Members & DeclaredMembers.All) == 0 || GroupNames.Problem(group.Name, declarations.ClassName) is not null)
            return null;
        if (!_known.TryGetValue(group.Name, out Dictionary<string, string>? names))
            _known[group.Name] = names = Names(group);
        return names.TryGetValue(path, out string? name) ? declarations.ClassName + "." + name : null;
    }

    // Entries of one name are one group.
    private Dictionary<string, string> Names(GroupDeclaration group)
    {
        try
        {
            IEnumerable<string> files = declarations.Entries
                .Where(entry => entry.Name == group.Name)
                .SelectMany(entry => workspace.Find(entry.Query(declarations.DefaultExcludes)))
                .Where(static file => file.RawPath.IsEmpty)
                .Select(static file => file.Path)
                .Distinct()
                .Order(StringComparer.Ordinal);
            var tree = MemberTree.Of(new ManifestGroup(group.Name, group.Base, ManifestMembers.All, "", 0, new(files)));
            return tree.QualifiedFiles().ToDictionary(static member => member.Path, static member => member.Name, StringComparer.Ordinal);
        }
        catch (Exception error) when (error is GlobSyntaxException or WorkspacePathException)
        {
            // Another entry of the group is wrong, and the build fails before it makes names.
            return [];
        }
    }
}
