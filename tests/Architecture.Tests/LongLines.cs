using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WorkspaceSdk.Tests;

/// <summary>Finds lines of C# that are too long and could be broken.</summary>
internal static class LongLines
{
    public const int Columns = 140;

    // Each part of a file between #if and #endif is code with one of these.
    private static readonly string[][] Symbols = [["NET"], ["NETSTANDARD_ENGINE"], []];

    /// <summary>Returns the numbers of the lines, from 1.</summary>
    /// <param name="source">The text of a file.</param>
    public static IReadOnlyList<int> In(string source)
    {
        SourceText text = SourceText.From(source);
        List<TextLine> found = [.. text.Lines.Where(static line => line.Span.Length > Columns)];
        foreach (string[] symbols in found.Count == 0 ? [] : Symbols)
        {
            var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols);
            SyntaxNode root = CSharpSyntaxTree.ParseText(text, options).GetRoot();
            found.RemoveAll(line => IsOneText(root, line.Span));
        }

        return [.. found.Select(static line => line.LineNumber + 1)];
    }

    // One text with nothing but signs around it cannot be broken, nor can a line of a text that has several.
    private static bool IsOneText(SyntaxNode root, TextSpan line)
    {
        SyntaxNodeOrToken[] pieces = [.. root.DescendantTokens(line)
            .Where(token => token.Span.OverlapsWith(line))
            .Select(Piece)
            .Distinct()];
        return pieces.Count(IsText) == 1 && pieces.All(static piece => IsText(piece) || IsSign(piece));
    }

    // A text with expressions in it is one piece.
    private static SyntaxNodeOrToken Piece(SyntaxToken token) =>
        token.Parent!.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>().LastOrDefault() is { } text ? text : token;

    private static bool IsText(SyntaxNodeOrToken piece) => piece.Kind() is SyntaxKind.InterpolatedStringExpression
        or SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    private static bool IsSign(SyntaxNodeOrToken piece) => SyntaxFacts.IsPunctuation(piece.Kind())
        || piece.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Name.Span.Contains(piece.Span);
}
