namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Represents what the consumer's compiler and its base class library support.</summary>
/// <param name="Nullable">Nullable reference types: C# 8 and on.</param>
/// <param name="GlobalUsings">Global usings: C# 10 and on.</param>
/// <param name="EmbeddedAttribute">Whether <c>Microsoft.CodeAnalysis.EmbeddedAttribute</c> is there to be put on an internal class.</param>
/// <param name="Utf8Literals">Literals of UTF-8 bytes: C# 11 and on.</param>
/// <param name="ToolAttributes">
/// Whether the library has the attributes that keep coverage, debuggers and editors away from generated code; some old ones lack them.
/// </param>
public readonly record struct EmitOptions(
    bool Nullable, bool GlobalUsings, bool EmbeddedAttribute, bool Utf8Literals = false, bool ToolAttributes = true)
{
    /// <summary>Returns what a version of C# can take.</summary>
    /// <param name="major">The version before the dot; 7 stands for 7.3.</param>
    public static EmitOptions OfCSharp(int major) => new(major >= 8, major >= 10, EmbeddedAttribute: true, major >= 11);
}
