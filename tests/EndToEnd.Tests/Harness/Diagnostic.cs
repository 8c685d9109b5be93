namespace WorkspaceSdk.Tests;

/// <summary>An error or a warning as logged.</summary>
internal sealed record Diagnostic(string Code, string Text, string File, int Line);
