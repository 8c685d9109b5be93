namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name: legal for the compiler, unique even without regard to case.</param>
/// <param name="Text">C# with <c>\n</c>.</param>
public sealed record EmittedFile(string HintName, string Text);
