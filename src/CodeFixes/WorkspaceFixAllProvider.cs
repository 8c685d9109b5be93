using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WorkspaceSdk.CodeFixes;

/// <summary>
/// Writes all edits of a file at once. It does not depend on the fix of the first diagnostic, which may have none.
/// A file in several compilations gets the same text in each.
/// </summary>
internal sealed class WorkspaceFixAllProvider(WorkspaceCodeFix fix) : DocumentBasedFixAllProvider
{
    protected override string GetFixAllTitle(FixAllContext fixAllContext) => "Use the members of the workspace class";

    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (!fix.CanChange(document))
            return document;

        var found = new List<Diagnostic>(diagnostics);
        foreach (DocumentId id in document.GetLinkedDocumentIds())
        {
            if (document.Project.Solution.GetDocument(id) is { } linked)
                found.AddRange(await fixAllContext.GetDocumentDiagnosticsAsync(linked).ConfigureAwait(false));
        }

        return await WorkspaceCodeFix.FixAsync(
            document, Edits(found.Where(d => fix.FixableDiagnosticIds.Contains(d.Id))), fixAllContext.CancellationToken)
            .ConfigureAwait(false);
    }

    // Edits on which the compilations of a file disagree are left to people, and so are edits inside a replaced place.
    private static List<PathEdit> Edits(IEnumerable<Diagnostic> diagnostics)
    {
        var edits = new List<PathEdit>();
        foreach (IGrouping<int, Diagnostic> place in diagnostics.GroupBy(static d => d.Location.SourceSpan.Start)
            .OrderBy(static g => g.Key))
        {
            PathEdit?[] all = [.. place.Select(PathEdit.Of)];
            if (all[0] is { } edit
                && all.All(other => other is not null && other.Span == edit.Span && other.Shown == edit.Shown)
                && (edits.Count == 0 || edits[edits.Count - 1].Span.End <= edit.Span.Start))
                edits.Add(edit);
        }

        return edits;
    }
}
