using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Generators;

namespace WorkspaceSdk.CodeFixes;

/// <summary>What the fixes have in common: the analyzer says what to write at its place, a fix writes it and shortens the names.</summary>
public abstract class WorkspaceCodeFix : CodeFixProvider
{
    private readonly string _title;

    private protected WorkspaceCodeFix(string id, string title)
    {
        FixableDiagnosticIds = [id];
        _title = title;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(PathReplacement.Property, out string? code) && code is not null)
                context.RegisterCodeFix(CodeAction.Create(_title, cancellation => WriteAsync(context.Document, diagnostic.Location.SourceSpan, code, cancellation), GetType().Name), diagnostic);
        }

        return Task.CompletedTask;
    }

    // Names are written out in full and then simplified, so they are right whatever is in scope, and short where they can be.
    private static async Task<Document> WriteAsync(Document document, TextSpan span, string code, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        Document written = document.WithText(text.WithChanges(new TextChange(span, code)));
        if (await written.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return written;

        var place = new TextSpan(span.Start, code.Length);
        var names = root.DescendantNodes(place)
            .Where(n => place.Contains(n.Span) && n is ParenthesizedExpressionSyntax or AliasQualifiedNameSyntax)
            .Select(static n => n is AliasQualifiedNameSyntax ? Outermost(n) : n)
            .ToList();
        return written.WithSyntaxRoot(root.ReplaceNodes(names, static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation)));
    }

    private static SyntaxNode Outermost(SyntaxNode name)
    {
        while (name.Parent is NameSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name))
            name = name.Parent;
        return name;
    }
}
