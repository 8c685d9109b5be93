namespace WorkspaceSdk.Manifest.Names;

/// <summary>A file as a member.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Path">The path relative to the root, <c>/</c>-separated.</param>
/// <param name="Content">The file's content, if it is compiled in.</param>
public sealed record MemberFile(string Name, string Path, string? Content = null);
