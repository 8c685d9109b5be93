using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>A workspace's code in Visual Basic, compiled.</summary>
internal static class VisualBasicAssembly
{
    /// <summary>Compiles a manifest's code beside code of the project; nothing but silence is good enough.</summary>
    public static VisualBasicCompilation Compile(WorkspaceManifest manifest, string source = "", MetadataReference[]? library = null)
    {
        string code = WorkspaceEmitter.EmitFile(
            manifest with { Settings = manifest.Settings with { Language = ManifestLanguage.VisualBasic } },
            default(EmitOptions) with { ToolAttributes = true },
            FileListUses.Of([FileListMentions.Read(source, manifest.Settings.ClassName, ignoresCase: true)]));
        MetadataReference[] references = library ??
        [
            .. References.Current,
            MetadataReference.CreateFromFile(typeof(Microsoft.VisualBasic.Strings).Assembly.Location)
        ];
        var parse = new VisualBasicParseOptions(documentationMode: DocumentationMode.Diagnose);
        VisualBasicCompilation compilation = VisualBasicCompilation.Create(
            "App",
            [VisualBasicSyntaxTree.ParseText(code, parse), VisualBasicSyntaxTree.ParseText(source, parse)],
            references,
            new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary, rootNamespace: "Elsewhere"));
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));
        return compilation;
    }
}
