using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WorkspaceSdk.Generators;

/// <summary>WSDK2101: a string literal is the relative path of a workspace file or directory, for which there is a constant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralPathAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The diagnostic's property that holds the constant as C#, beginning with <c>global::</c>.</summary>
    public const string ConstantProperty = "Constant";

    // The compiler keeps the table for as long as it keeps the manifest's text, so an edit elsewhere builds none.
    private static readonly SourceTextValueProvider<RelativeConstants?> Tables = new(RelativeConstants.TryRead);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LiteralIsWorkspacePath];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        foreach (AdditionalText file in start.Options.AdditionalFiles)
        {
            if (file.GetText(start.CancellationToken) is not { } text || !start.TryGetValue(text, Tables, out RelativeConstants? constants) || constants is null)
                continue;

            // Without the class (its name is taken, or the file is another generator's business) there is nothing to point to.
            if (start.Compilation.Assembly.GetTypeByMetadataName(constants.ClassMetadataName) is not null)
                start.RegisterSyntaxNodeAction(node => Analyze(node, constants), SyntaxKind.StringLiteralExpression);
            return;
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, RelativeConstants constants)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        string path = literal.Token.ValueText;
        if (constants.Find(path) is not { } member)
            return;

        string code = constants.ClassCode + member.Substring(member.IndexOf('.'));
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.LiteralIsWorkspacePath,
            literal.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(ConstantProperty, code),
            path,
            member));
    }
}
