using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The file with the root class, the root's run-time search and the named directories.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Settings">The settings of the code.</param>
/// <param name="Options">The features of the compiler.</param>
/// <param name="Directories">The named directories.</param>
/// <param name="HasContents">Whether any group has its files' contents compiled in.</param>
/// <param name="Evidence">The evidence that a directory is the root.</param>
/// <param name="DirectoryType">The type of the named directories' members; null for <see cref="string"/>.</param>
public sealed record RootUnit(
    string HintName,
    ManifestSettings Settings,
    EmitOptions Options,
    EquatableArray<ManifestDirectory> Directories,
    bool HasContents,
    RootEvidence Evidence,
    PathTypeCode? DirectoryType = null)
    : SourceUnit(HintName, Settings, Options);
