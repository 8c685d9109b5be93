using WorkspaceSdk.Manifest.Model;


namespace WorkspaceSdk.Tests;

/// <summary>The workspace of the rules' tests: its root is <c>/work space</c>, and programs are two directories below it.</summary>
internal static class AnalyzerManifest
{
    public static WorkspaceManifest Manifest { get; } = Manifests.Of(
        Manifests.Group(
            "Contracts", "contracts", "contracts/orders/v2.json", "contracts/orders/LICENSE", "contracts/customers/schema.yaml"),
        Manifests.Group("Top", "", "README.md", "LICENSE"),
        Manifests.Group("Unseen", "unseen", "unseen/x.json") with { Members = ManifestMembers.FullPath }) with
    {
        Directories = new([new ManifestDirectory("Cache", ".workspace/cache"), new ManifestDirectory("Config", "config")]),
    };
}
