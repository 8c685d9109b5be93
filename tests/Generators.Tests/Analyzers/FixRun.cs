using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Tests;

/// <summary>A project in memory with the generated code in it, for analyzers and their fixes.</summary>
internal static class FixRun
{
    /// <summary>What an analyzer says about a source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer, WorkspaceManifest manifest, string source, string manifestPath = GeneratorRun.ManifestPath, ReportDiagnostic severity = ReportDiagnostic.Default, bool isTool = false)
    {
        using var workspace = new AdhocWorkspace();
        Project project = Project(workspace, manifest, source, manifestPath);
        if (isTool)
            project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\nbuild_property.PackAsTool = true\n"), filePath: "/.globalconfig").Project;
        CompilationOptions options = project.CompilationOptions!.WithSpecificDiagnosticOptions(analyzer.SupportedDiagnostics.ToDictionary(static d => d.Id, _ => severity));
        return await AnalyzeAsync(analyzer, project.WithCompilationOptions(options)).ConfigureAwait(false);
    }

    /// <summary>The source after the first fix for each diagnostic, one after the other.</summary>
    public static async Task<string> FixAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix, WorkspaceManifest manifest, string source, string manifestPath = GeneratorRun.ManifestPath)
    {
        using var workspace = new AdhocWorkspace();
        Project project = Project(workspace, manifest, source, manifestPath);
        while ((await AnalyzeAsync(analyzer, project).ConfigureAwait(false)).FirstOrDefault() is { } diagnostic)
        {
            Document document = Program(project);
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)).ConfigureAwait(false);
            ImmutableArray<CodeActionOperation> operations = await Assert.Single(actions).GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
            project = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        }

        return await CompiledTextAsync(project).ConfigureAwait(false);
    }

    /// <summary>The source after one fix of everything.</summary>
    public static async Task<string> FixAllAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix, WorkspaceManifest manifest, string source, string manifestPath = GeneratorRun.ManifestPath)
    {
        using var workspace = new AdhocWorkspace();
        Project project = Project(workspace, manifest, source, manifestPath);
        ImmutableArray<Diagnostic> all = await AnalyzeAsync(analyzer, project).ConfigureAwait(false);
        Assert.True(all.Length > 1, "There is no 'all' without two.");

        Document document = Program(project);
        CodeAction? first = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, all[0], (action, _) => first = action, CancellationToken.None)).ConfigureAwait(false);
        var context = new FixAllContext(document, fix, FixAllScope.Document, first?.EquivalenceKey!, fix.FixableDiagnosticIds, new KnownDiagnostics(all), CancellationToken.None);
        CodeAction action = (await fix.GetFixAllProvider()!.GetFixAsync(context).ConfigureAwait(false))!;
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        return await CompiledTextAsync(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!).ConfigureAwait(false);
    }

    private static Document Program(Project project) => project.Documents.Single(static d => d.Name == "Program.cs");

    private static async Task<string> CompiledTextAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));
        return (await Program(project).GetTextAsync().ConfigureAwait(false)).ToString();
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer, Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([analyzer], project.AnalyzerOptions).GetAllDiagnosticsAsync().ConfigureAwait(false);
        Assert.DoesNotContain(found, static d => d.Severity == DiagnosticSeverity.Error || d.Id == "AD0001");
        return [.. found.Where(d => analyzer.SupportedDiagnostics.Any(s => s.Id == d.Id))];
    }

    private static Project Project(AdhocWorkspace workspace, WorkspaceManifest manifest, string source, string manifestPath = GeneratorRun.ManifestPath)
    {
        Project project = workspace.AddProject("App", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .AddMetadataReferences(References.Current);
        var options = new EmitOptions(Nullable: true, GlobalUsings: true, EmbeddedAttribute: false);
        foreach (EmittedFile file in WorkspaceEmitter.Emit(manifest, options))
            project = project.AddDocument(file.HintName, SourceText.From(file.Text), filePath: "/" + file.HintName).Project;
        if (GlobalAlias.IsWanted(manifest.Settings, options))
            project = project.AddDocument(GlobalAlias.HintName, SourceText.From(GlobalAlias.Emit(manifest.Settings)), filePath: "/" + GlobalAlias.HintName).Project;
        project = project.AddDocument("Program.cs", SourceText.From(source), filePath: "/Program.cs").Project;
        return project.AddAdditionalDocument("workspace.manifest", SourceText.From(ManifestWriter.Write(manifest)), filePath: manifestPath).Project;
    }
}
