namespace WorkspaceSdk;

/// <summary>Represents the result of a query for one path, with the reason.</summary>
/// <param name="Path">The path, relative to the workspace root.</param>
/// <param name="Reason">The reason why the query does not find it, or <see cref="PathReason.Found"/>.</param>
/// <param name="Type">The type, links not followed; null when the path does not exist.</param>
public sealed record PathVerdict(string Path, PathReason Reason, FileEntryType? Type)
{
    /// <summary>Gets whether the query finds it.</summary>
    public bool IsFound => Reason == PathReason.Found;

    /// <summary>
    /// Gets the detail that decides: the glob that matches or leaves out, the directory or link in the way, or the
    /// system's error. Null when the reason is complete.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>Gets the rule of an ignore file that decides; null when none matches the path.</summary>
    public IgnoreReason? Rule { get; init; }
}
