namespace WorkspaceSdk.Declarations;

/// <summary>A directory as the marker declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path, unchecked.</param>
/// <param name="Property">The value of the property of the directory; empty when nothing sets it.</param>
internal sealed record DeclaredDirectory(string Name, string Path, string Property);
