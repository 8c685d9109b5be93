using WorkspaceSdk.Globbing;
using WorkspaceSdk.Ignoring;

namespace WorkspaceSdk.Walking;

/// <summary>A directory still to be read, with what is known about it from above.</summary>
/// <param name="Path">Relative to the workspace root.</param>
/// <param name="Depth">0 for the directory the walk starts in.</param>
/// <param name="Patterns">What can still match here.</param>
/// <param name="Excludes">What can still be excluded here; null when nothing.</param>
/// <param name="RootExcludes">The same for the globs that start at the root.</param>
/// <param name="Scope">The ignore files of the directories above.</param>
/// <param name="Ancestry">The directory and those above it, kept only when links are followed.</param>
internal sealed record WalkNode(WalkPath Path, int Depth, GlobState Patterns, GlobState? Excludes, GlobState? RootExcludes, IgnoreScope? Scope, WalkAncestry? Ancestry)
{
    /// <summary>Where an ordered walk puts what it finds in this directory.</summary>
    public DirectoryResult Result { get; init; } = new();
}
