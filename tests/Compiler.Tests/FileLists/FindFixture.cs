using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>One workspace in each language, compiled and loaded once for all tests of look-ups.</summary>
public sealed class FindFixture : IDisposable
{
    private readonly Dictionary<ManifestLanguage, LoadedWorkspace> _loaded =
        Enum.GetValues<ManifestLanguage>()
            .ToDictionary(static language => language, static language => LoadedWorkspace.Of(Manifest(language)));

    internal LoadedWorkspace Of(ManifestLanguage language) => _loaded[language];

    public void Dispose()
    {
        foreach (LoadedWorkspace loaded in _loaded.Values)
            loaded.Dispose();
    }

    private static WorkspaceManifest Manifest(ManifestLanguage language)
    {
        const ManifestMembers members = ManifestMembers.All | ManifestMembers.Files;
        ManifestGroup all = Manifests.Group("All", "", "contracts/orders/v2.json");
        ManifestGroup contracts = Manifests.Group(
            "Contracts",
            "contracts",
            "contracts/a.json",
            "contracts/orders/v1.json",
            "contracts/orders/v2.json",
            "contracts/orders-old/v1.json5",
            "contracts/users/names and more.yaml");
        WorkspaceManifest manifest = Manifests.Of(all with { Members = members }, contracts with { Members = members });
        return manifest with { Settings = manifest.Settings with { Language = language } };
    }
}
