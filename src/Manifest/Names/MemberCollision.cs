using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>Paths that would have one member name, so that each has a suffix.</summary>
/// <param name="Class">The class they are members of, dotted, from the group on.</param>
/// <param name="Name">The name that each would have without the others.</param>
/// <param name="Members">Every one, with its final name.</param>
public sealed record MemberCollision(string Class, string Name, EquatableArray<MemberFile> Members);
