using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>
/// Holds the names in a compilation's references. An edit does not change the references, and consecutive compilations share
/// one list of them. Results for that list are cached as long as the list exists.
/// </summary>
internal sealed class ReferencedNames
{
    private static readonly ConditionalWeakTable<MetadataReference[], ReferencedNames> Known = new();

    private static readonly string[] ToolAttributes =
    [
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute",
        "System.Diagnostics.DebuggerNonUserCodeAttribute",
        "System.ComponentModel.EditorBrowsableAttribute",
    ];

    private readonly ConcurrentDictionary<string, bool> _attributes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ReferencedName> _fullNames = new(StringComparer.Ordinal);

    /// <summary>Returns the names in the references of a compilation.</summary>
    public static ReferencedNames Of(Compilation compilation) =>
        ImmutableCollectionsMarshal.AsArray(compilation.ExternalReferences) is { } references
            ? Known.GetOrCreateValue(references)
            : new ReferencedNames();

    /// <summary>Determines whether any reference has a type of a simple name, in any namespace.</summary>
    public bool HasType(Compilation compilation, string name) => _types.GetOrAdd(
        name,
        n => compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => assembly.TypeNames.Contains(n)));

    /// <summary>
    /// Determines whether the references have each of the attributes that hide generated code from tools, exactly once.
    /// </summary>
    public bool HasToolAttributes(Compilation compilation) =>
        ToolAttributes.All(attribute => _attributes.GetOrAdd(
            attribute,
            name => compilation.GetTypesByMetadataName(name)
                .Count(type => IsForeign(type, compilation) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)) == 1));

    /// <summary>Returns the declarations in the references with a full name.</summary>
    public ReferencedName Find(Compilation compilation, string fullName) => _fullNames.GetOrAdd(fullName, name => Look(compilation, name));

    private static ReferencedName Look(Compilation compilation, string fullName)
    {
        int dot = fullName.LastIndexOf('.');
        INamespaceSymbol? around = dot < 0
            ? compilation.GlobalNamespace
            : Namespaces.Find(compilation.GlobalNamespace, fullName.Substring(0, dot));
        string name = fullName.Substring(dot + 1);
        INamedTypeSymbol? type = around?.GetTypeMembers(name, 0)
            .FirstOrDefault(t => IsForeign(t, compilation) && IsInReach(t, compilation));
        bool isNamespace = around?.GetNamespaceMembers().FirstOrDefault(n => n.Name == name) is { } found
            && found.ConstituentNamespaces.Any(part => IsForeign(part, compilation));
        return new ReferencedName(
            isNamespace, type is null ? null : TypeWords.Of(type) + " in the reference '" + type.ContainingAssembly.Name + "'");
    }

    private static bool IsForeign(ISymbol symbol, Compilation compilation) =>
        !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    // The compiler limits types with the attribute Embedded to their own assembly, even with InternalsVisibleTo.
    private static bool IsInReach(INamedTypeSymbol type, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        && !type.GetAttributes().Any(static a => a.AttributeClass is
        {
            Name: "EmbeddedAttribute",
            ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace.Name: "Microsoft" }
        });
}

/// <summary>Describes the declarations with one full name in a project's references.</summary>
/// <param name="IsNamespace">Whether it is a namespace.</param>
/// <param name="Type">The type of that name that the project may use, in words; null when there is none.</param>
internal sealed record ReferencedName(bool IsNamespace, string? Type);
