namespace WorkspaceSdk;

/// <summary>Says whether a query finds one path, and why.</summary>
/// <param name="Path">The path, relative to the workspace root.</param>
/// <param name="Reason">Whether the query finds it, and if not, why.</param>
/// <param name="Type">What it is, links not followed; null when it is not there.</param>
public sealed record PathVerdict(string Path, PathReason Reason, FileEntryType? Type)
{
    /// <summary>Gets whether the query finds it.</summary>
    public bool IsFound => Reason == PathReason.Found;

    /// <summary>
    /// Gets what decides: the glob that matches or leaves out, the directory or link in the way, or what the
    /// system said; null when the reason says all.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>Gets the rule of an ignore file that decides; null when none matches the path.</summary>
    public IgnoreReason? Rule { get; init; }
}
