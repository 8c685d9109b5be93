using WorkspaceSdk.Tool.Declarations;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Represents why a path is visible or not.</summary>
/// <param name="Verdict">What find says about it.</param>
/// <param name="Hidden">The first name that begins with <c>.</c>; null when none does.</param>
/// <param name="Groups">What each declared group says; empty for a directory.</param>
internal sealed record FileExplanation(PathVerdict Verdict, string? Hidden, IReadOnlyList<GroupMembership> Groups)
{
    /// <summary>The path, relative to the workspace's root.</summary>
    public string Path => Verdict.Path;

    /// <summary>Gets whether it is there.</summary>
    public bool Exists => Verdict.Type is not null;

    /// <summary>The rule of an ignore file that decides; null when none does.</summary>
    public IgnoreReason? Rule => Verdict.Rule;
}
