namespace WorkspaceSdk.Compiler.Generation;

/// <summary>A place where a name will mean something else as soon as the class is there.</summary>
/// <param name="Name">The name.</param>
/// <param name="Before">What it meant: the full name of a type or a namespace.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record NameUse(string Name, string Before, SourcePlace Place);
