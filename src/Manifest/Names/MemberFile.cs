namespace WorkspaceSdk.Manifest;

/// <summary>A file as a member.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Path">The path relative to the root, <c>/</c>-separated.</param>
public sealed record MemberFile(string Name, string Path);
