using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The inputs of one generated file: equal units give equal text, so an unchanged file need not be written again.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Settings">The settings of the code.</param>
/// <param name="Options">The features of the compiler.</param>
public abstract record SourceUnit(string HintName, ManifestSettings Settings, EmitOptions Options);
