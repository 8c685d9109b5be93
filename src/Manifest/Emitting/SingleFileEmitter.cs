using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Writes all classes of a workspace as one tree, for languages without partial nested classes.</summary>
internal static class SingleFileEmitter
{
    /// <summary>Writes everything inside the root class, after its own <c>Root</c>.</summary>
    public static void Members(LanguageWriter code, WorkspaceManifest manifest, FileListPlan lists)
    {
        ManifestSettings settings = manifest.Settings;
        var types = PathTypeTable.OfText(manifest);
        foreach (ManifestDirectory directory in manifest.Directories)
            TreeEmitter.FullPath(code, settings, DirectoryNames.Member(directory.Name), directory.Path, types.OfDirectories(manifest));

        (ManifestGroup Group, MemberTree Tree)[] groups = [.. manifest.Groups.Where(static g => g.HasCode)
            .Select(g => (g, MemberTree.Of(g, settings.Language)))];
        code.BeginNested(settings.ClassName);
        foreach ((ManifestGroup group, MemberTree tree) in groups.Where(static g => g.Group.HasFullPaths))
        {
            code.Place = GroupPlace.Of(group);
            TreeEmitter.FullPaths(
                code, settings, group.Members, tree.Root, types.Of(manifest, group), lists.Of(group, tree.Root, isRelative: false));
        }

        code.Place = "";

        code.OpenConstants("Relative");
        foreach (ManifestDirectory directory in manifest.Directories)
            TreeEmitter.RelativePath(code, DirectoryNames.Member(directory.Name), directory.Path);
        foreach ((ManifestGroup group, MemberTree tree) in groups.Where(static g => g.Group.HasRelativePaths))
        {
            code.Place = GroupPlace.Of(group);
            TreeEmitter.RelativePaths(code, group.Members, tree.Root, lists.Of(group, tree.Root, isRelative: true));
        }

        code.CloseConstants();

        if (!groups.Any(static g => g.Group.Content != ManifestContent.None))
            return;
        code.OpenConstants(NameRules.ContentClass);
        foreach ((ManifestGroup group, MemberTree tree) in groups.Where(static g => g.Group.Content != ManifestContent.None))
        {
            code.Place = GroupPlace.Of(group);
            TreeEmitter.Contents(code, tree.WithContents(group), group.Content);
        }

        code.CloseConstants();
    }
}
