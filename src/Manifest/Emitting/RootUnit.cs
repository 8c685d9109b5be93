using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The file with the root class, the root's run-time search and the named directories.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Settings">How the code is to look.</param>
/// <param name="Options">What the compiler can take.</param>
/// <param name="Directories">The named directories.</param>
/// <param name="HasContents">Whether any group has its files' contents compiled in.</param>
/// <param name="Evidence">What shows that a directory is the root.</param>
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
