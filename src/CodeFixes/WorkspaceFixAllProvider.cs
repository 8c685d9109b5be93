using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WorkspaceSdk.CodeFixes;

/// <summary>
/// Writes all edits of a file at once. It does not ask which fix the first finding has, since a finding may have none,
/// and it gives a file that several compilations see the same text in each.
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

    // What the compilations of a file do not agree on is left to people, and so is what is inside something that is replaced.
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
