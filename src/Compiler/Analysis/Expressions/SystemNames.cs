using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>Types of the base class library by name, so that it does not matter from which assembly they come.</summary>
internal static class SystemNames
{
    /// <summary>Determines whether a type is the one of that namespace and name.</summary>
    public static bool IsIn(INamedTypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && type.ContainingNamespace.ToDisplayString() == @namespace;
}
