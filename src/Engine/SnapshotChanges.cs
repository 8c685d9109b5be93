namespace WorkspaceSdk;

/// <summary>Represents the result of refreshing a snapshot.</summary>
/// <param name="Checked">The number of directories and ignore files that were checked.</param>
/// <param name="Changed">
/// Those that changed or are gone; relative to the root, ordinal. The root itself is the empty text.
/// </param>
public sealed record SnapshotChanges(int Checked, IReadOnlyList<string> Changed)
{
    /// <summary>Gets whether nothing changed.</summary>
    public bool IsEmpty => Changed.Count == 0;

    /// <summary>Determines whether other changes are equal, path by path.</summary>
    /// <param name="other">The other changes.</param>
    /// <returns>True if both are equal.</returns>
    public bool Equals(SnapshotChanges? other) =>
        other is not null && Checked == other.Checked && Changed.SequenceEqual(other.Changed, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => (Checked, Changed.Count).GetHashCode();
}
