using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>The C# file with the type behind the lists of files.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Settings">The settings of the code.</param>
/// <param name="Options">The features of the compiler.</param>
public sealed record FileListTypeUnit(string HintName, ManifestSettings Settings, EmitOptions Options)
    : SourceUnit(HintName, Settings, Options);
