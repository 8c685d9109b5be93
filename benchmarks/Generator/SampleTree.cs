using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;


namespace WorkspaceSdk.Benchmarks;

/// <summary>A made-up tree: thirty top directories, as many files in each directory as a directory tends to have.</summary>
internal static class SampleTree
{
    /// <summary>Stands for a project's own code: methods with bodies.</summary>
    public static WorkspaceManifest Ordinary
    {
        get;
    } = new(new ManifestSettings("Ordinary", "Code", false, ManifestRootMode.Runtime, false, "Ordinary", "."), default, default);

    public static WorkspaceManifest Manifest(int files, ManifestMembers members, params string[] more)
    {
        string[] paths = [.. Enumerable.Range(0, files)
            .Select(static i => FormattableString.Invariant($"top{i % 30}/directory{i / 30 % (1 + (i / 1000))}/file-{i}.json")), .. more];
        var group = new ManifestGroup("Files", "", members, "Directory.Workspace.props", 1, new(paths.Order(StringComparer.Ordinal)));
        return new WorkspaceManifest(
            new ManifestSettings("App", "Workspace", false, ManifestRootMode.Runtime, true, "App", ".."), default, new([group]));
    }

    /// <summary>Returns the same constants as written by hand: one file, no comments.</summary>
    public static string ByHand(WorkspaceManifest manifest)
    {
        var text = new System.Text.StringBuilder("namespace App { internal static class Workspace { public static class Relative {\n");
        Class(text, MemberTree.Of(manifest.Groups[0]).Root);
        return text.Append("} } }\n").ToString();
    }

    private static void Class(System.Text.StringBuilder text, MemberClass @class)
    {
        text.Append("public static class ")
            .Append(@class.Name)
            .Append(" {\npublic const string Directory = \"")
            .Append(@class.Path)
            .Append("\";\n");
        foreach (MemberFile file in @class.Files)
            text.Append("public const string ").Append(file.Name).Append(" = \"").Append(file.Path).Append("\";\n");
        foreach (MemberClass directory in @class.Directories)
            Class(text, directory);
        text.Append("}\n");
    }
}
