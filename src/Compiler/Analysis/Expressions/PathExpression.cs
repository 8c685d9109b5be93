using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// A text that code builds by literals, <c>+</c>, <c>$""</c>, <c>Path.Combine</c> and
/// <c>Path.Join</c>: its pieces in order. By syntax alone.
/// </summary>
internal sealed class PathExpression
{
    // Nested calls; the compiler gives up on deep ones.
    private const int MostDepth = 64;

    private readonly List<TextSegment> _pieces = [];
    private readonly List<InvocationExpressionSyntax> _calls = [];

    private PathExpression(ExpressionSyntax top) => Top = top;

    /// <summary>Gets the whole expression.</summary>
    public ExpressionSyntax Top { get; }

    /// <summary>Gets the pieces in order.</summary>
    public IReadOnlyList<TextSegment> Pieces => _pieces;

    /// <summary>Gets a value indicating whether the whole expression has a known shape.</summary>
    public bool IsSure { get; private set; }

    /// <summary>Returns the largest expression around a literal or an interpolated string's text that is one text.</summary>
    public static ExpressionSyntax TopAround(SyntaxNode piece)
    {
        ExpressionSyntax top = piece as ExpressionSyntax ?? (ExpressionSyntax)piece.Parent!;
        while (true)
        {
            if (top.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
                && top is not InvocationExpressionSyntax)
                top = sum;
            else if (top.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
                && IsJoin(call))
                top = call;
            else
                return top;
        }
    }

    /// <summary>Returns the pieces of an expression of any shape.</summary>
    public static PathExpression Of(ExpressionSyntax top)
    {
        var expression = new PathExpression(top);
        expression.IsSure = expression.Add(top, top, beginsSegment: false, MostDepth);
        return expression;
    }

    /// <summary>Determines by its name whether a call is <c>Path.Combine</c> or <c>Path.Join</c>.</summary>
    public static bool IsJoin(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Combine" or "Join", Expression: var type }
        && LastName(type) == "Path";

    /// <summary>Returns the last identifier of a name: <c>Path</c> for <c>System.IO.Path</c>.</summary>
    public static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Determines whether the calls are really those of <c>Path</c>.</summary>
    public bool IsGenuine(SemanticModel model, CancellationToken cancellationToken) =>
        _calls.All(call => SystemNames.IsIn(model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType, "System.IO", "Path"));

    /// <summary>
    /// Determines whether the result is a string: an interpolated string can have another type, which a string cannot replace.
    /// </summary>
    public bool BecomesText(SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax whole = Top;
        while (whole.Parent is ParenthesizedExpressionSyntax parenthesized)
            whole = parenthesized;
        return Top is not (InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
            || model.GetConversion(whole, cancellationToken) is { IsInterpolatedString: false, IsInterpolatedStringHandler: false };
    }

    private bool Add(ExpressionSyntax expression, SyntaxNode container, bool beginsSegment, int depth)
    {
        if (depth == 0)
            return false;
        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                _pieces.Add(new TextSegment(literal, container, literal.Token.ValueText, beginsSegment));
                return true;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                AddOperands(sum, beginsSegment);
                return true;
            case InterpolatedStringExpressionSyntax interpolated:
                AddContents(interpolated, beginsSegment);
                return true;
            case InvocationExpressionSyntax call when IsJoin(call):
                return AddArguments(call, beginsSegment, depth - 1);
            default:
                _pieces.Add(new TextSegment(expression, container, null, beginsSegment));
                return true;
        }
    }

    // Not by recursion: a sum of thousands of texts has as many levels.
    private void AddOperands(BinaryExpressionSyntax outermost, bool beginsSegment)
    {
        var sums = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax first = outermost;
        while (first is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            sums.Push(sum);
            first = sum.Left;
        }

        AddOperand(first, outermost, beginsSegment);
        foreach (BinaryExpressionSyntax sum in sums)
            AddOperand(sum.Right, outermost, beginsSegment: false);
    }

    private void AddOperand(ExpressionSyntax operand, SyntaxNode container, bool beginsSegment)
    {
        if (operand is InterpolatedStringExpressionSyntax interpolated)
            AddContents(interpolated, beginsSegment);
        else
            _pieces.Add(new TextSegment(
                operand,
                container,
                operand.IsKind(SyntaxKind.StringLiteralExpression) ? ((LiteralExpressionSyntax)operand).Token.ValueText : null,
                beginsSegment));
    }

    private void AddContents(InterpolatedStringExpressionSyntax interpolated, bool beginsSegment)
    {
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            _pieces.Add(
                new TextSegment(content, interpolated, (content as InterpolatedStringTextSyntax)?.TextToken.ValueText, beginsSegment));
            beginsSegment = false;
        }
    }

    // Uncertain pieces are added too, so that none of them is visited again.
    private bool AddArguments(InvocationExpressionSyntax call, bool beginsSegment, int depth)
    {
        _calls.Add(call);
        bool isSure = true;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            int first = _pieces.Count;
            isSure &= argument.NameColon is null & Add(argument.Expression, call.ArgumentList, beginsSegment, depth);

            // A later argument that begins with a separator is a second beginning.
            isSure &= !(first < _pieces.Count && first > 0 && _pieces[first].Text is { Length: > 0 } text && text[0] is '/' or '\\');
            beginsSegment = true;
        }

        return isSure;
    }
}
