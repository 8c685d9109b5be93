namespace WorkspaceSdk.Tool.Declarations;

/// <summary>A group of files of the workspace.</summary>
/// <param name="Name">Its name in builds and programs.</param>
/// <param name="Base">Where its patterns start, relative to the root.</param>
/// <param name="Patterns">What it holds.</param>
/// <param name="Excludes">What it leaves out.</param>
internal sealed record DeclaredGroup(string Name, string Base, IReadOnlyList<string> Patterns, IReadOnlyList<string> Excludes);
