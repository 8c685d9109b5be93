using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>A file with a group's own class (its files only) or one of its top directories (with everything below).</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Settings">How the code is to look.</param>
/// <param name="Options">What the compiler can take.</param>
/// <param name="Group">The group the class is nested in; empty when it is the group itself.</param>
/// <param name="Members">Which members the files get.</param>
/// <param name="Class">The class.</param>
/// <param name="Content">Whether it is the class of the contents, and of which kind.</param>
/// <param name="Types">The types of members for absolute paths; null where all are <see cref="string"/>.</param>
public sealed record ClassUnit(
    string HintName,
    ManifestSettings Settings,
    EmitOptions Options,
    string Group,
    ManifestMembers Members,
    MemberClass Class,
    ManifestContent Content = ManifestContent.None,
    MemberTypes? Types = null)
    : SourceUnit(HintName, Settings, Options);
