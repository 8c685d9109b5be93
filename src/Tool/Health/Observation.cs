namespace WorkspaceSdk.Tool.Health;

/// <summary>Something about a workspace that is wrong or will surprise.</summary>
/// <param name="IsError">Whether a build would fail; otherwise it only may surprise.</param>
/// <param name="Code">The code of its page under <c>docs/diagnostics/</c>; null when it has none.</param>
/// <param name="Path">What it is about, relative to the workspace's root; empty for the workspace itself.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record Observation(bool IsError, string? Code, string Path, string Message);
