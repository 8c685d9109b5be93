using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;
using WorkspaceSdk.Compiler.Diagnostics;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>
/// Provides the common parts of the rules: they run in a project with a workspace class, in parallel, on code that people wrote.
/// </summary>
public abstract class WorkspaceAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule;

    private protected WorkspaceAnalyzer(DiagnosticDescriptor rule)
    {
        _rule = rule;
        SupportedDiagnostics = [rule];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Analyzes a file.</summary>
    /// <remarks>
    /// By file: to call a rule for each node, the compiler first has to walk every declaration, which costs more than the rules do.
    /// </remarks>
    internal abstract void Look(
        SemanticModel model, PathSyntax syntax, WorkspaceInCode workspace, Action<Diagnostic> report, CancellationToken cancellationToken);

    /// <summary>
    /// Creates a diagnostic of the rule at a place that a fix can replace; the last argument is the member for messages.
    /// </summary>
    private protected Diagnostic Found(PathReplacement place, string? code, params object[] arguments) =>
        Descriptors.Create(
            _rule,
            place.Location,
            code is null ? ImmutableDictionary<string, string?>.Empty : place.Properties(code, (string)arguments[arguments.Length - 1]),
            arguments);

    private void Look(SemanticModelAnalysisContext context, WorkspaceInCode workspace)
    {
        try
        {
            Look(
                context.SemanticModel,
                PathSyntax.Of(context.SemanticModel, context.CancellationToken),
                workspace,
                context.ReportDiagnostic,
                context.CancellationToken);
        }
        catch (InsufficientExecutionStackException)
        {
            // The compiler gave up on an expression that is too deep, and reports that itself.
        }
    }

    private static bool IsTrue(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private void Start(CompilationStartAnalysisContext start)
    {
        foreach (AdditionalText file in start.Options.AdditionalFiles)
        {
            // The compiler keeps the paths for as long as it keeps the text, so an edit elsewhere creates none.
            if (file.GetText(start.CancellationToken) is not { } text
                || !start.TryGetValue(text, WorkspacePaths.Provider, out WorkspacePaths? paths)
                || paths is null)
                continue;

            // Without the class (its name is taken, or another generator is responsible for the file) there is no member to suggest.
            string ns = NamespaceNames.ToMetadata(paths.Settings.Namespace);
            if (start.Compilation.Assembly.GetTypeByMetadataName((ns.Length == 0 ? "" : ns + ".") + paths.Settings.ClassName) is { } @class)
            {
                AnalyzerConfigOptions options = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
                bool isPublished = start.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary
                    && IsTrue(options, "_WorkspaceIsPublishedLibrary");
                var workspace = new WorkspaceInCode(
                    paths,
                    WorkspaceLocation.Of(file.Path, paths.Settings),
                    @class,
                    IsTrue(options, "PackAsTool"),
                    isPublished,
                    IsTrue(options, "IsTestProject"));
                start.RegisterSemanticModelAction(context => Look(context, workspace));
            }

            return;
        }
    }
}
