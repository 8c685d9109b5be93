using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Finds the code that creates a value of the types that a manifest names for path members.</summary>
internal static class CompilationPathTypes
{
    private const int MostTypeParameters = 4;

    private static readonly PathTypeTable None = new(default(EquatableArray<PathTypeEntry>));

    /// <summary>Looks the types up. A manifest that names none, as nearly all do, costs nothing.</summary>
    public static PathTypeTable Of(Compilation compilation, WorkspaceManifest? manifest) =>
        manifest is null || !PathTypeTable.Names(manifest).Any()
            ? None
            : new PathTypeTable(new EquatableArray<PathTypeEntry>(
                PathTypeTable.Names(manifest).Select(name => Entry(compilation, name))));

    private static PathTypeEntry Entry(Compilation compilation, string text)
    {
        if (PathTypeCode.Parse(text) is not { } parsed)
            return new PathTypeEntry(text, null, null);
        INamedTypeSymbol[] found = [.. Candidates(parsed.Name).SelectMany(candidate => compilation.GetTypesByMetadataName(candidate))];
        INamedTypeSymbol? type =
            found.FirstOrDefault(t => SymbolEqualityComparer.Default.Equals(t.ContainingAssembly, compilation.Assembly))
                ?? found.FirstOrDefault(t => compilation.IsSymbolAccessibleWithin(t, compilation.Assembly));
        if (type is null)
            return new PathTypeEntry(text, null, found.Length > 0
                ? "this project may not use it"
                : UnusablePathType.Unknown(Candidates(parsed.Name).SelectMany(name => Generics(compilation, name)).FirstOrDefault()));
        if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            return new PathTypeEntry(text, null, "the generated class may not use it");

        bool isConstructed = !parsed.IsConversion && HasConstructor(compilation, type);
        if (isConstructed || IsConverted(compilation, type))
            return new PathTypeEntry(text, parsed with { IsConversion = !isConstructed }, null);
        return new PathTypeEntry(text, null, parsed.IsConversion
            ? "it has no conversion from string"
            : "it has neither a constructor that takes one string nor a conversion from string"
                + UnusablePathType.Reason(compilation, type));
    }

    // The number of parameters of a generic type is a part of its name in metadata.
    private static IEnumerable<INamedTypeSymbol> Generics(Compilation compilation, string name) =>
        Enumerable.Range(1, MostTypeParameters).SelectMany(count => compilation.GetTypesByMetadataName(name + "`" + count));

    // A nested type has a plus sign in metadata where code has a dot.
    private static IEnumerable<string> Candidates(string name)
    {
        yield return name;
        for (int dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            name = name.Substring(0, dot) + "+" + name.Substring(dot + 1);
            yield return name;
        }
    }

    private static bool HasConstructor(Compilation compilation, INamedTypeSymbol type) =>
        type is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct }
        && type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.Length > 0
            && constructor.Parameters[0] is { Type.SpecialType: SpecialType.System_String, RefKind: RefKind.None or RefKind.In }
            && constructor.Parameters.Skip(1).All(static parameter => parameter.IsOptional || parameter.IsParams)
            && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly)
            && (SetsRequired(constructor) || UnusablePathType.Required(type) is null));

    private static bool SetsRequired(IMethodSymbol constructor) =>
        constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");

    private static bool IsConverted(Compilation compilation, INamedTypeSymbol type)
    {
        Conversion conversion = ((CSharpCompilation)compilation).ClassifyConversion(
            compilation.GetSpecialType(SpecialType.System_String), type);
        return conversion is { IsUserDefined: true, MethodSymbol: { } method }
            && method.Parameters[0].Type.SpecialType == SpecialType.System_String;
    }
}
