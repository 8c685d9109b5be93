namespace WorkspaceSdk.Ignoring;

/// <summary>What git said to one question.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote as an answer, as bytes: a path need not be UTF-8.</param>
/// <param name="Errors">What it complained of.</param>
internal sealed record GitAnswer(int ExitCode, byte[] Output, string Errors);
