using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WorkspaceSdk.Tests;

/// <summary>A library made of source, as a reference.</summary>
internal static class ForeignAssembly
{
    public static MetadataReference Of(string name, string source)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            References.Current,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        using var bytes = new MemoryStream();
        Assert.True(compilation.Emit(bytes).Success);
        return MetadataReference.CreateFromImage(bytes.ToArray());
    }
}
