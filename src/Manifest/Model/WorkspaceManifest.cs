namespace WorkspaceSdk.Manifest.Model;

/// <summary>All inputs of the generator for a workspace: two values are equal when the generated code would be equal.</summary>
/// <param name="Settings">The settings of the code.</param>
/// <param name="Directories">The named directories, ordinal by name.</param>
/// <param name="Groups">The groups of files, ordinal by name.</param>
/// <param name="PathTypes">The types of members for absolute paths, where the project chooses one.</param>
public sealed record WorkspaceManifest(
    ManifestSettings Settings,
    EquatableArray<ManifestDirectory> Directories,
    EquatableArray<ManifestGroup> Groups,
    EquatableArray<ManifestPathType> PathTypes = default);
