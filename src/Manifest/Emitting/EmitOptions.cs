namespace WorkspaceSdk.Manifest;

/// <summary>What the consumer's compiler can take.</summary>
/// <param name="Nullable">Nullable reference types: C# 8 and on.</param>
/// <param name="GlobalUsings">Global usings: C# 10 and on.</param>
/// <param name="EmbeddedAttribute">Whether <c>Microsoft.CodeAnalysis.EmbeddedAttribute</c> is there to be put on an internal class.</param>
public readonly record struct EmitOptions(bool Nullable, bool GlobalUsings, bool EmbeddedAttribute);
