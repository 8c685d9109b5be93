using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>A C# file with the members of a group's classes that list their files.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Settings">The settings of the code.</param>
/// <param name="Options">The features of the compiler.</param>
/// <param name="Members">The members of the files.</param>
/// <param name="Class">The group's class.</param>
/// <param name="Uses">The classes of the group that get the members: each of them costs the compiler time.</param>
/// <param name="Place">The place of the group's declaration, as words for documentation.</param>
public sealed record FileListUnit(
    string HintName, ManifestSettings Settings, EmitOptions Options, ManifestMembers Members, MemberClass Class, FileListUses Uses,
    string Place = "")
    : SourceUnit(HintName, Settings, Options);
