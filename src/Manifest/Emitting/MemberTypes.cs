namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The types of members for absolute paths; null is <see cref="string"/>.</summary>
/// <param name="File">The type of files.</param>
/// <param name="Directory">The type of directories.</param>
public sealed record MemberTypes(PathTypeCode? File, PathTypeCode? Directory);
