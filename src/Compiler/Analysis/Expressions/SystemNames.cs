using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>Recognizes types of the base class library by name, in any assembly.</summary>
internal static class SystemNames
{
    /// <summary>Determines whether a type has a namespace and a name.</summary>
    public static bool IsIn(INamedTypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && type.ContainingNamespace.ToDisplayString() == @namespace;

    /// <summary>Determines whether a type is in the namespace <c>System</c> or in one below it.</summary>
    public static bool IsOfSystem(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } ns
        && (ns.ToDisplayString() is var name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal)));
}
