using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>A place in the code that an expression can replace: some neighbouring pieces of one container.</summary>
/// <param name="Container">The node that contains the pieces; the piece itself when it is the only one.</param>
/// <param name="First">The first piece.</param>
/// <param name="Last">The last piece.</param>
/// <param name="Before">The part of the first piece's text to keep.</param>
/// <param name="After">The part of the last piece's text to keep.</param>
internal sealed record PathReplacement(SyntaxNode Container, SyntaxNode First, SyntaxNode Last, string Before, string After)
{
    /// <summary>The diagnostic's property that holds the code for its place, in which names begin with <c>global::</c>.</summary>
    public const string Property = "Replacement";

    /// <summary>The diagnostic's property that holds the member for messages.</summary>
    public const string Shown = "Shown";

    /// <summary>Gets the place.</summary>
    public Location Location => Location.Create(First.SyntaxTree, Span);

    private TextSpan Span => TextSpan.FromBounds(First.SpanStart, Last.Span.End);

    /// <summary>
    /// Returns the code for the place and the member it names, as properties of a diagnostic. Returns none when a
    /// fix would lose a comment or change a text.
    /// </summary>
    public ImmutableDictionary<string, string?> Properties(string expression, string shown)
    {
        // Once: the ends of a long sum are many levels down.
        TextSpan span = Span;
        IEnumerable<SyntaxTrivia> trivia = First == Last ? First.DescendantTrivia() : Container.DescendantTrivia(span);
        string? code = trivia.Any(t => IsComment(t, span)) ? null : Container switch
        {
            InterpolatedStringExpressionSyntax interpolated when Container != First => Interpolated(interpolated, expression),
            _ => Quoted(Before, "", " + ") + expression + Quoted(After, " + ", ""),
        };
        return code is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Property, code).Add(Shown, shown);
    }

    // A directive or a comment would be lost. Only trivia between the pieces count, not those around them.
    private static bool IsComment(SyntaxTrivia trivia, TextSpan span) =>
        span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static string Quoted(string text, string before, string after) =>
        text.Length == 0 ? "" : before + SymbolDisplay.FormatLiteral(text, quote: true) + after;

    private string? Interpolated(InterpolatedStringExpressionSyntax interpolated, string expression)
    {
        string opening = interpolated.StringStartToken.Text;
        int dollars = opening.Count(static c => c == '$');
        bool isRaw = interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken)
            || interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
        bool isVerbatim = isRaw || opening.IndexOf('@') >= 0;
        int braces = isRaw ? dollars : 1;
        return Escaped(Before, isVerbatim) is { } before && Escaped(After, isVerbatim) is { } after
            ? before + new string('{', braces) + expression + new string('}', braces) + after
            : null;
    }

    private static string? Escaped(string text, bool isVerbatim)
    {
        foreach (char c in text)
        {
            if (c is '"' or '{' or '}' or < ' ')
                return null;
        }

        return isVerbatim ? text : text.Replace("\\", "\\\\");
    }
}
