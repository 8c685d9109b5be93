using WorkspaceSdk.Manifest.Model;


namespace WorkspaceSdk.Tests;

/// <summary>Manifests in few words.</summary>
internal static class Manifests
{
    public static ManifestSettings Settings { get; } = new("App", "Workspace", false, ManifestRootMode.Runtime, true, "App", "../..");

    public static WorkspaceManifest Of(params ManifestGroup[] groups) =>
        new(Settings, new([new ManifestDirectory("Config", "config")]), new(groups));

    public static ManifestGroup Group(string name, string basePath, params string[] files) =>
        new(name, basePath, ManifestMembers.All, "Directory.Workspace.props", 4, new(files.OrderBy(static f => f, StringComparer.Ordinal)));

    public static ManifestGroup WithContents(string name, ManifestContent kind, params (string Path, string Content)[] files) =>
        Group(name, "", [.. files.Select(static f => f.Path)]) with
        {
            Content = kind,
            Contents = new(files.OrderBy(static f => f.Path, StringComparer.Ordinal).Select(static f => f.Content)),
        };

    public static WorkspaceManifest InNamespace(string ns, params ManifestGroup[] groups) =>
        Of(groups) with { Settings = Settings with { Namespace = ns } };
}
