using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Compiler.Diagnostics;
using WorkspaceSdk.Compiler.Generation;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler;

/// <summary>Converts the build's manifest to the workspace class: read, plan, emit, one output per file.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class WorkspaceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<CompilationManifests> inputs = context.AdditionalTextsProvider
            .Select(static (text, cancellationToken) => CompilationManifest.TryRead(text, cancellationToken))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!)
            .WithTrackingName(TrackingNames.Read)
            .Collect()
            .Select(static (all, _) => CompilationManifests.Of(all))
            .WithTrackingName(TrackingNames.Manifest);

        IncrementalValueProvider<LanguageOptions> options = context.ParseOptionsProvider
            .Combine(context.CompilationProvider.Select(static (compilation, _) => ReferencedNames.Of(compilation)
                .HasToolAttributes(compilation)))
            .Select(static (pair, _) => LanguageOptions.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Options);

        IncrementalValueProvider<ClassNameClash?> clash = context.CompilationProvider
            .Combine(inputs.Select(static (i, _) => i.Manifest?.Settings))
            .Select(static (pair, cancellationToken) =>
                pair.Right is { } settings ? ClassNameClash.Find(pair.Left, settings, cancellationToken) : null)
            .WithTrackingName(TrackingNames.Clash);

        IncrementalValueProvider<NameChanges> names = context.CompilationProvider
            .Combine(inputs.Select(static (i, _) => i.Manifest?.Settings).Combine(options))
            .Select(static (pair, cancellationToken) => NameChanges.Of(
                pair.Left, pair.Right.Left, pair.Right.Right.Emit, cancellationToken))
            .WithTrackingName(TrackingNames.Names);

        IncrementalValueProvider<PathTypeTable> types = context.CompilationProvider
            .Combine(inputs.Select(static (i, _) => i.Manifest))
            .Select(static (pair, _) => CompilationPathTypes.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.PathTypes);

        IncrementalValueProvider<EmitPlan?> plan = inputs.Select(static (i, _) => i.Manifest)
            .Combine(options.Combine(types))
            .Select(static (pair, _) =>
                pair.Left is { } manifest ? EmitPlan.Of(manifest, pair.Right.Left.Emit, pair.Right.Right) : null)
            .WithComparer(PlanIdentity.Instance)
            .WithTrackingName(TrackingNames.Plan);

        IncrementalValuesProvider<SourceUnit> units = plan
            .Combine(clash)
            .SelectMany(static (pair, _) => UnitBuckets.Of(
                pair.Right is null && pair.Left is { EmitsSource: false } emit ? emit.Units : []))
            .WithTrackingName(TrackingNames.Shelves)
            .SelectMany(static (shelf, _) => shelf.Units)
            .WithTrackingName(TrackingNames.Units);

        IncrementalValueProvider<FileListUses> uses = context.CompilationProvider
            .Combine(inputs.Select(static (i, _) => i.Manifest))
            .Combine(context.AdditionalTextsProvider
                .Where(static file => CompilationFileLists.IsPage(file))
                .Select(static (file, cancellationToken) => file.GetText(cancellationToken)?.ToString() ?? "")
                .Collect())
            .Select(static (pair, cancellationToken) =>
                CompilationFileLists.Uses(pair.Left.Left, pair.Left.Right, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.FileListUses);

        IncrementalValuesProvider<SourceUnit> lists = inputs.Select(static (i, _) => i.Manifest)
            .Combine(options.Combine(uses))
            .Combine(clash)
            .SelectMany(static (pair, _) => pair.Right is null
                ? CompilationFileLists.Units(pair.Left.Left, pair.Left.Right.Left.Emit, pair.Left.Right.Right)
                : [])
            .WithTrackingName(TrackingNames.FileLists);

        // Code that the build writes contains the alias, where other generators see it.
        IncrementalValueProvider<ManifestSettings?> alias = inputs
            .Combine(clash.Combine(names))
            .Select(static (pair, _) =>
                pair.Right is (null, { HasAlias: true }) && pair.Left.Manifest?.Settings is { EmitsSource: false } settings
                    ? settings
                    : null)
            .WithTrackingName(TrackingNames.Alias);

        IncrementalValueProvider<bool> embedded = inputs
            .Combine(clash)
            .Select(static (pair, _) =>
                pair.Left.Manifest?.Settings is { IsPublic: false } settings && (settings.EmitsSource || pair.Right is null))
            .WithTrackingName(TrackingNames.Embedded);

        IncrementalValuesProvider<DeclarationProblem> problems = context.AdditionalTextsProvider
            .SelectMany(static (text, cancellationToken) => CompilationProblems.Read(text, cancellationToken))
            .WithTrackingName(TrackingNames.Problems);

        context.RegisterSourceOutput(problems, static (output, problem) => ManifestReports.Problem(output, problem));
        context.RegisterSourceOutput(units, static (output, unit) => output.AddSource(
            unit.HintName, SourceText.From(WorkspaceEmitter.Emit(unit), System.Text.Encoding.UTF8)));
        context.RegisterSourceOutput(lists, static (output, unit) => output.AddSource(
            unit.HintName, SourceText.From(WorkspaceEmitter.Emit(unit), System.Text.Encoding.UTF8)));
        context.RegisterSourceOutput(alias, static (output, settings) =>
        {
            if (settings is not null)
                output.AddSource(GlobalAlias.HintName, SourceText.From(GlobalAlias.Emit(settings), System.Text.Encoding.UTF8));
        });
        context.RegisterSourceOutput(embedded, static (output, isUsed) =>
        {
            if (isUsed)
                output.AddSource(EmbeddedDefinition.HintName, SourceText.From(EmbeddedDefinition.Text, System.Text.Encoding.UTF8));
        });
        context.RegisterSourceOutput(inputs, static (output, found) => ManifestReports.Unreadable(output, found));
        context.RegisterSourceOutput(clash.Combine(inputs), static (output, pair) => ManifestReports.Clash(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(
            names.Combine(clash).Combine(inputs),
            static (output, pair) => ManifestReports.Names(output, pair.Left.Left, pair.Left.Right, pair.Right));
        context.RegisterSourceOutput(
            types.Combine(inputs), static (output, pair) => ManifestReports.PathTypes(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(
            plan.Combine(inputs), static (output, pair) => ManifestReports.Collisions(output, pair.Left, pair.Right));
    }
}
