using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>A place in a file as a plain value: a <see cref="Location"/> would keep a whole syntax tree alive in the pipeline.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters.</param>
/// <param name="Lines">The characters as lines and columns.</param>
internal sealed record SourcePlace(string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>Returns the beginning of a line; <paramref name="line"/> counts from 1, and 0 is unknown.</summary>
    public static SourcePlace Line(string path, int line)
    {
        var position = new LinePosition(Math.Max(0, line - 1), 0);
        return new SourcePlace(path, default, new LinePositionSpan(position, position));
    }

    /// <summary>Returns the first place in source that declares a symbol.</summary>
    public static SourcePlace? Of(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(static l => l.IsInSource) is { } location
            ? new SourcePlace(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span)
            : null;

    /// <summary>Returns the place of a node.</summary>
    public static SourcePlace Of(SyntaxNode node) => new(node.SyntaxTree.FilePath, node.Span, node.GetLocation().GetLineSpan().Span);

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
