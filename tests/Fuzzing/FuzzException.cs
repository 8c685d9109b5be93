namespace WorkspaceSdk.Fuzz;

/// <summary>A promise that a reader broke.</summary>
public sealed class FuzzException(string message) : Exception(message);
