using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Compiler;
using WorkspaceSdk.Compiler.Generation;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>One run of the generator. Every one is followed by a second with an unrelated edit, which must do nothing.</summary>
internal sealed class GeneratorRun
{
    public const string ManifestPath = "/work space/App/obj/workspace.manifest";

    private GeneratorRun(Compilation output, GeneratorDriver driver, AdditionalText[] texts)
    {
        Texts = texts;
        Output = output;
        Driver = driver;
    }

    /// <summary>What was given.</summary>
    public IReadOnlyList<AdditionalText> Texts { get; }

    /// <summary>What is compiled in the end.</summary>
    public Compilation Output { get; }

    /// <summary>The driver, to go on with.</summary>
    public GeneratorDriver Driver { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>The generated files but the attribute's, by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.Where(static s => !s.HintName.Contains("EmbeddedAttribute", StringComparison.Ordinal))
            .ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    public static GeneratorRun Of(
        WorkspaceManifest manifest,
        string source = "",
        LanguageVersion version = LanguageVersion.Latest,
        MetadataReference[]? references = null,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        (string Path, string Text)[]? more = null) =>
        OfTexts([new ManifestText(ManifestPath, ManifestWriter.Write(manifest))], source, version, references, kind, more);

    public static GeneratorRun OfText(
        string manifest,
        string source = "",
        LanguageVersion version = LanguageVersion.Latest,
        MetadataReference[]? references = null,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        OfTexts([new ManifestText(ManifestPath, manifest)], source, version, references, kind);

    public static GeneratorRun OfTexts(
        AdditionalText[] texts,
        string source = "",
        LanguageVersion version = LanguageVersion.Latest,
        MetadataReference[]? references = null,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        (string Path, string Text)[]? more = null)
    {
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        var options = new CSharpCompilationOptions(
            kind,
            nullableContextOptions: version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            warningLevel: 9999);
        Compilation compilation = CSharpCompilation.Create(
            "App",
            [
                CSharpSyntaxTree.ParseText(source, parse, "/work space/App/Program.cs"),
                .. (more ?? []).Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path))
            ],
            references ?? References.Current,
            options);

        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new WorkspaceGenerator().AsSourceGenerator()],
            texts,
            parse,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);

        Compilation edited = compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("namespace Unrelated { internal class Edit { } }", parse));
        AssertAllCached(driver.RunGenerators(edited).GetRunResult().Results.Single());
        return new GeneratorRun(output, driver, texts);
    }

    /// <summary>Compiles; nothing but silence is good enough.</summary>
    public GeneratorRun AssertCompiles()
    {
        Assert.Empty(Output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));
        return this;
    }

    private static void AssertAllCached(GeneratorRunResult result)
    {
        IEnumerable<(string Name, IncrementalStepRunReason Reason)> reasons = result.TrackedSteps
            .Where(static s => TrackingNames.All.Contains(s.Key))
            .Concat(result.TrackedOutputSteps)
            .SelectMany(static s => s.Value.SelectMany(step => step.Outputs.Select(o => (s.Key, o.Reason))));
        Assert.All(reasons, static r => Assert.True(
            r.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, r.Name + ": " + r.Reason));
    }
}
