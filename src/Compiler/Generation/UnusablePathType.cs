using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Explains why a type cannot be the type of path members.</summary>
internal static class UnusablePathType
{
    /// <summary>Returns the clause for a name that no type has.</summary>
    /// <param name="generic">A generic type of that name, if there is one.</param>
    public static string Unknown(INamedTypeSymbol? generic) => generic is null
        ? "this project has no type of that name; write the name with its namespace, and add the package that has it"
        : "this project has no type of that name, only the generic type '" + generic.ToDisplayString()
            + "', and path members have no generic type";

    /// <summary>Returns the end of a clause about a type without constructor and conversion; empty if there is nothing to add.</summary>
    public static string Reason(Compilation compilation, INamedTypeSymbol type)
    {
        string? reason = type switch
        {
            { IsStatic: true } => "it is a static class",
            { TypeKind: TypeKind.Interface } => "it is an interface",
            { TypeKind: TypeKind.Enum } => "it is an enum",
            { TypeKind: TypeKind.Delegate } => "it is a delegate",
            { IsAbstract: true } => "it is abstract",
            _ => type.InstanceConstructors
                .Where(static constructor => constructor.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String)
                .Select(constructor => Reason(compilation, type, constructor))
                .FirstOrDefault(),
        };
        return reason is null ? "" : "; " + reason;
    }

    private static string Reason(Compilation compilation, INamedTypeSymbol type, IMethodSymbol constructor)
    {
        if (constructor.Parameters[0].RefKind is not (RefKind.None or RefKind.In))
            return "its constructor takes the string by reference";
        if (constructor.Parameters.Skip(1).FirstOrDefault(static parameter => !parameter.IsOptional && !parameter.IsParams) is { } needed)
            return "its constructor also needs the parameter '" + needed.Name + "'";
        return compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly)
            ? "its constructor leaves the required member '" + Required(type)?.Name + "' unset"
            : "its constructor is not accessible to the generated class";
    }

    /// <summary>Returns a member that an object initializer must set; null if there is none.</summary>
    public static ISymbol? Required(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers()
                .FirstOrDefault(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                is { } required)
                return required;
        }

        return null;
    }
}
