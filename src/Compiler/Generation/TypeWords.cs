using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Returns kinds of types, in words.</summary>
internal static class TypeWords
{
    /// <summary>Returns the word, with its article, for a type's kind.</summary>
    public static string Of(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class => type.IsRecord ? "a record" : "a class",
        TypeKind.Struct => "a struct",
        TypeKind.Interface => "an interface",
        TypeKind.Enum => "an enum",
        TypeKind.Delegate => "a delegate",
        _ => "a type",
    };
}
