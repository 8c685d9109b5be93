namespace WorkspaceSdk.Manifest.Model;

/// <summary>Everything the generator needs to know about a workspace: one value, equal when the generated code would be equal.</summary>
/// <param name="Settings">How the code is to look.</param>
/// <param name="Directories">The named directories, ordinal by name.</param>
/// <param name="Groups">The groups of files, ordinal by name.</param>
/// <param name="PathTypes">The types of members for absolute paths, where the project chooses one.</param>
public sealed record WorkspaceManifest(
    ManifestSettings Settings,
    EquatableArray<ManifestDirectory> Directories,
    EquatableArray<ManifestGroup> Groups,
    EquatableArray<ManifestPathType> PathTypes = default);
