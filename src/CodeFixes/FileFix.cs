using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WorkspaceSdk.CodeFixes;

/// <summary>
/// Writes edits into a file: with names as short as possible, with code that fits its place, and without
/// variables that nothing reads any more.
/// </summary>
internal static class FileFix
{
    /// <summary>Returns the new text; null when no edit is right in every compilation that contains the file.</summary>
    public static async Task<SourceText?> TextAsync(Document document, IReadOnlyList<PathEdit> edits, CancellationToken cancellationToken)
    {
        IReadOnlyList<SemanticModel> models = await ModelsAsync(document, cancellationToken).ConfigureAwait(false);
        if (models.Count == 0)
            return null;

        var written = new List<PathEdit>();
        foreach (PathEdit edit in edits)
        {
            SemanticModel[] active = [.. models.Where(m => IsActive(m, edit.Span, cancellationToken))];
            if (active.Length == 0)
                continue;
            string code = FittingCode.Of(edit, active[0], cancellationToken);
            if (new ShortNames(active, edit.Span.Start, cancellationToken)
                .In(code, FittingCode.IsInInterpolation(edit, active[0], cancellationToken)) is { } shortened)
                written.Add(edit with { Code = shortened });
        }

        if (written.Count == 0)
            return null;
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TextSpan> unused = UnusedVariables.After(written, models, text, cancellationToken);
        IEnumerable<TextChange> changes = written
            .Where(e => !unused.Any(u => u.Contains(e.Span)))
            .Select(static e => new TextChange(e.Span, e.Code))
            .Concat(unused.Select(static u => new TextChange(u, "")));
        return text.WithChanges(changes.OrderBy(static c => c.Span.Start));
    }

    // In the same order from any compilation, so that the result is the same for all.
    private static async Task<IReadOnlyList<SemanticModel>> ModelsAsync(Document document, CancellationToken cancellationToken)
    {
        var models = new List<SemanticModel>();
        IEnumerable<Document> views =
            document.GetLinkedDocumentIds().Select(document.Project.Solution.GetDocument).OfType<Document>().Append(document);
        foreach (Document view in views.OrderBy(static d => d.Project.FilePath, StringComparer.Ordinal)
            .ThenBy(static d => d.Project.Name, StringComparer.Ordinal))
        {
            if (await view.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
                models.Add(model);
        }

        return models;
    }

    // Code that '#if' excludes from a compilation is a comment to it.
    private static bool IsActive(SemanticModel model, TextSpan span, CancellationToken cancellationToken) =>
        model.SyntaxTree.GetRoot(cancellationToken) is var root
        && span.End <= root.FullSpan.End
        && root.FindToken(span.Start).Span.Contains(span.Start);
}
