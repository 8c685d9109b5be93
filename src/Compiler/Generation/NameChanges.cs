using Microsoft.CodeAnalysis;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Represents the effects of the class on names of the project.</summary>
/// <param name="HasAlias">
/// Whether a global alias makes the class accessible everywhere: if it is requested, and no other declaration has the name.
/// </param>
/// <param name="Uses">The places where the class's name had another meaning before.</param>
internal sealed record NameChanges(bool HasAlias, EquatableArray<NameUse> Uses)
{
    private static readonly NameChanges None = new(false, default);

    /// <summary>Finds the effects.</summary>
    public static NameChanges Of(
        Compilation compilation, ManifestSettings? settings, EmitOptions options, CancellationToken cancellationToken)
    {
        if (settings is null)
            return None;
        bool hasAlias = GlobalAlias.IsWanted(settings, options) && IsFree(compilation, settings, cancellationToken);
        return new NameChanges(
            hasAlias,
            new(NameUses.Find(
                compilation, settings, settings.ClassName, NamespaceNames.ToMetadata(settings.Namespace), hasAlias, cancellationToken)));
    }

    // The compiler rejects an alias beside another of the same name in any file. If it is also the name of a
    // type or namespace outside all namespaces, the compiler rejects every use of it.
    private static bool IsFree(Compilation compilation, ManifestSettings settings, CancellationToken cancellationToken)
    {
        string name = settings.ClassName;
        if (NamespaceNames.ToMetadata(settings.Namespace).Split('.')[0] == name
            || ReferencedNames.Of(compilation).Find(compilation, name) is not { IsNamespace: false, Type: null })
            return false;
        if (compilation.ContainsSymbolsWithName(name, SymbolFilter.Type | SymbolFilter.Namespace, cancellationToken)
            && compilation.Assembly.GlobalNamespace.GetMembers(name).Any(static m => m is not INamedTypeSymbol { Arity: > 0 }))
        {
            return false;
        }

        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!(settings.EmitsSource && OwnSource.IsOwn(tree.FilePath)) && TreeNames.Of(tree, cancellationToken).HasAlias(name, ""))
                return false;
        }

        return true;
    }
}
