using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Finds namespaces by their full names.</summary>
internal static class Namespaces
{
    /// <summary>Returns a namespace; null when there is none. The empty name is the global one.</summary>
    public static INamespaceSymbol? Find(INamespaceSymbol from, string fullName)
    {
        INamespaceSymbol? current = from;
        foreach (string segment in fullName.Length == 0 ? [] : fullName.Split('.'))
        {
            current = current.GetNamespaceMembers().FirstOrDefault(n => n.Name == segment);
            if (current is null)
                return null;
        }

        return current;
    }

    /// <summary>Returns the full name of a namespace; the global one's is empty.</summary>
    public static string FullName(INamespaceSymbol? symbol) =>
        symbol is null || symbol.IsGlobalNamespace ? ""
            : FullName(symbol.ContainingNamespace) is { Length: > 0 } outer ? outer + "." + symbol.Name
            : symbol.Name;
}
