using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>
/// Finds the loops of a file that set a directory to its parent, such as <c>while (…) directory = directory.Parent;</c>. A parent through
/// another variable counts, and so does a method that calls itself with it. Every expression is visited once, for any number of steps in
/// it.
/// </summary>
internal sealed class ClimbingLoops
{
    private readonly Dictionary<SyntaxNode, SyntaxNode?> _setters = [];
    private readonly Dictionary<SyntaxNode, ClimbingLoop?> _loops = [];

    /// <summary>Gets the number of expressions that were visited so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Returns the loop around a step up; null when the step is taken once.</summary>
    public ClimbingLoop? Around(SyntaxNode step)
    {
        if (Setter(step) is not { } setter)
            return null;
        if (!_loops.TryGetValue(setter, out ClimbingLoop? loop))
            _loops[setter] = loop = Of(setter);
        return loop;
    }

    /// <summary>
    /// Returns the node that receives the value of a step: an assignment, a declared variable, or an argument of a recursive call.
    /// </summary>
    private SyntaxNode? Setter(SyntaxNode step)
    {
        var walked = new List<SyntaxNode>();
        SyntaxNode? setter = null;
        for (SyntaxNode node = step; !_setters.TryGetValue(node, out setter); node = node.Parent!)
        {
            walked.Add(node);
            setter = node.Parent switch
            {
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment when assignment.Right == node => assignment,
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable,
                ArgumentListSyntax { Parent: InvocationExpressionSyntax call } when node is ArgumentSyntax && IsCallOfItself(call) => node,
                _ => null,
            };
            if (setter is not null
                || node.Parent is AnonymousFunctionExpressionSyntax or not (ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax))
                break;
        }

        Steps += walked.Count + 1;
        foreach (SyntaxNode node in walked)
            _setters[node] = setter;
        return setter;
    }

    private static ClimbingLoop? Of(SyntaxNode setter)
    {
        switch (setter)
        {
            case ArgumentSyntax { Expression: var next } argument:
                return Function(argument) is { } function
                    && Parameters(function) is { } parameters
                    && parameters.Parameters.Any(p => Names(next, p.Identifier.ValueText))
                    ? new ClimbingLoop(next, function, null, next)
                    : null;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable, Right: var next } assignment
                when Loop(assignment) is { } loop:
                return Names(next, variable.Identifier.ValueText)
                    ? new ClimbingLoop(assignment, loop, variable, next)
                    : ByAnother(variable.Identifier.ValueText, next, loop);
            case VariableDeclaratorSyntax { Initializer.Value: var next } variable when Loop(variable) is { } loop:
                return ByAnother(variable.Identifier.ValueText, next, loop);
            default:
                return null;
        }
    }

    // var parent = Directory.GetParent(d); d = parent.FullName;
    private static ClimbingLoop? ByAnother(string between, ExpressionSyntax step, StatementSyntax loop)
    {
        foreach (AssignmentExpressionSyntax assignment in loop.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is IdentifierNameSyntax directory
                && directory.Identifier.ValueText != between
                && Names(assignment.Right, between)
                && Names(step, directory.Identifier.ValueText))
                return new ClimbingLoop(step, loop, directory, assignment.Right);
        }

        return null;
    }

    private static bool IsCallOfItself(InvocationExpressionSyntax call) =>
        PathExpression.LastName(call.Expression) is { } name && Function(call) switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText == name,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText == name,
            _ => false,
        };

    private static SyntaxNode? Function(SyntaxNode node) =>
        SumLevels.Around<SyntaxNode>(node.Parent!, static a =>
            a is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax);

    private static ParameterListSyntax? Parameters(SyntaxNode function) =>
        (function as MethodDeclarationSyntax)?.ParameterList ?? (function as LocalFunctionStatementSyntax)?.ParameterList;

    private static bool Names(ExpressionSyntax expression, string variable) =>
        expression.DescendantNodesAndSelf().Any(n => n is IdentifierNameSyntax name && name.Identifier.ValueText == variable);

    private static StatementSyntax? Loop(SyntaxNode node)
    {
        for (SyntaxNode? outer = SumLevels.Above(node);
            outer is not (null or MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
            outer = SumLevels.Above(outer))
        {
            if (outer is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
                return (StatementSyntax)outer;
        }

        return null;
    }
}
