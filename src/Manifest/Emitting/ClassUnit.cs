using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>A file with a group's own class (its files only) or one of its top directories (with everything below).</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Settings">The settings of the code.</param>
/// <param name="Options">The features of the compiler.</param>
/// <param name="Group">The group the class is nested in; empty when it is the group itself.</param>
/// <param name="Members">The members of the files.</param>
/// <param name="Class">The class.</param>
/// <param name="Content">The kind of compiled-in contents, if it is a class of contents.</param>
/// <param name="Types">The types of members for absolute paths; null where all are <see cref="string"/>.</param>
/// <param name="Place">The place of the group's declaration, as words for documentation.</param>
public sealed record ClassUnit(
    string HintName,
    ManifestSettings Settings,
    EmitOptions Options,
    string Group,
    ManifestMembers Members,
    MemberClass Class,
    ManifestContent Content = ManifestContent.None,
    MemberTypes? Types = null,
    string Place = "")
    : SourceUnit(HintName, Settings, Options);
