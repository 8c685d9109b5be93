using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>Recognizes types of the base class library by name, in any assembly.</summary>
internal static class SystemNames
{
    /// <summary>Determines whether a type has a namespace and a name.</summary>
    public static bool IsIn(INamedTypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && type.ContainingNamespace.ToDisplayString() == @namespace;
}
