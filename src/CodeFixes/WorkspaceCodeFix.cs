using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WorkspaceSdk.CodeFixes;

/// <summary>Provides the common parts of the fixes: the analyzer attaches the code for its place, and a fix writes it.</summary>
public abstract class WorkspaceCodeFix : CodeFixProvider
{
    private readonly FixAllProvider _all;

    private protected WorkspaceCodeFix(string id)
    {
        FixableDiagnosticIds = [id];
        _all = new WorkspaceFixAllProvider(this);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>Determines whether code that is right in one project is right in every other that compiles the same file.</summary>
    internal virtual bool IsSameInAllProjects => true;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _all;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (PathEdit.Of(diagnostic) is not { } edit || !CanChange(context.Document))
                continue;

            // If other compilations contain the file too, no code may be right in all of them.
            if (!context.Document.GetLinkedDocumentIds().IsEmpty
                && (await FileFix.TextAsync(context.Document, [edit], context.CancellationToken).ConfigureAwait(false)) is null)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Use " + edit.Shown, cancellationToken => FixAsync(context.Document, [edit], cancellationToken), GetType().Name),
                diagnostic);
        }
    }

    /// <summary>Determines whether a file may be changed, for all projects that compile it.</summary>
    internal bool CanChange(Document document) =>
        IsSameInAllProjects
        || document.GetLinkedDocumentIds()
            .All(id => document.Project.Solution.GetProject(id.ProjectId)?.FilePath == document.Project.FilePath);

    /// <summary>Writes edits into a document.</summary>
    internal static async Task<Document> FixAsync(Document document, IReadOnlyList<PathEdit> edits, CancellationToken cancellationToken) =>
        await FileFix.TextAsync(document, edits, cancellationToken).ConfigureAwait(false) is { } text ? document.WithText(text) : document;
}
