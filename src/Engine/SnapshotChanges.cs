namespace WorkspaceSdk;

/// <summary>Represents what a refresh of a snapshot saw.</summary>
/// <param name="Checked">How many directories and ignore files were looked at.</param>
/// <param name="Changed">
/// Those that are not as they were, or are gone; relative to the root, ordinal. The root itself is the empty text.
/// </param>
public sealed record SnapshotChanges(int Checked, IReadOnlyList<string> Changed)
{
    /// <summary>Gets whether nothing changed.</summary>
    public bool IsEmpty => Changed.Count == 0;

    /// <summary>Determines whether other changes are equal, path by path.</summary>
    /// <param name="other">The others.</param>
    /// <returns>Whether they say the same.</returns>
    public bool Equals(SnapshotChanges? other) =>
        other is not null && Checked == other.Checked && Changed.SequenceEqual(other.Changed, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => (Checked, Changed.Count).GetHashCode();
}
