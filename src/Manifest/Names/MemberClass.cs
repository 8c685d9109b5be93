using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>A directory as a class.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Path">The directory relative to the root, <c>/</c>-separated; empty for the root.</param>
/// <param name="Files">The files in it, ordinal by path.</param>
/// <param name="Directories">The directories in it, ordinal by path.</param>
public sealed record MemberClass(string Name, string Path, EquatableArray<MemberFile> Files, EquatableArray<MemberClass> Directories);
