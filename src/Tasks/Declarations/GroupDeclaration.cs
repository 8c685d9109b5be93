using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>One <c>WorkspaceFiles</c> item, read and checked. Entries of one name are united later.</summary>
internal sealed record GroupDeclaration
{
    public required string Name { get; init; }

    /// <summary>Relative to the root, <c>/</c>-separated; empty for the root.</summary>
    public required string Base { get; init; }

    public required IReadOnlyList<string> Patterns { get; init; }

    public required IReadOnlyList<string> Excludes { get; init; }

    public required bool RespectIgnoreFiles { get; init; }

    public required bool IncludeHidden { get; init; }

    public required bool CaseSensitive { get; init; }

    public required bool UseDefaultExcludes { get; init; }

    public required bool AllowEmpty { get; init; }

    public required bool Fingerprint { get; init; }

    public required ManifestMembers Members { get; init; }

    public required ManifestContent Content { get; init; }

    /// <summary>The item it came from: where it was written, and metadata that is passed on.</summary>
    public required ITaskItem Source { get; init; }
}
