using System.Text;
using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Neighbouring pieces of a <see cref="PathExpression"/> with known text: a possible path, and the separators around it.
/// </summary>
internal sealed class TextConcatenation
{
    private TextConcatenation(PathExpression expression, int first, int last, string text, int start, int length)
    {
        Expression = expression;
        First = first;
        Last = last;
        Text = text;
        Start = start;
        Length = length;
    }

    /// <summary>Gets the expression that it is a part of.</summary>
    public PathExpression Expression { get; }

    /// <summary>Gets the index of its first piece.</summary>
    public int First { get; }

    /// <summary>Gets the index of its last piece.</summary>
    public int Last { get; }

    /// <summary>Gets the pieces' characters; the path is a part of them.</summary>
    public string Text { get; }

    /// <summary>Gets the start of the path in <see cref="Text"/>: after the separator between it and the piece before.</summary>
    public int Start { get; }

    /// <summary>Gets the length of the path: up to the separator before the next piece.</summary>
    public int Length { get; }

    /// <summary>Gets the path.</summary>
    public string Path => Start == 0 && Length == Text.Length ? Text : Text.Substring(Start, Length);

    /// <summary>Gets the text between the piece before and the path.</summary>
    public string Before => Text.Substring(0, Start);

    /// <summary>Gets the text between the path and the piece after.</summary>
    public string After => Text.Substring(Start + Length);

    /// <summary>Gets whether no piece is before it.</summary>
    public bool IsAtStart => First == 0;

    /// <summary>Gets whether no piece is after it.</summary>
    public bool IsAtEnd => Last == Expression.Pieces.Count - 1;

    /// <summary>Gets whether the path has several segments.</summary>
    public bool HasSeparator => Text.IndexOfAny(Separators, Start, Length) >= 0;

    /// <summary>
    /// Gets whether the path has a separator or an extension: any other word is rarely a path.
    /// </summary>
    public bool IsPathLike
    {
        get
        {
            int dot = Length == 0 ? -1 : Text.LastIndexOf('.', Start + Length - 1, Length);
            return HasSeparator || (dot > Start && dot < Start + Length - 1);
        }
    }

    /// <summary>Determines whether a piece is the last of the run, at which the run is reported once.</summary>
    public bool IsAnsweredFor(SyntaxNode piece) => Expression.Pieces[Last].Node == piece;

    /// <summary>
    /// Returns the place of the path, and of the piece before it when <paramref name="withPieceBefore"/>, if one expression can
    /// replace it; null when it cannot.
    /// </summary>
    public PathReplacement? Replaceable(bool withPieceBefore)
    {
        IReadOnlyList<TextSegment> pieces = Expression.Pieces;
        int from = withPieceBefore ? First - 1 : First;
        string before = withPieceBefore ? "" : Before;
        if (from == 0 && IsAtEnd && before.Length == 0 && After.Length == 0)
            return new PathReplacement(Expression.Top, Expression.Top, Expression.Top, "", "");

        SyntaxNode container = pieces[from].Container;
        for (int i = from; i <= Last; i++)
        {
            if (pieces[i].Container != container)
                return null;
        }

        return new PathReplacement(container, pieces[from].Node, pieces[Last].Node, before, After);
    }

    /// <summary>Returns the run of some neighbouring pieces of known text; null when its ends are in the middle of a segment.</summary>
    public static TextConcatenation? Of(PathExpression expression, int first, int last)
    {
        IReadOnlyList<TextSegment> pieces = expression.Pieces;
        string text = first == last ? pieces[first].Text! : Joined(pieces, first, last);
        int start = 0;
        int end = text.Length;
        if (first > 0 && !pieces[first].BeginsSegment)
        {
            if (text.Length == 0 || !IsSeparator(text[0]))
                return null;
            start = 1;
        }

        if (last < pieces.Count - 1)
        {
            bool endsInSeparator = text.Length > 0 && IsSeparator(text[text.Length - 1]);
            if (!endsInSeparator && !pieces[last + 1].BeginsSegment)
                return null;
            end -= endsInSeparator ? 1 : 0;
        }

        if (end <= start)
            return null;
        return new TextConcatenation(expression, first, last, text, start, end - start);
    }

    private static string Joined(IReadOnlyList<TextSegment> pieces, int first, int last)
    {
        var text = new StringBuilder();
        for (int i = first; i <= last; i++)
        {
            if (i > first && pieces[i].BeginsSegment && text.Length > 0 && !IsSeparator(text[text.Length - 1]))
                text.Append('/');
            text.Append(pieces[i].Text);
        }

        return text.ToString();
    }

    private static bool IsSeparator(char c) => c is '/' or '\\';

    private static readonly char[] Separators = ['/', '\\'];
}

/// <summary>One part of a <see cref="PathExpression"/>.</summary>
/// <param name="Node">The code.</param>
/// <param name="Container">The concatenation, interpolated string or argument list that holds it; itself when nothing does.</param>
/// <param name="Text">Its characters; null when they are known only at run time.</param>
/// <param name="BeginsSegment">Whether <c>Path.Combine</c> or <c>Path.Join</c> puts a separator before it.</param>
internal sealed record TextSegment(SyntaxNode Node, SyntaxNode Container, string? Text, bool BeginsSegment);
