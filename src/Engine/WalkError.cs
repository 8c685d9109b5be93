namespace WorkspaceSdk;

/// <summary>Describes an entry that a walk could not read. The walk continues with the rest.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c> between names; empty for the root.</param>
/// <param name="Message">The error.</param>
/// <param name="Exception">The cause, if an exception was thrown.</param>
public sealed record WalkError(string Path, string Message, Exception? Exception)
{
    /// <summary>
    /// Gets whether only the entry's own name is the problem: it is not valid UTF-8, and this
    /// platform's reader cannot open it. Everything else was read.
    /// </summary>
    public bool IsUnrepresentableName { get; init; }

    /// <summary>Determines whether another error is equal. The exceptions may differ: each throw creates a new one.</summary>
    /// <param name="other">The other error.</param>
    /// <returns>True if path and message are equal.</returns>
    public bool Equals(WalkError? other) =>
        other is not null && (Path, Message, IsUnrepresentableName) == (other.Path, other.Message, other.IsUnrepresentableName);

    /// <inheritdoc/>
    public override int GetHashCode() => (Path, Message).GetHashCode();
}
