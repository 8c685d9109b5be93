using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>A project in memory with the generated code in it, for analyzers and their fixes.</summary>
internal static class FixRun
{
    /// <summary>
    /// What an analyzer says about a source, in a project with a property and with a project beside it that it refers to.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        DiagnosticAnalyzer analyzer,
        WorkspaceManifest manifest,
        string source,
        string manifestPath = GeneratorRun.ManifestPath,
        ReportDiagnostic severity = ReportDiagnostic.Default,
        string? property = null,
        string? referred = null,
        bool compiles = true)
    {
        using var workspace = new AdhocWorkspace();
        Project project = Project(workspace, manifest, source, manifestPath);
        if (property is not null)
            project = project.AddAnalyzerConfigDocument(
                ".globalconfig",
                SourceText.From("is_global = true\nbuild_property." + property + " = true\n"),
                filePath: "/.globalconfig").Project;
        if (referred is not null)
        {
            Project library = project.Solution
                .AddProject("Lib", "Lib", LanguageNames.CSharp)
                .WithCompilationOptions(project.CompilationOptions!)
                .AddMetadataReferences(References.Current)
                .AddDocument("Lib.cs", SourceText.From(referred), filePath: "/Lib.cs").Project;
            project = library.Solution.GetProject(project.Id)!.AddProjectReference(new ProjectReference(library.Id));
        }

        CompilationOptions options = project.CompilationOptions!.WithSpecificDiagnosticOptions(
            analyzer.SupportedDiagnostics.ToDictionary(static d => d.Id, _ => severity));
        return await AnalyzeAsync(analyzer, project.WithCompilationOptions(options), compiles).ConfigureAwait(false);
    }

    /// <summary>The source after the first fix for each diagnostic, one after the other.</summary>
    public static async Task<string> FixAsync(
        DiagnosticAnalyzer analyzer,
        CodeFixProvider fix,
        WorkspaceManifest manifest,
        string source,
        string manifestPath = GeneratorRun.ManifestPath)
    {
        using var workspace = new AdhocWorkspace();
        Project project = Project(workspace, manifest, source, manifestPath);
        while ((await AnalyzeAsync(analyzer, project).ConfigureAwait(false)).FirstOrDefault() is { } diagnostic)
        {
            Document document = Program(project);
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None))
                .ConfigureAwait(false);
            ImmutableArray<CodeActionOperation> operations = await Assert.Single(actions)
                .GetOperationsAsync(CancellationToken.None)
                .ConfigureAwait(false);
            project = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        }

        return await CompiledTextAsync(project).ConfigureAwait(false);
    }

    /// <summary>The titles of what is offered for each diagnostic.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(
        DiagnosticAnalyzer analyzer, CodeFixProvider fix, WorkspaceManifest manifest, string source)
    {
        using var workspace = new AdhocWorkspace();
        Project project = Project(workspace, manifest, source);
        var titles = new List<string>();
        foreach (Diagnostic diagnostic in await AnalyzeAsync(analyzer, project).ConfigureAwait(false))
            await fix.RegisterCodeFixesAsync(
                new CodeFixContext(Program(project), diagnostic, (action, _) => titles.Add(action.Title), CancellationToken.None))
                .ConfigureAwait(false);
        return titles;
    }

    /// <summary>The source after one fix of everything.</summary>
    public static async Task<string> FixAllAsync(
        DiagnosticAnalyzer analyzer,
        CodeFixProvider fix,
        WorkspaceManifest manifest,
        string source,
        string manifestPath = GeneratorRun.ManifestPath,
        FixAllScope scope = FixAllScope.Document)
    {
        using var workspace = new AdhocWorkspace();
        Project project = Project(workspace, manifest, source, manifestPath);
        return await CompiledTextAsync((await FixAllAsync(analyzer, fix, [project], scope).ConfigureAwait(false)).GetProject(project.Id)!)
            .ConfigureAwait(false);
    }

    /// <summary>What one file is in each of several projects after one fix of everything in all of them.</summary>
    public static async Task<IReadOnlyList<string>> FixLinkedAsync(
        DiagnosticAnalyzer analyzer, CodeFixProvider fix, WorkspaceManifest[] manifests, string source, string projectFiles)
    {
        using var workspace = new AdhocWorkspace();
        Solution solution = workspace.CurrentSolution;
        string[] files = projectFiles.Split(';');
        for (int i = 0; i < manifests.Length; i++)
        {
            Project added = Project(
                solution.AddProject("App" + i, "App" + i, LanguageNames.CSharp), manifests[i], source, GeneratorRun.ManifestPath);
            solution = added.Solution.WithProjectFilePath(added.Id, files[i]);
        }

        Project[] projects = [.. solution.Projects];
        solution = await FixAllAsync(analyzer, fix, projects, FixAllScope.Solution).ConfigureAwait(false);
        var texts = new List<string>();
        foreach (Project project in projects)
            texts.Add(await CompiledTextAsync(solution.GetProject(project.Id)!).ConfigureAwait(false));
        return texts;
    }

    // As 'dotnet format' does it: the key is that of the first finding's fix, which may have none.
    private static async Task<Solution> FixAllAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix, Project[] projects, FixAllScope scope)
    {
        var all = new List<Diagnostic>();
        foreach (Project project in projects)
            all.AddRange(await AnalyzeAsync(analyzer, project).ConfigureAwait(false));
        Assert.True(all.Count > 1, "There is no 'all' without two.");

        Document document = Program(projects[0]);
        CodeAction? first = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, all[0], (action, _) => first = action, CancellationToken.None))
            .ConfigureAwait(false);
        var context = new FixAllContext(
            document, fix, scope, first?.EquivalenceKey!, fix.FixableDiagnosticIds, new KnownDiagnostics([.. all]), CancellationToken.None);
        CodeAction action = (await fix.GetFixAllProvider()!.GetFixAsync(context).ConfigureAwait(false))!;
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static Document Program(Project project) => project.Documents.Single(static d => d.Name == "Program.cs");

    private static async Task<string> CompiledTextAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));
        return (await Program(project).GetTextAsync().ConfigureAwait(false)).ToString();
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer, Project project, bool compiles = true)
    {
        Compilation compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
        ImmutableArray<Diagnostic> found =
            await compilation.WithAnalyzers([analyzer], project.AnalyzerOptions).GetAllDiagnosticsAsync().ConfigureAwait(false);
        Assert.DoesNotContain(found, static d => d.Id == "AD0001");
        Assert.Equal(!compiles, found.Any(static d => d.Severity == DiagnosticSeverity.Error));
        return [.. found.Where(d => analyzer.SupportedDiagnostics.Any(s => s.Id == d.Id))];
    }

    private static Project Project(
        AdhocWorkspace workspace, WorkspaceManifest manifest, string source, string manifestPath = GeneratorRun.ManifestPath) =>
        Project(workspace.AddProject("App", LanguageNames.CSharp), manifest, source, manifestPath);

    private static Project Project(Project project, WorkspaceManifest manifest, string source, string manifestPath)
    {
        project = project
            .WithCompilationOptions(
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .AddMetadataReferences(References.Current);
        var options = new EmitOptions(Nullable: true, GlobalUsings: true, EmbeddedAttribute: false);
        foreach (EmittedFile file in WorkspaceEmitter.Emit(manifest, options))
            project = project.AddDocument(file.HintName, SourceText.From(file.Text), filePath: "/" + file.HintName).Project;
        if (GlobalAlias.IsWanted(manifest.Settings, options))
            project = project.AddDocument(
                GlobalAlias.HintName, SourceText.From(GlobalAlias.Emit(manifest.Settings)), filePath: "/" + GlobalAlias.HintName).Project;
        project = project.AddDocument("Program.cs", SourceText.From(source), filePath: "/Program.cs").Project;
        return project.AddAdditionalDocument(
            "workspace.manifest", SourceText.From(ManifestWriter.Write(manifest)), filePath: manifestPath).Project;
    }
}
