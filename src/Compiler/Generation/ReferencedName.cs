namespace WorkspaceSdk.Compiler.Generation;

/// <summary>What the references of a project have under one full name.</summary>
/// <param name="IsNamespace">Whether it is a namespace.</param>
/// <param name="Type">The type of that name that the project may use, in words; null when there is none.</param>
internal sealed record ReferencedName(bool IsNamespace, string? Type);
