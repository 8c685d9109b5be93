using WorkspaceSdk.Tool.Declarations;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Why a path is seen or not.</summary>
/// <param name="Path">Relative to the workspace's root.</param>
/// <param name="Exists">Whether it is there.</param>
/// <param name="Rule">The rule of an ignore file that decides; null when none speaks of it.</param>
/// <param name="Hidden">The first name that begins with <c>.</c>; null when none does.</param>
/// <param name="Groups">What each declared group says; empty for a directory.</param>
internal sealed record FileExplanation(string Path, bool Exists, IgnoreReason? Rule, string? Hidden, IReadOnlyList<GroupVerdict> Groups);
