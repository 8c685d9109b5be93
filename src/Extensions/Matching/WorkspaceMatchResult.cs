namespace WorkspaceSdk.Extensions;

/// <summary>What a <see cref="WorkspaceMatcher"/> found.</summary>
/// <param name="Files">The files, ordinal by path.</param>
/// <param name="Errors">What could not be read. The files do not hold what lies there.</param>
public sealed record WorkspaceMatchResult(IReadOnlyList<WorkspaceFileMatch> Files, IReadOnlyList<WalkError> Errors)
{
    /// <summary>Whether there are files.</summary>
    public bool HasMatches => Files.Count > 0;

    /// <summary>Determines whether another result is equal, file by file and error by error.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether both say the same.</returns>
    public bool Equals(WorkspaceMatchResult? other) => other is not null && Files.SequenceEqual(other.Files) && Errors.SequenceEqual(other.Errors);

    /// <inheritdoc/>
    public override int GetHashCode() => (Files.Count, Errors.Count).GetHashCode();
}
