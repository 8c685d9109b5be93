using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.CodeFixes;

/// <summary>Finds the variables that nothing reads after edits are applied, if it is safe to remove them.</summary>
internal static class UnusedVariables
{
    // Calls without side effects, which code uses to construct a path.
    private static readonly HashSet<string> Pure = new(StringComparer.Ordinal)
    {
        "Combine", "Join", "GetFullPath", "GetDirectoryName", "GetParent", "GetCurrentDirectory", "TrimEndingDirectorySeparator", "TrimEnd",
        "ToString",
        "GetExecutingAssembly", "GetEntryAssembly", "GetCallingAssembly", "GetAssembly", "GetType",
    };

    /// <summary>Returns the places of their declarations, whole lines where the line contains nothing else.</summary>
    public static IReadOnlyList<TextSpan> After(
        IReadOnlyList<PathEdit> edits, IReadOnlyList<SemanticModel> models, SourceText text, CancellationToken cancellationToken)
    {
        var gone = edits.Select(static e => e.Span).ToList();
        var statements = new List<TextSpan>();
        foreach (SyntaxNode root in models.Select(m => m.SyntaxTree.GetRoot(cancellationToken)))
        {
            // The list grows: variables that a removed declaration read may be unused too.
            for (int i = 0; i < gone.Count; i++)
            {
                foreach (IdentifierNameSyntax name in root
                    .DescendantNodes(n => n.Span.IntersectsWith(gone[i]))
                    .OfType<IdentifierNameSyntax>()
                    .Where(n => gone[i].Contains(n.Span))
                    .ToList())
                {
                    if (Statement(name) is { } statement
                        && !gone.Contains(statement.Span)
                        && !IsUsed(name.Identifier.ValueText, statement, gone, edits, models, cancellationToken))
                    {
                        gone.Add(statement.Span);
                        statements.Add(statement.Span);
                    }
                }
            }
        }

        return [.. statements.Select(s => WithLines(s, text))];
    }

    private static LocalDeclarationStatementSyntax? Statement(IdentifierNameSyntax name) =>
        LocalNames.Declaration(name) is VariableDeclaratorSyntax
        {
            Initializer.Value: { } value,
            Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement }
        }
        && statement.UsingKeyword.IsKind(SyntaxKind.None)
        && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
        && IsPure(value)
        && !statement.DescendantTrivia()
            .Any(t => statement.Span.Contains(t.Span) && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia))
            ? statement
            : null;

    // By name in the whole file, also in code that '#if' excludes: a remaining variable is better than a missing one.
    private static bool IsUsed(
        string name, LocalDeclarationStatementSyntax declaration, List<TextSpan> gone, IReadOnlyList<PathEdit> edits,
        IReadOnlyList<SemanticModel> models, CancellationToken cancellationToken)
    {
        if (edits.Any(e => e.Code.Contains(name)))
            return true;
        SyntaxNode? member = declaration.Ancestors().FirstOrDefault(static a => a is MemberDeclarationSyntax and not GlobalStatementSyntax);
        TextSpan scope = member?.FullSpan ?? declaration.SyntaxTree.GetRoot(cancellationToken).FullSpan;
        return models.Any(m => m.SyntaxTree.GetRoot(cancellationToken) is var root
            && (root.DescendantTokens(n => n.FullSpan.IntersectsWith(scope)).Any(t => t.IsKind(SyntaxKind.IdentifierToken)
                && t.ValueText == name
                && scope.Contains(t.Span)
                && !declaration.Span.Contains(t.Span)
                && !gone.Any(g => g.Contains(t.Span)))
                || root.DescendantTrivia()
                    .Any(t => t.IsKind(SyntaxKind.DisabledTextTrivia) && scope.IntersectsWith(t.Span) && t.ToString().Contains(name))));
    }

    private static bool IsPure(ExpressionSyntax value) => value.DescendantNodesAndSelf().All(static n => n switch
    {
        InvocationExpressionSyntax call =>
            PathExpression.LastName(call.Expression) is { } called
                ? Pure.Contains(called)
                : call.Expression is MemberBindingExpressionSyntax binding && Pure.Contains(binding.Name.Identifier.ValueText),
        ObjectCreationExpressionSyntax { Initializer: null } creation =>
            creation.Type is SimpleNameSyntax { Identifier.ValueText: "DirectoryInfo" or "FileInfo" or "Uri" }
                or QualifiedNameSyntax { Right.Identifier.ValueText: "DirectoryInfo" or "FileInfo" or "Uri" },
        ImplicitObjectCreationExpressionSyntax { Initializer: null } => true,
        LiteralExpressionSyntax or NameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            or ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax => true,
        TypeOfExpressionSyntax or TypeSyntax or TypeArgumentListSyntax or CastExpressionSyntax or ArgumentListSyntax
            or ArgumentSyntax { RefKindKeyword.RawKind: 0 } => true,
        InterpolatedStringExpressionSyntax or InterpolatedStringContentSyntax or ThisExpressionSyntax => true,
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression) || binary.IsKind(SyntaxKind.CoalesceExpression),
        _ => false,
    });

    private static TextSpan WithLines(TextSpan statement, SourceText text)
    {
        TextLine first = text.Lines.GetLineFromPosition(statement.Start);
        TextLine last = text.Lines.GetLineFromPosition(statement.End);
        bool isFirst = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.Start)));
        if (isFirst && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.End, last.End))))
            return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        int end = statement.End;
        while (end < last.End && text[end] is ' ' or '\t')
            end++;
        return TextSpan.FromBounds(statement.Start, end);
    }
}
