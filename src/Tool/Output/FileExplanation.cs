using WorkspaceSdk.Tool.Declarations;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Represents the reasons why a path is visible or not.</summary>
/// <param name="Verdict">The verdict of find.</param>
/// <param name="Hidden">The first name that begins with <c>.</c>; null when none does.</param>
/// <param name="Groups">The membership in each declared group; empty for a directory.</param>
internal sealed record FileExplanation(PathVerdict Verdict, string? Hidden, IReadOnlyList<GroupMembership> Groups)
{
    /// <summary>
    /// Gets the projects that read it, relative to the workspace's root, each with the reason; null when the projects are not known.
    /// </summary>
    public IReadOnlyList<(string Project, string Reason)>? Readers { get; init; }

    /// <summary>Gets the path, relative to the workspace's root.</summary>
    public string Path => Verdict.Path;

    /// <summary>Gets a value that indicates whether the path exists.</summary>
    public bool Exists => Verdict.Type is not null;

    /// <summary>Gets the rule of an ignore file that decides; null when none does.</summary>
    public IgnoreReason? Rule => Verdict.Rule;
}
