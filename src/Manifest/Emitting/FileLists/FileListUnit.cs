using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>A C# file with the members of a group's classes that list their files.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Settings">How the code is to look.</param>
/// <param name="Options">What the compiler can take.</param>
/// <param name="Members">Which members the files have.</param>
/// <param name="Class">The group's class.</param>
public sealed record FileListUnit(
    string HintName, ManifestSettings Settings, EmitOptions Options, ManifestMembers Members, MemberClass Class)
    : SourceUnit(HintName, Settings, Options);
