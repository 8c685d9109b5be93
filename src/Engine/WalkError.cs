namespace WorkspaceSdk;

/// <summary>Describes something that a walk could not read. The walk goes on with the rest.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c> between names; empty for the root.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Exception">The cause, where one was thrown.</param>
public sealed record WalkError(string Path, string Message, Exception? Exception)
{
    /// <summary>
    /// Gets whether only this entry's own name is the matter: it is not valid UTF-8, and this
    /// platform's reader has no other way to open it.
    /// Everything else was read.
    /// </summary>
    public bool IsUnrepresentableName { get; init; }

    /// <summary>Determines whether another error is equal. The exceptions may differ: each is thrown anew.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether both say the same about one path.</returns>
    public bool Equals(WalkError? other) =>
        other is not null && (Path, Message, IsUnrepresentableName) == (other.Path, other.Message, other.IsUnrepresentableName);

    /// <inheritdoc/>
    public override int GetHashCode() => (Path, Message).GetHashCode();
}
