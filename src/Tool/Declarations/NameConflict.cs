using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>Finds names that cannot be together in a project of C#.</summary>
internal static class NameConflict
{
    /// <summary>Returns the problem of the first such name; null when there is none.</summary>
    public static DeclarationFault? Find(string className, IEnumerable<DeclaredDirectory> directories, IEnumerable<GroupDeclaration> entries, string file, Func<GroupDeclaration, SourceLocation> locate)
    {
        ManifestGroup[] groups = [.. entries.GroupBy(static entry => entry.Name, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(group => Group(group.First(), locate(group.First())))];
        var settings = new ManifestSettings("", className, false, ManifestRootMode.Runtime, false, "", "", ManifestLanguage.CSharp, false);
        var manifest = new WorkspaceManifest(settings, new([.. directories.Select(static directory => new ManifestDirectory(directory.Name, directory.Path))]), new(groups));
        return NameRules.Conflict(manifest) switch
        {
            null => null,
            { Group: { } group } conflict => new(DeclarationCodes.GroupNameInvalid, new SourceLocation(group.DefiningFile, group.Line), [conflict.Name, conflict.Problem]),
            { } conflict => new(DeclarationCodes.DirectoryNameInvalid, new SourceLocation(file, 0), [conflict.Name, conflict.Problem]),
        };
    }

    private static ManifestGroup Group(GroupDeclaration entry, SourceLocation location) =>
        new(entry.Name, entry.Base, (ManifestMembers)entry.Members, location.File, location.Line, new([]), (ManifestContent)entry.Content);
}
