using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Generators;

/// <summary>What stands where the generated class should.</summary>
/// <param name="FullName">The name both want.</param>
/// <param name="Kind">What kind of symbol it is, in words.</param>
/// <param name="Place">Where it is declared; null when it comes from a reference.</param>
internal sealed record ClassNameClash(string FullName, string Kind, SourcePlace? Place)
{
    /// <summary>Looks for a type or namespace of the class's full name. A part of a partial class is welcome: that is how a project adds members of its own.</summary>
    public static ClassNameClash? Find(Compilation compilation, ManifestSettings settings)
    {
        string ns = NamespaceNames.ToMetadata(settings.Namespace);
        string fullName = ns.Length == 0 ? settings.ClassName : ns + "." + settings.ClassName;

        // Names alone are known without a single symbol, and this is asked at every keystroke.
        if (!compilation.ContainsSymbolsWithName(settings.ClassName, SymbolFilter.Type | SymbolFilter.Namespace))
            return ReferencedNamespaces.Hold(compilation, fullName) ? new ClassNameClash(fullName, "namespace", null) : null;
        if (compilation.Assembly.GetTypeByMetadataName(fullName) is { } type && !type.DeclaringSyntaxReferences.All(r => IsPart(r.GetSyntax(), settings.IsPublic)))
            return new ClassNameClash(fullName, Word(type), SourcePlace.Of(type));
        return Namespace(compilation.GlobalNamespace, fullName) is { } found ? new ClassNameClash(fullName, "namespace", SourcePlace.Of(found)) : null;
    }

    /// <summary>A namespace by its full name.</summary>
    public static INamespaceSymbol? Namespace(INamespaceSymbol from, string fullName)
    {
        INamespaceSymbol? current = from;
        foreach (string segment in fullName.Split('.'))
        {
            current = current.GetNamespaceMembers().FirstOrDefault(n => n.Name == segment);
            if (current is null)
                return null;
        }

        return current;
    }

    private static bool IsPart(SyntaxNode node, bool isPublic)
    {
        if (node is not ClassDeclarationSyntax declaration || declaration.BaseList is not null || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return false;
        SyntaxKind other = isPublic ? SyntaxKind.InternalKeyword : SyntaxKind.PublicKeyword;
        return !declaration.Modifiers.Any(other) && !declaration.Modifiers.Any(SyntaxKind.AbstractKeyword) && !declaration.Modifiers.Any(SyntaxKind.SealedKeyword);
    }

    private static string Word(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class => type.IsRecord ? "record" : "class",
        TypeKind.Struct => "struct",
        TypeKind.Interface => "interface",
        TypeKind.Enum => "enum",
        TypeKind.Delegate => "delegate",
        _ => "type",
    };
}
