namespace WorkspaceSdk.Extensions;

/// <summary>Represents the result of a <see cref="WorkspaceMatcher"/>.</summary>
/// <param name="Files">The files, ordinal by path.</param>
/// <param name="Errors">The directories and files that could not be read. Files in them are missing in the result.</param>
public sealed record WorkspaceMatchResult(IReadOnlyList<WorkspaceFileMatch> Files, IReadOnlyList<WalkError> Errors)
{
    /// <summary>Gets a value that indicates whether there are files.</summary>
    public bool HasMatches => Files.Count > 0;

    /// <summary>Determines whether another result is equal, file by file and error by error.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True if both are equal.</returns>
    public bool Equals(WorkspaceMatchResult? other) =>
        other is not null && Files.SequenceEqual(other.Files) && Errors.SequenceEqual(other.Errors);

    /// <inheritdoc/>
    public override int GetHashCode() => (Files.Count, Errors.Count).GetHashCode();
}
