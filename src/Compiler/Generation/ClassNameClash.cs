using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Represents the reason why the generated class cannot have its name.</summary>
/// <param name="FullName">The class's full name.</param>
/// <param name="Reason">The conflict, as a clause.</param>
/// <param name="Place">The place of the other declaration; null when it comes from a reference.</param>
internal sealed record ClassNameClash(string FullName, string Reason, SourcePlace? Place)
{
    /// <summary>
    /// Finds another declaration with the class's full name or a part of its namespace. A part of a partial class is allowed: a
    /// project adds members of its own in this way.
    /// </summary>
    public static ClassNameClash? Find(Compilation compilation, ManifestSettings settings, CancellationToken cancellationToken)
    {
        string ns = NamespaceNames.ToMetadata(settings.Namespace);
        string fullName = ns.Length == 0 ? settings.ClassName : ns + "." + settings.ClassName;
        return InNamespace(compilation, settings, ns, fullName, cancellationToken)
            ?? OfName(compilation, settings, fullName, cancellationToken)
            ?? OfAlias(compilation, settings, ns, fullName, cancellationToken);
    }

    // Names alone are known without creating symbols, and this runs at every keystroke.
    private static ClassNameClash? OfName(
        Compilation compilation, ManifestSettings settings, string fullName, CancellationToken cancellationToken)
    {
        if (compilation.ContainsSymbolsWithName(settings.ClassName, SymbolFilter.Type | SymbolFilter.Namespace, cancellationToken))
        {
            if (compilation.Assembly.GetTypeByMetadataName(fullName) is { } type
                && !type.DeclaringSyntaxReferences.All(r => IsPart(r.GetSyntax(cancellationToken), settings.IsPublic)))
                return new ClassNameClash(
                    fullName, "this project already has " + TypeWords.Of(type) + " of that name", SourcePlace.Of(type));
            if (Namespaces.Find(compilation.Assembly.GlobalNamespace, fullName) is { } found)
                return new ClassNameClash(fullName, "this project already has a namespace of that name", SourcePlace.Of(found));
        }

        ReferencedName referenced = ReferencedNames.Of(compilation).Find(compilation, fullName);
        return referenced.Type is { } other ? new ClassNameClash(fullName, "there already is " + other + " of that name", null)
            : referenced.IsNamespace ? new ClassNameClash(fullName, "there already is a namespace of that name in a reference", null)
            : null;
    }

    private static ClassNameClash? InNamespace(
        Compilation compilation, ManifestSettings settings, string ns, string fullName, CancellationToken cancellationToken)
    {
        ReferencedNames references = ReferencedNames.Of(compilation);
        for (int end = 0; end < ns.Length;)
        {
            int start = end == 0 ? 0 : end + 1;
            end = ns.IndexOf('.', start) is var dot and >= 0 ? dot : ns.Length;
            string name = ns.Substring(start, end - start);
            string part = ns.Substring(0, end);
            bool isTypeHere = compilation.ContainsSymbolsWithName(name, SymbolFilter.Type, cancellationToken);
            if (isTypeHere && compilation.Assembly.GetTypeByMetadataName(part) is { } type)
                return new ClassNameClash(
                    fullName,
                    "its namespace '" + part + "' is the name of " + TypeWords.Of(type) + " of this project",
                    SourcePlace.Of(type));
            if ((!isTypeHere && !references.HasType(compilation, name)) || IsNamespace(compilation, settings, part))
                continue;

            // The namespace is new to the project, and another declaration has its name already.
            if (references.Find(compilation, part).Type is { } other)
                return new ClassNameClash(fullName, "its namespace '" + part + "' is the name of " + other, null);
            string around = start == 0 ? "" : ns.Substring(0, start - 1);
            IReadOnlyList<NameUse> hidden = NameUses.Find(compilation, settings, name, around, hasAlias: false, cancellationToken);
            return hidden.Count == 0
                ? null
                : new ClassNameClash(
                    fullName,
                    "its namespace '" + part + "', which nothing else in this project is in, would hide '" + hidden[0].Before + "' here",
                    hidden[0].Place);
        }

        return null;
    }

    private static bool IsNamespace(Compilation compilation, ManifestSettings settings, string name) =>
        ReferencedNames.Of(compilation).Find(compilation, name).IsNamespace
        || Namespaces.Find(OwnSource.Without(compilation, settings).Assembly.GlobalNamespace, name) is not null;

    private static ClassNameClash? OfAlias(
        Compilation compilation, ManifestSettings settings, string ns, string fullName, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (TreeNames.Of(tree, cancellationToken).HasAlias(settings.ClassName, ns))
                return new ClassNameClash(
                    fullName, "a 'using' gives that name another meaning in the same namespace", SourcePlace.Line(tree.FilePath, 1));
        }

        return null;
    }

    private static bool IsPart(SyntaxNode node, bool isPublic)
    {
        if (node is not ClassDeclarationSyntax declaration
            || declaration.BaseList is not null
            || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return false;
        SyntaxKind other = isPublic ? SyntaxKind.InternalKeyword : SyntaxKind.PublicKeyword;
        return !declaration.Modifiers.Any(other)
            && !declaration.Modifiers.Any(SyntaxKind.AbstractKeyword)
            && !declaration.Modifiers.Any(SyntaxKind.SealedKeyword);
    }
}
