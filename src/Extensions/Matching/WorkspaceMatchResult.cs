namespace WorkspaceSdk.Extensions;

/// <summary>What a <see cref="WorkspaceMatcher"/> found.</summary>
/// <param name="Files">The files, ordinal by path.</param>
/// <param name="Errors">What could not be read. The files do not hold what lies there.</param>
public sealed record WorkspaceMatchResult(IReadOnlyList<WorkspaceFileMatch> Files, IReadOnlyList<WalkError> Errors)
{
    /// <summary>Whether there are files.</summary>
    public bool HasMatches => Files.Count > 0;
}
