using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>Paths that share a member name, each told apart by a suffix.</summary>
/// <param name="Class">The class they are members of, dotted, from the group on.</param>
/// <param name="Name">The name that each would have had alone.</param>
/// <param name="Members">Every one, with the name it got.</param>
public sealed record MemberCollision(string Class, string Name, EquatableArray<MemberFile> Members);
