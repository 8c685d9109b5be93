namespace WorkspaceSdk.Tests;

/// <summary>What an evaluation says about the root.</summary>
public sealed record RootAnswer(string Root, string Source, string Code);
