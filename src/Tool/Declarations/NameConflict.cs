using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>Finds names that conflict in a project of C#.</summary>
internal static class NameConflict
{
    /// <summary>Returns the problem of the first such name; null when there is none.</summary>
    /// <param name="declarations">The declarations of the workspace.</param>
    /// <param name="file">The file that declares it, absolute.</param>
    public static DeclarationFault? Find(WorkspaceDeclarations declarations, string file)
    {
        ManifestGroup[] groups = [.. declarations.Entries
            .GroupBy(static entry => entry.Name, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => Group(group.First(), declarations.Locate(group.First())))];
        var settings = new ManifestSettings(
            "", declarations.ClassName, false, ManifestRootMode.Runtime, false, "", "", ManifestLanguage.CSharp, false);
        var manifest = new WorkspaceManifest(
            settings,
            new([.. declarations.Directories.Select(static directory => new ManifestDirectory(directory.Name, directory.Path))]),
            new(groups));
        return NameRules.Conflict(manifest) switch
        {
            null => null,
            { Group: { } group } conflict => new(
                DeclarationCodes.GroupNameInvalid, new SourceLocation(group.DefiningFile, group.Line), [conflict.Name, conflict.Problem]),
            { } conflict => new(DeclarationCodes.DirectoryNameInvalid, new SourceLocation(file, 0), [conflict.Name, conflict.Problem]),
        };
    }

    private static ManifestGroup Group(GroupDeclaration entry, SourceLocation location) =>
        new(entry.Name, entry.Base, (ManifestMembers)entry.Members, location.File, location.Line, new([]), (ManifestContent)entry.Content);
}
