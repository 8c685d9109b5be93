using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Tests;

/// <summary>Manifests in few words.</summary>
internal static class Manifests
{
    public static ManifestSettings Settings { get; } = new("App", "Workspace", false, ManifestRootMode.Runtime, true, "App", "../..");

    public static WorkspaceManifest Of(params ManifestGroup[] groups) => new(Settings, new([new ManifestDirectory("Config", "config")]), new(groups));

    public static ManifestGroup Group(string name, string basePath, params string[] files) =>
        new(name, basePath, ManifestMembers.All, "Directory.Workspace.props", 4, new(files.OrderBy(static f => f, StringComparer.Ordinal)));

    public static WorkspaceManifest InNamespace(string ns, params ManifestGroup[] groups) => Of(groups) with { Settings = Settings with { Namespace = ns } };
}
