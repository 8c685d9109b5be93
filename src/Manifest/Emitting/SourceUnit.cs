using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>All that one generated file is made from: equal units give equal text, so an unchanged one need not be written again.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Settings">How the code is to look.</param>
/// <param name="Options">What the compiler can take.</param>
public abstract record SourceUnit(string HintName, ManifestSettings Settings, EmitOptions Options);
