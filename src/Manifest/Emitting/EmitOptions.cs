namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Represents the features of the consumer's compiler and its base class library.</summary>
/// <param name="Nullable">Nullable reference types: C# 8 and later.</param>
/// <param name="GlobalUsings">Global usings: C# 10 and later.</param>
/// <param name="EmbeddedAttribute">Whether <c>Microsoft.CodeAnalysis.EmbeddedAttribute</c> exists, for an internal class.</param>
/// <param name="Utf8Literals">Literals of UTF-8 bytes: C# 11 and later.</param>
/// <param name="ToolAttributes">
/// Whether the library has the attributes that hide generated code from coverage, debuggers and editors; some old ones lack them.
/// </param>
public readonly record struct EmitOptions(
    bool Nullable, bool GlobalUsings, bool EmbeddedAttribute, bool Utf8Literals = false, bool ToolAttributes = true)
{
    /// <summary>Returns the features of a version of C#.</summary>
    /// <param name="major">The version before the dot; 7 stands for 7.3.</param>
    public static EmitOptions OfCSharp(int major) => new(major >= 8, major >= 10, EmbeddedAttribute: true, major >= 11);
}
