using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using WorkspaceSdk.Generators;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2101: puts the constant where the literal is.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiteralPathCodeFix))]
public sealed class LiteralPathCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [WorkspaceDiagnostics.LiteralIsWorkspacePath.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal
                || !diagnostic.Properties.TryGetValue(LiteralPathAnalyzer.ConstantProperty, out string? constant) || constant is null)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create("Use the workspace constant", _ => Task.FromResult(Replace(context.Document, root, literal, constant)), nameof(LiteralPathCodeFix)),
                diagnostic);
        }
    }

    // Written out in full and then simplified, so it is right whatever is in scope, and short where it can be.
    private static Document Replace(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string constant)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(constant).WithTriviaFrom(literal).WithAdditionalAnnotations(Simplifier.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(literal, expression));
    }
}
