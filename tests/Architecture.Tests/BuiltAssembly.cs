using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace WorkspaceSdk.Tests;

/// <summary>One of our assemblies as it was built, with the source files its symbols name.</summary>
internal static class BuiltAssembly
{
    /// <summary>Reads <c>artifacts/bin/{project}/{configuration}{_framework}/{file}</c>.</summary>
    public static AssemblyDefinition Read(string project, string file, string? framework = null)
    {
        string configuration = typeof(BuiltAssembly).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "Configuration").Value!;
        string pivot = configuration.ToLowerInvariant() + (framework is null ? "" : "_" + framework);
        string path = Path.Combine(RepositoryPaths.Artifacts, "bin", project, pivot, file);
        return AssemblyDefinition.ReadAssembly(path, new ReaderParameters { ReadSymbols = true, SymbolReaderProvider = new EmbeddedPortablePdbReaderProvider() });
    }

    /// <summary>Every type of this assembly that a type's signature or code names, without the type itself.</summary>
    public static IEnumerable<TypeReference> Uses(TypeDefinition type)
    {
        IEnumerable<TypeReference> used = [
            .. type.BaseType is null ? [] : new[] { type.BaseType },
            .. type.Interfaces.Select(static i => i.InterfaceType),
            .. type.Fields.Select(static f => f.FieldType),
            .. type.Methods.SelectMany(static m => m.Parameters.Select(static p => p.ParameterType).Append(m.ReturnType)),
            .. type.Methods.Where(static m => m.HasBody).SelectMany(static m => m.Body.Variables.Select(static v => v.VariableType).Concat(m.Body.Instructions.SelectMany(Operands))),
        ];
        return used.SelectMany(Parts);
    }

    /// <summary>The source file a type was compiled from; null for what the compiler made up and for types without code.</summary>
    public static string? SourceOf(TypeDefinition type) =>
        type.Methods.Select(static m => m.DebugInformation.SequencePoints.FirstOrDefault()?.Document.Url).FirstOrDefault(static url => url is not null)?.Replace('\\', '/')
        ?? type.NestedTypes.Select(SourceOf).FirstOrDefault(static url => url is not null);

    private static IEnumerable<TypeReference> Operands(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(static p => p.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
